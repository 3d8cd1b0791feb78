package watchfloor.pulse;

import static org.assertj.core.api.Assertions.assertThat;
import static watchfloor.pulse.PulseKit.post;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import watchfloor.mention.Channel;
import watchfloor.mention.Issue;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Sentiment;
import watchfloor.pulse.PulseKit.KeptBook;

/** The last 24 hours taken apart, through the pulse that publishes them. */
class DayCubeTest {
  private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
  private static final Issue DELAY = new Issue("delay", "Flight delay");
  private static final Issue FOOD = new Issue("food", "Food");
  private static final List<Issue> ISSUES = List.of(DELAY, FOOD, Issue.NONE);

  private final Pulse pulse = new Pulse(PulseKit.rivals(ZoneOffset.UTC, DELAY, FOOD), NOON);
  private long next = 1;

  private static Breakdown day(Pulse pulse, Instant now) {
    pulse.tick(now);
    return pulse.snapshot().day();
  }

  private static int total(List<Share> shares) {
    return shares.stream().mapToInt(Share::total).sum();
  }

  @Test
  void every_list_adds_up_to_all_and_every_cell_to_what_was_said() {
    Random random = new Random(5);
    List<Channel> channels = List.of(Channel.X, Channel.BLUESKY, Channel.REDDIT);
    List<String> places = List.of("", " DE", " ES");
    Map<String, Integer> expected = new HashMap<>();
    List<JudgedMention> said = new ArrayList<>();
    for (int n = 0; n < 3_000; n++) {
      Channel channel = channels.get(random.nextInt(3));
      Issue issue = ISSUES.get(random.nextInt(3));
      Sentiment mood = Sentiment.values()[random.nextInt(4)];
      String place = places.get(random.nextInt(3));
      said.add(post(next++).on(channel).of(issue, mood).says("words" + place).in(random.nextBoolean() ? "en" : "und")
          .about(random.nextInt(3) == 0 ? "Other Air" : "").at(NOON.minusSeconds(random.nextInt(23 * 3600))));
      expected.merge(channel.id() + issue.id(), 1, Integer::sum);
      expected.merge(place + issue.id(), 1, Integer::sum);
      expected.merge("mood" + mood, 1, Integer::sum);
    }
    pulse.accept(said);
    Breakdown day = day(pulse, NOON.plusSeconds(2));
    assertThat(day.since()).isEqualTo(NOON.minus(Duration.ofHours(23)));
    assertThat(day.counted()).isEmpty();
    assertThat(day.all().total()).isEqualTo(3_000);
    for (Sentiment mood : Sentiment.values()) {
      assertThat(day.all().of(mood)).isEqualTo(expected.get("mood" + mood));
    }
    assertThat(total(day.channels())).isEqualTo(3_000);
    assertThat(total(day.languages())).isEqualTo(3_000);
    assertThat(total(day.brands())).isEqualTo(3_000);
    assertThat(total(day.places()) + day.unplaced().total()).isEqualTo(3_000);
    assertThat(day.channels()).isSortedAccordingTo((a, b) -> Integer.compare(b.total(), a.total()));
    assertCells(day.byChannel(), expected, "");
    assertCells(day.byPlace(), expected, " ");
    assertThat(day.topics()).extracting(topic -> topic.moods().total())
        .containsExactly(day.byChannel().rows().get(0).total(), day.byChannel().rows().get(1).total());
  }

  private static void assertCells(Grid grid, Map<String, Integer> expected, String before) {
    for (Grid.Row row : grid.rows()) {
      for (int i = 0; i < grid.columns().size(); i++) {
        assertThat(row.cells().get(i)).isEqualTo(expected.get(before + grid.columns().get(i).id() + row.issue().id()));
      }
    }
    assertThat(grid.max()).isEqualTo(grid.rows().stream().flatMap(row -> row.cells().stream()).mapToInt(cell -> cell).max().orElse(0));
  }

