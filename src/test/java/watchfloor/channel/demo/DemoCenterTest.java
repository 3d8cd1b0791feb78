package watchfloor.channel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import watchfloor.analysis.Analyser;
import watchfloor.analysis.Analysers;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Mention;
import watchfloor.settings.Center;
import watchfloor.triage.Triage;

class DemoCenterTest {
  private static final Instant NOON = Instant.parse("2026-11-19T12:00:00Z");

  private final Center center = DemoRoom.center();
  private final Analyser analyser = Analysers.lexicon(center.issues());
  private final DemoPublic people = new DemoPublic(7, Optional.empty());

  @Test
  void it_is_the_center_of_the_design() {
    assertThat(center.issues()).extracting(rule -> rule.issue().name()).containsExactly("Flight delay", "Cancelled flight", "Lost baggage",
        "Gate / boarding", "Booking site", "Refund", "Staff attitude", "Seat / comfort", "Food", "Loyalty points", "Safety concern",
        "Praise for crew");
    assertThat(center.crew()).extracting(person -> person.id()).containsExactly("AB", "CD", "EF", "GH");
    assertThat(center.layout()).isEqualTo("wall-4");
    assertThat(center.brand().handle()).isEqualTo(DemoPublic.HANDLE);
  }

  @Test
  void about_one_post_in_thirty_is_work() {
    Triage triage = new Triage(center.triage(), Duration.ofHours(24), center.competitors());
    List<Mention> posts = posts(300);
    long work = posts.stream()
        .filter(post -> triage.decide(new JudgedMention(1, post, analyser.judge(post)), post.writtenAt()).isPresent()).count();
    assertThat((double) posts.size() / work).isBetween(22.0, 42.0);
  }

  @Test
  void every_issue_is_heard_of_and_most_complaints_have_one() {
    Map<String, Integer> counts = new HashMap<>();
    posts(300).forEach(post -> counts.merge(analyser.judge(post).issue().id(), 1, Integer::sum));
    assertThat(counts.keySet()).containsAll(center.issues().stream().map(rule -> rule.issue().id()).toList());
    assertThat(counts.get("-")).isLessThan(counts.values().stream().mapToInt(i -> i).sum() / 2);
  }

  private List<Mention> posts(int minutes) {
    List<Mention> posts = new ArrayList<>();
    for (int m = 0; m < minutes; m++) {
      posts.addAll(people.minute(NOON.plusSeconds(m * 60L)));
    }
    return posts;
  }
}
