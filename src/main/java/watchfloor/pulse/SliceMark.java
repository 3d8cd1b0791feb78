package watchfloor.pulse;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import watchfloor.mention.JudgedMention;

/** A place in the mentions of a slice, newest first: behind it come those written earlier, and of one moment those with lower numbers. */
public record SliceMark(Instant writtenAt, long id) {
  /** How the mentions of a slice follow each other. */
  public static final Comparator<JudgedMention> NEWEST_FIRST =
      Comparator.comparing((JudgedMention judged) -> judged.mention().writtenAt()).thenComparingLong(JudgedMention::id).reversed();

  public SliceMark {
    Objects.requireNonNull(writtenAt, "writtenAt");
  }

  public static SliceMark of(JudgedMention judged) {
    return new SliceMark(judged.mention().writtenAt(), judged.id());
  }

  /** Whether a mention comes behind this place. */
  public boolean before(JudgedMention judged) {
    int byTime = judged.mention().writtenAt().compareTo(writtenAt);
    return byTime < 0 || byTime == 0 && judged.id() < id;
  }
}