  @Test
  void a_mention_shows_within_two_seconds_and_names_are_those_that_people_know() {
    day(pulse, NOON);
    pulse.accept(List.of(post(1).on(Channel.BLUESKY).says("in DE").in("de").at(NOON)));
    Breakdown day = day(pulse, NOON.plusSeconds(2));
    assertThat(day.channels()).containsExactly(new Share("bluesky", "Bluesky", new Moods(0, 1, 0, 0)));
    assertThat(day.languages()).containsExactly(new Share("de", "German", new Moods(0, 1, 0, 0)));
    assertThat(day.places()).containsExactly(new Share("DE", "Germany", new Moods(0, 1, 0, 0)));
    assertThat(day.brands()).extracting(Share::id, Share::total)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("Example Air", 1), org.assertj.core.groups.Tuple.tuple("Other Air", 0));
  }

  @Test
  void nothing_is_made_anew_where_nothing_is_different() {
    Breakdown first = day(pulse, NOON.plusSeconds(2));
    assertThat(day(pulse, NOON.plusSeconds(30))).isSameAs(first);
  }

  @Test
  void late_mentions_count_in_their_own_hour_and_leave_with_it() {
    pulse.accept(List.of(post(1).at(NOON.minus(Duration.ofHours(22))), post(2).at(NOON.minusSeconds(1)), post(3).at(NOON.minus(Duration.ofHours(24)))));
    assertThat(day(pulse, NOON.plusSeconds(2)).all().total()).isEqualTo(2);
    assertThat(day(pulse, NOON.plus(Duration.ofHours(1))).all().total()).isEqualTo(2);
    assertThat(day(pulse, NOON.plus(Duration.ofHours(2))).all().total()).isEqualTo(1);
    assertThat(day(pulse, NOON.plus(Duration.ofHours(30))).all()).isEqualTo(Moods.NONE);
    assertThat(day(pulse, NOON.plus(Duration.ofHours(30))).channels()).isEmpty();
  }

  @Test
  void what_was_written_by_a_clock_that_runs_ahead_counts_when_its_hour_has_come() {
    Instant late = NOON.plus(Duration.ofMinutes(55));
    pulse.tick(late);
    pulse.accept(List.of(post(1).at(NOON.plus(Duration.ofMinutes(62)))));
    assertThat(day(pulse, late.plusSeconds(3)).all().total()).isZero();
    assertThat(day(pulse, NOON.plus(Duration.ofMinutes(60))).all().total()).isEqualTo(1);
  }

  @Test
  void what_does_not_fit_is_told_together_and_is_in_every_total() {
    List<JudgedMention> said = new ArrayList<>();
    for (int n = 0; n < 400; n++) {
      for (int i = 0; i <= n % 3; i++) {
        said.add(post(next++).on(Channel.of("net" + n)).in("x-l" + n).at(NOON));
      }
    }
    pulse.accept(said);
    Breakdown day = day(pulse, NOON.plusSeconds(2));
    assertThat(day.channels()).hasSize(20);
    assertThat(day.channels().get(19).id()).isEqualTo(Share.OTHER);
    assertThat(total(day.channels())).isEqualTo(said.size());
    assertThat(total(day.languages())).isEqualTo(said.size());
    assertThat(day.byChannel().columns()).hasSize(12).noneMatch(column -> column.id().equals(Share.OTHER));
    assertThat(day.all().total()).isEqualTo(said.size());
  }

  @Test
  void there_is_room_for_new_things_once_old_ones_are_a_day_old() {
    List<JudgedMention> said = new ArrayList<>();
    for (int n = 0; n < 64; n++) {
      said.add(post(next++).on(Channel.of("net" + n)).at(NOON));
    }
    pulse.accept(said);
    Instant tomorrow = NOON.plus(Duration.ofHours(25));
    pulse.tick(tomorrow);
    pulse.accept(List.of(post(next++).on(Channel.BLUESKY).at(tomorrow)));
    assertThat(day(pulse, tomorrow.plusSeconds(2)).channels()).extracting(Share::id).containsExactly("bluesky");
  }

  @Test
  void hours_begin_as_on_the_center_s_clocks() {
    Pulse kathmandu = new Pulse(PulseKit.rules(ZoneId.of("Asia/Kathmandu"), DELAY), NOON);
    kathmandu.accept(List.of(
        post(1).at(Instant.parse("2026-03-09T12:14:59Z")), post(2).at(Instant.parse("2026-03-09T12:15:00Z"))));
    Breakdown day = day(kathmandu, NOON.plusSeconds(2));
    assertThat(day.since()).isEqualTo(Instant.parse("2026-03-09T12:15:00Z"));
    assertThat(day.all().total()).isEqualTo(1);
    assertThat(kathmandu.snapshot().heatMap().hours().get(0)).isEqualTo(day.since());
  }

  @Test
  void the_heat_map_and_the_day_taken_apart_agree_over_a_night_in_which_clocks_change() {
    for (String change : List.of("2026-03-29T09:30:00Z", "2026-10-25T09:30:00Z")) {
      Instant now = Instant.parse(change);
      Pulse berlin = new Pulse(PulseKit.rules(ZoneId.of("Europe/Berlin"), DELAY), now);
      List<JudgedMention> said = new ArrayList<>();
      for (int minute = 0; minute < 26 * 60; minute++) {
        said.add(post(next++).of(DELAY, Sentiment.NEUTRAL).at(now.minus(Duration.ofMinutes(minute))));
      }
      berlin.accept(said);
      Breakdown day = day(berlin, now.plusSeconds(2));
      assertThat(day.topics().get(0).moods().total()).isEqualTo(berlin.snapshot().heatMap().rows().get(0).total()).isGreaterThan(1_380);
    }
  }

  @Test
  void a_restart_takes_the_same_day_apart() {
    List<JudgedMention> all = new ArrayList<>();
    for (int n = 0; n < 5_000; n++) {
      all.add(post(next++).on(n % 3 == 0 ? Channel.X : Channel.REDDIT).by("a" + n % 40, n % 40).of(ISSUES.get(n % 3), Sentiment.values()[n % 4])
          .says(n % 5 == 0 ? "gate DE" : "late again FR").about(n % 7 == 0 ? "Other Air" : "").at(NOON.minusSeconds(n * 18L)));
    }
    pulse.accept(all);
    Breakdown was = day(pulse, NOON.plusSeconds(2));
    Pulse after = new Pulse(PulseKit.rivals(ZoneOffset.UTC, DELAY, FOOD), NOON);
    KeptBook book = new KeptBook(all);
    after.load(book, NOON);
    after.readPast(book, Runnable::run, NOON);
    Instant now = NOON;
    while (after.snapshot().day().counted().isPresent()) {
      now = now.plusMillis(10);
      after.tick(now);
    }
    Breakdown is = day(after, now.plusSeconds(20));
    assertThat(is.channels()).isEqualTo(was.channels());
    assertThat(is.places()).isEqualTo(was.places());
    assertThat(is.brands()).isEqualTo(was.brands());
    assertThat(is.byPlace()).isEqualTo(was.byPlace());
    assertThat(is.voices()).isEqualTo(was.voices());
    PulseSnapshot lens = after.lenses().of("Other Air");
    assertThat(lens.minutes()).isEqualTo(pulse.lenses().of("Other Air").minutes());
    assertThat(lens.day().all().total()).isEqualTo(was.brands().get(1).total());
  }

  @Test
  void while_the_past_is_read_it_is_told_how_much_is_counted_and_what_arrives_counts_beside_it() {
    List<JudgedMention> all = new ArrayList<>();
    for (int n = 0; n < 1_000; n++) {
      all.add(post(next++).at(NOON.minusSeconds(n)));
    }
    KeptBook book = new KeptBook(all);
    List<Runnable> waiting = new ArrayList<>();
    pulse.load(book, NOON);
    pulse.readPast(book, waiting::add, NOON);
    assertThat(pulse.snapshot().day().counted()).hasValue(0);
    int round = 0;
    while (pulse.snapshot().day().counted().isPresent()) {
      round++;
      pulse.accept(List.of(post(next++).at(NOON)));
      List.copyOf(waiting).forEach(piece -> {
        waiting.remove(piece);
        piece.run();
      });
      pulse.tick(NOON.plusMillis(250L * round));
      pulse.snapshot().day().counted().ifPresent(percent -> assertThat(percent).isBetween(0, 99));
    }
    assertThat(round).isGreaterThan(1);
    assertThat(day(pulse, NOON.plusSeconds(60)).all().total()).isEqualTo(1_000 + round);
    assertThat(pulse.snapshot().heatMap().hours()).hasSize(24);
    assertThat(pulse.snapshot().today()).isEqualTo(1_000 + round);
  }
}
