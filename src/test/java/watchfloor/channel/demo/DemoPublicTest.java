package watchfloor.channel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import watchfloor.analysis.Analyser;
import watchfloor.analysis.Analysers;
import watchfloor.mention.Channel;
import watchfloor.mention.Judgement;
import watchfloor.mention.Mention;
import watchfloor.mention.MentionKey;
import watchfloor.mention.Sentiment;

class DemoPublicTest {
  private static final Instant START = Instant.parse("2026-11-20T15:42:00Z");

  private final DemoPublic people = new DemoPublic(7, Optional.of(DemoPublic.surgeFor(START)));

  @Test
  void the_same_minute_is_always_the_same() {
    DemoPublic again = new DemoPublic(7, Optional.of(DemoPublic.surgeFor(START)));
    hours(START.minus(Duration.ofMinutes(90)), 100).forEach(post -> assertThat(post.text()).isNotBlank());
    for (int m : new int[] {-500, -3, -500, 12, 4}) {
      Instant minute = START.plusSeconds(m * 60L);
      assertThat(people.minute(minute)).isEqualTo(again.minute(minute.plusSeconds(31))).isNotEmpty();
    }
  }

  @Test
  void another_surge_leaves_the_everyday_posts_as_they_were() {
    DemoPublic later = new DemoPublic(7, Optional.of(DemoPublic.surgeFor(START.plus(Duration.ofHours(20)))));
    DemoPublic calm = new DemoPublic(7, Optional.empty());
    assertThat(people.minute(START)).containsAll(calm.minute(START));
    assertThat(later.minute(START)).isEqualTo(calm.minute(START));
  }

  @Test
  void another_seed_is_another_public() {
    assertThat(new DemoPublic(8, Optional.empty()).minute(START)).isNotEqualTo(new DemoPublic(7, Optional.empty()).minute(START));
  }

  @Test
  void posts_of_a_minute_lie_in_it_in_order() {
    List<Mention> posts = people.minute(START.plusSeconds(600));
    assertThat(posts).isSortedAccordingTo((a, b) -> a.writtenAt().compareTo(b.writtenAt()));
    assertThat(posts).allMatch(post -> Duration.between(START.plusSeconds(600), post.writtenAt()).toSeconds() < 60
        && !post.writtenAt().isBefore(START.plusSeconds(600)));
  }

