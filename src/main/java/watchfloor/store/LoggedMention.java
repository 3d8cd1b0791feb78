package watchfloor.store;

import java.time.Instant;
import java.util.Optional;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Sentiment;
import watchfloor.store.keys.Fingerprint;

/**
 * One mention as the log holds it: what is needed to count it stands in the open, what it says is sealed for its author.
 *
 * @param id       the mention's number
 * @param key      the fingerprint of its key, see {@link Fingerprint}
 * @param mention  empty when its author was forgotten
 */
record LoggedMention(long id, Fingerprint key, Instant writtenAt, Sentiment sentiment, String issue, Optional<JudgedMention> mention) {}
