package watchfloor.pulse;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import watchfloor.mention.Issue;

/**
 * What is said about one issue in the last 24 hours, and in which words.
 *
 * @param lastHour mentions of the last 60 minutes, the running one included
 * @param change   the last 60 full minutes against the same ones yesterday, in percent, as in the heat map; empty where yesterday's are
 *                 unknown or fewer than five
 * @param words    what its mentions say more often than the others do, strongest first, at most 8
 */
public record Topic(Issue issue, Moods moods, int lastHour, OptionalInt change, List<Word> words) {
  public Topic {
    Objects.requireNonNull(issue, "issue");
    Objects.requireNonNull(moods, "moods");
    Objects.requireNonNull(change, "change");
    words = List.copyOf(words);
  }

  /** @param mentions how many of the issue's mentions hold it */
  public record Word(String word, int mentions) {}
}
