package watchfloor.channel.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import watchfloor.analysis.Analyser;
import watchfloor.analysis.Analysers;
import watchfloor.desk.Operator;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Mention;
import watchfloor.settings.Center;
import watchfloor.settings.CenterReader;
import watchfloor.triage.Triage;

/** The demo in small: its public, its center, a desk in memory and its crew, driven through time. */
final class DemoRoom {
  static final List<Operator> COLLEAGUES = List.of(
      new Operator("CD", "Carmen Duarte", "Care"), new Operator("EF", "Emeka Farrell", "Care"), new Operator("GH", "Greta Holm", "Care"));

  final StepClock clock = new StepClock(Instant.EPOCH);
  final MemoryDesk desk = new MemoryDesk(clock);
  final Analyser analyser = Analysers.lexicon(center().issues());
  private final Triage triage = new Triage(center().triage(), Duration.ofHours(24), center().competitors());
  private final DemoPublic people;
  private final DemoCrew crew = new DemoCrew(7, COLLEAGUES, desk);
  private long id;

  DemoRoom(DemoPublic people) {
    this.people = people;
  }

  static Center center() {
    try (InputStream in = DemoRoom.class.getResourceAsStream("/watchfloor/demo/center.yaml")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new CenterReader(ZoneOffset.UTC).read(text, "center.yaml").value();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void run(Instant from, Instant to, Duration step) {
    Deque<Mention> coming = new ArrayDeque<>();
    for (Instant now = from; now.isBefore(to); now = now.plus(step)) {
      if (coming.isEmpty() || now.getEpochSecond() % 60 == 0) {
        coming.addAll(now.getEpochSecond() % 60 == 0 ? people.minute(now) : List.of());
      }
      clock.set(now);
      while (!coming.isEmpty() && coming.peek().writtenAt().isBefore(now)) {
        take(coming.poll(), now);
      }
      desk.step();
      crew.tick(now);
    }
  }

  private void take(Mention mention, Instant now) {
    JudgedMention judged = new JudgedMention(++id, mention, analyser.judge(mention));
    triage.decide(judged, now).ifPresent(work -> desk.open(judged, work));
  }
}
