package watchfloor.intake;

import java.util.Objects;
import watchfloor.mention.Mention;

/** A mention on its way in, with the meter of the source that brought it. */
record QueuedMention(Mention mention, Meter meter) implements Queued {
  QueuedMention {
    Objects.requireNonNull(mention, "mention");
    Objects.requireNonNull(meter, "meter");
  }
}