  @Test
  void a_day_has_quiet_nights_and_is_quick_to_write() {
    long began = System.nanoTime();
    List<Mention> day = hours(START.minus(Duration.ofHours(26)), 26 * 60);
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(8));
    assertThat(day.size()).isBetween(50_000, 76_000);
    int night = hours(Instant.parse("2026-11-20T02:30:00Z"), 60).size();
    int evening = hours(Instant.parse("2026-11-19T18:00:00Z"), 60).size();
    assertThat(evening).isGreaterThan(3 * night);
  }

  @Test
  void no_day_is_like_the_day_before() {
    int differences = 0;
    for (int hour = 0; hour < 24; hour += 2) {
      Instant at = Instant.parse("2026-11-18T00:00:00Z").plus(Duration.ofHours(hour));
      int one = hours(at, 60).size();
      int next = hours(at.plus(Duration.ofDays(1)), 60).size();
      differences += Math.abs(one - next) > one * 0.06 ? 1 : 0;
    }
    assertThat(differences).isGreaterThan(4);
  }

  @Test
  void identifiers_never_repeat() {
    Set<MentionKey> keys = new HashSet<>();
    assertThat(hours(START.minus(Duration.ofHours(4)), 300)).allMatch(post -> keys.add(post.key()));
  }

  @Test
  void neighbours_never_read_alike() {
    List<Mention> own = hours(START.minus(Duration.ofHours(3)), 240).stream().filter(post -> !post.repost()).toList();
    Map<Long, List<String>> texts = own.stream().collect(
        Collectors.groupingBy(post -> post.writtenAt().getEpochSecond() / 60, Collectors.mapping(Mention::text, Collectors.toList())));
    long posts = own.size();
    long distinct = texts.values().stream().mapToLong(minute -> new HashSet<>(minute).size()).sum();
    assertThat(distinct).isGreaterThan(posts * 995 / 1000);
  }

  @Test
  void the_surge_builds_before_the_start_peaks_after_it_and_fades() {
    double usual = hours(START.minus(Duration.ofMinutes(60)), 30).size() / 30.0;
    double atStart = hours(START.minus(Duration.ofMinutes(2)), 4).size() / 4.0;
    double peak = hours(START.plus(Duration.ofMinutes(8)), 6).size() / 6.0;
    double after = hours(START.plus(Duration.ofMinutes(100)), 20).size() / 20.0;
    assertThat(atStart).isGreaterThan(usual * 1.5).isLessThan(peak);
    assertThat(peak).isBetween(usual * 2.3, usual * 3.6);
    assertThat(after).isLessThan(peak * 0.6);
  }

  @Test
  void the_surge_is_angry_and_about_gates_and_delays() {
    Analyser analyser = Analysers.lexicon(DemoRoom.center().issues());
    List<Mention> posts = hours(START.plus(Duration.ofMinutes(8)), 6);
    List<Judgement> judged = posts.stream().map(analyser::judge).toList();
    long about = judged.stream().filter(j -> Set.of("delay", "gate").contains(j.issue().id())).count();
    long negative = judged.stream().filter(j -> j.sentiment() == Sentiment.NEGATIVE).count();
    assertThat(about * 100 / judged.size()).isGreaterThan(38);
    assertThat(negative * 100 / judged.size()).isGreaterThan(48);
    assertThat(posts).anyMatch(p -> p.text().contains("AU881")).anyMatch(p -> p.text().contains("tarmac"))
        .anyMatch(p -> p.text().toLowerCase(Locale.ROOT).contains("gate change"));
  }

  @Test
  void many_languages_scripts_pictures_and_networks_are_heard() {
    List<Mention> posts = hours(START.minus(Duration.ofHours(12)), 600);
    Map<String, Long> languages = posts.stream().collect(Collectors.groupingBy(Mention::language, Collectors.counting()));
    assertThat(languages).containsKeys("", "en", "es", "de", "fr", "pt", "it", "ja", "ar", "ko", "zh");
    assertThat(languages.get("en") * 100 / posts.size()).isBetween(50L, 75L);
    assertThat(posts.stream().map(Mention::channel).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(Channel.X, Channel.BLUESKY, Channel.MASTODON, Channel.REDDIT, Channel.FEED);
    assertThat(posts).anyMatch(p -> p.text().contains("\u200D")).anyMatch(p -> p.text().contains("\uD83C\uDDEE\uD83C\uDDEA"))
        .anyMatch(p -> p.text().codePoints().anyMatch(c -> c >= 0x1F3FB && c <= 0x1F3FF));
    assertThat(posts.stream().map(Mention::brand).collect(Collectors.toSet())).contains("Aurelia Air").containsAll(DemoPublic.RIVALS);
    assertThat(posts).anyMatch(p -> p.author().followers() > 20_000).anyMatch(p -> !p.author().followersKnown());
  }

  @Test
  void reposts_and_threads_point_at_posts_that_exist() {
    List<Mention> posts = hours(START.minus(Duration.ofHours(3)), 180);
    Map<String, Mention> byId = posts.stream().collect(Collectors.toMap(p -> p.key().externalId(), p -> p));
    List<Mention> late = posts.subList(posts.size() / 2, posts.size());
    List<Mention> reposts = late.stream().filter(Mention::repost).toList();
    assertThat(reposts).hasSizeGreaterThan(50).allMatch(p -> byId.get(p.repostOf()).text().equals(p.text()));
    List<Mention> answers = late.stream().filter(p -> !p.repost() && !p.thread().equals(p.key().externalId())).toList();
    assertThat(answers).hasSizeGreaterThan(50).allMatch(p -> byId.get(p.thread()).channel().equals(p.channel()));
    assertThat(answers).anyMatch(p -> byId.get(p.thread()).author().equals(p.author()))
        .anyMatch(p -> !byId.get(p.thread()).author().equals(p.author()));
  }

  private List<Mention> hours(Instant from, int minutes) {
    List<Mention> posts = new ArrayList<>();
    for (int m = 0; m < minutes; m++) {
      posts.addAll(people.minute(from.plusSeconds(m * 60L)));
    }
    return posts;
  }
}
