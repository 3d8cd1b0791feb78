package watchfloor.drill;

import java.time.Instant;
import watchfloor.mention.Mention;

/** A mention that was just made, with the mood that it was made in. */
record Said(Instant at, Mention mention, Tag tag, boolean angry) {}
