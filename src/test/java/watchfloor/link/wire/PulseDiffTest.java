package watchfloor.link.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import watchfloor.desk.Samples;
import watchfloor.mention.Brand;
import watchfloor.mention.Channel;
import watchfloor.mention.IntakeCounts;
import watchfloor.mention.Issue;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Sentiment;
import watchfloor.mention.SourceHealth;
import watchfloor.pulse.Pulse;
import watchfloor.pulse.PulseKit;
import watchfloor.pulse.PulseRules;
import watchfloor.pulse.PulseSnapshot;

class PulseDiffTest {
  private static final Issue DELAY = new Issue("delay", "Flight delay");

  private final AtomicReference<List<SourceHealth>> sources = new AtomicReference<>(List.of());
  private final SplittableRandom random = new SplittableRandom(7);
  private final WireJson json = new WireJson();
  private Instant now = Samples.NOON;
  private long nextId = 1;
  private final Pulse pulse = new Pulse(new PulseRules(
      List.of(Samples.BAGGAGE, DELAY), List.of(new Brand("Example Air", "@example")), ZoneOffset.UTC, Set.of(), mention -> "", sources::get), now);

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
    return ((HubMessage.Pulse) json.read(json.write(new HubMessage.Pulse("", change)), HubMessage.class)).change();
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
    return json.write(new HubMessage.Pulse("", PulseDiff.between(before, later(Duration.ofSeconds(2))))).length();
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

  @Test
  void theDayTakenApartIsThatOfTheHubChangeByChange() {
    Pulse rich = new Pulse(PulseKit.rivals(ZoneId.of("Europe/Berlin"), Samples.BAGGAGE, DELAY), now);
    PulseSnapshot before = PulseDiff.nothing();
    PulseSnapshot there = PulseDiff.nothing();
    for (int step = 0; step < 300; step++) {
      List<JudgedMention> batch = new ArrayList<>();
      for (int i = random.nextInt(20); i > 0; i--) {
        String place = random.nextInt(3) == 0 ? " " + (char) ('A' + random.nextInt(26)) + (char) ('A' + random.nextInt(4)) : "";
        batch.add(PulseKit.post(nextId++).on(Channel.of("net" + random.nextInt(30))).by("a" + random.nextInt(60), random.nextInt(50))
            .says("word" + (char) ('a' + random.nextInt(9)) + place).of(random.nextBoolean() ? DELAY : Issue.NONE, Sentiment.values()[random.nextInt(4)])
            .about(random.nextBoolean() ? "Other Air" : "").at(now.minusSeconds(random.nextInt(90_000))));
      }
      rich.accept(batch);
      now = now.plusMillis(random.nextInt(900_000));
      rich.tick(now);
      PulseSnapshot after = rich.snapshot();
      there = PulseDiff.apply(there, overTheWire(step == 0 ? PulseDiff.whole(after) : PulseDiff.between(before, after)));
      assertThat(there.day()).isEqualTo(after.day());
      before = after;
    }
  }

  @Test
  void aSecondInWhichLittleChangedOfTheDaySendsLittle() {
    said(2_000);
    PulseSnapshot before = later(Duration.ofMinutes(3));
    said(1);
    PulseSnapshot after = later(Duration.ofSeconds(2));
    int whole = json.write(new HubMessage.Pulse("", PulseDiff.whole(after))).length();
    PulseChange change = PulseDiff.between(before, after);
    assertThat(change.day()).isPresent();
    assertThat(json.write(change.day().get()).length()).isLessThan(4_000).isLessThan(whole / 5);
    assertThat(PulseDiff.between(after, later(Duration.ofMillis(10))).day()).isEmpty();
  }
}
