package watchfloor.journal;

import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;

/**
 * What a journal is to be like.
 *
 * @param name which journal it is, small letters, digits and dashes; kept in each file, so that two cannot be mixed up
 * @param segmentBytes the size of a segment's file, 4 KiB to 1 GiB; an entry larger than that gets a larger one
 * @param sealer encrypts what is written from now on, and opens what was
 * @param chores runs the making of the next segment's file, a write of {@code segmentBytes}, while appends go on
 */
public record JournalOptions(String name, long segmentBytes, Sealer sealer, Executor chores) {
  private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,32}");
  private static final long LEAST = 4 << 10;
  private static final long MOST = 1 << 30;

  public JournalOptions {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("name: " + name);
    }
    if (segmentBytes < LEAST || segmentBytes > MOST) {
      throw new IllegalArgumentException("segmentBytes: " + segmentBytes);
    }
    Objects.requireNonNull(sealer, "sealer");
    Objects.requireNonNull(chores, "chores");
  }
}
