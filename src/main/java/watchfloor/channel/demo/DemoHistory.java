package watchfloor.channel.demo;

import java.time.Instant;
import watchfloor.intake.Intake;
import watchfloor.intake.MentionSource;
import watchfloor.mention.Mention;

/** What the demo's public said before the program started, read in at full speed. */
public final class DemoHistory implements MentionSource {
  private static final long MINUTE = 60;

  private final DemoPublic people;
  private final Instant from;
  private final Instant to;

  /**
   * @param from on a full minute
   * @param to   posts written at or after it are left to {@link DemoSource}
   */
  public DemoHistory(DemoPublic people, Instant from, Instant to) {
    this.people = people;
    this.from = from;
    this.to = to;
  }

  @Override
  public String name() {
    return "demo-history";
  }

  @Override
  public void listen(Intake intake) throws InterruptedException {
    for (Instant minute = from; minute.isBefore(to); minute = minute.plusSeconds(MINUTE)) {
      for (Mention mention : people.minute(minute)) {
        if (mention.writtenAt().isBefore(to)) {
          intake.put(mention);
        }
      }
    }
  }
}
