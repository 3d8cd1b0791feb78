package watchfloor.link.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import watchfloor.desk.Samples;
import watchfloor.mention.IntakeCounts;
import watchfloor.mention.Issue;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Sentiment;
import watchfloor.mention.SourceHealth;
import watchfloor.pulse.Pulse;
import watchfloor.pulse.PulseSnapshot;

class PulseDiffTest {
  private static final Issue DELAY = new Issue("delay", "Flight delay");

  private final AtomicReference<List<SourceHealth>> sources = new AtomicReference<>(List.of());
  private final SplittableRandom random = new SplittableRandom(7);
  private final WireJson json = new WireJson();
  private Instant now = Samples.NOON;
  private long nextId = 1;
  private final Pulse pulse = new Pulse(List.of(Samples.BAGGAGE, DELAY), ZoneOffset.UTC, Set.of(), sources::get, now);

  private void said(int mentions) {
    List<JudgedMention> batch = new ArrayList<>();
    for (int i = 0; i < mentions; i++) {
      long id = nextId++;
      Instant written = now.minus(Duration.ofMillis(random.nextInt(200_000)));
      Issue issue = random.nextBoolean() ? DELAY : Samples.BAGGAGE;
      batch.add(Samples.mention(id, "post-" + id, "lena" + id, written, issue, random.nextBoolean() ? Sentiment.NEGATIVE : Sentiment.POSITIVE));
    }
    pulse.accept(batch);
  }

  private PulseSnapshot later(Duration span) {
    now = now.plus(span);
    sources.set(List.of(new SourceHealth("demo", SourceHealth.State.LIVE, Samples.NOON, now, "", Instant.EPOCH, IntakeCounts.ZERO)));
    pulse.tick(now);
    return pulse.snapshot();
  }

  private PulseChange overTheWire(PulseChange change) {
    return ((HubMessage.Pulse) json.read(json.write(new HubMessage.Pulse(change)), HubMessage.class)).change();
  }

  private static void sameNumbers(PulseSnapshot there, PulseSnapshot here) {
    assertThat(there).usingRecursiveComparison().ignoringFields("recent").isEqualTo(here);
  }

  @Test
  void changeByChangeTheNumbersAreThoseOfTheHub() {
    said(40);
    PulseSnapshot before = later(Duration.ofSeconds(1));
    PulseSnapshot there = PulseDiff.apply(PulseDiff.nothing(), overTheWire(PulseDiff.whole(before)));
    sameNumbers(there, before);
    for (int step = 0; step < 400; step++) {
      said(random.nextInt(30));
      PulseSnapshot after = later(Duration.ofMillis(random.nextInt(20_000)));
      there = PulseDiff.apply(there, overTheWire(PulseDiff.between(before, after)));
      sameNumbers(there, after);
      before = after;
    }
  }

  @Test
  void fewNewMentionsAllComeAndOfManyTheNewestAndTheMostUrgent() {
    said(5);
    PulseSnapshot first = later(Duration.ofSeconds(1));
    said(3);
    PulseSnapshot second = later(Duration.ofSeconds(1));
    assertThat(PulseDiff.between(first, second).recent()).hasSize(3);
    said(5_000);
    PulseSnapshot flood = later(Duration.ofSeconds(1));
    PulseChange change = PulseDiff.between(second, flood);
    assertThat(change.recent()).hasSize(PulseChange.MOST_RECENT).contains(flood.recent().get(0));
    PulseSnapshot there = PulseDiff.apply(second, change);
    assertThat(there.recent()).isSortedAccordingTo((a, b) -> b.mention().writtenAt().compareTo(a.mention().writtenAt()));
    assertThat(there.recent()).hasSizeLessThanOrEqualTo(200);
  }

  @Test
  void theBytesOfAChangeDoNotFollowTheNumberOfMentions() {
    said(2_000);
    later(Duration.ofMinutes(3));
    int slow = bytes(12);
    int fast = bytes(10_000);
    assertThat(fast).isLessThan(slow * 5 / 4);
  }

  private int bytes(int mentions) {
    PulseSnapshot before = pulse.snapshot();
    List<JudgedMention> batch = new ArrayList<>();
    for (int i = 0; i < mentions; i++) {
      long id = nextId++;
      batch.add(Samples.mention(id, "post-" + id, "lena" + id, now, DELAY, Sentiment.NEGATIVE));
    }
    pulse.accept(batch);
    return json.write(new HubMessage.Pulse(PulseDiff.between(before, later(Duration.ofSeconds(1))))).length();
  }

  @Test
  void aChangeOfAnotherVersionIsRefused() {
    said(5);
    PulseSnapshot first = later(Duration.ofSeconds(1));
    PulseSnapshot second = later(Duration.ofSeconds(1));
    PulseSnapshot third = later(Duration.ofSeconds(1));
    PulseChange change = PulseDiff.between(second, third);
    assertThatThrownBy(() -> PulseDiff.apply(first, change)).isInstanceOf(WireException.class);
  }
}
