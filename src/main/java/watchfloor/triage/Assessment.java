package watchfloor.triage;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/**
 * How a playbook was gone through for one item, and what came of it, in the words that the operator read.
 *
 * @param playbook the playbook's id
 * @param version  which edition of it
 * @param path     what was looked at and answered, a line each, oldest first; at most {@value #MOST_LINES} lines
 * @param leaf     the id of the leaf
 * @param action   what is to be done
 * @param team     by whom
 * @param dueAt    by when, to the millisecond
 * @param text     what is to be done, in words
 * @param reason   why there is no response; there exactly where the action ends the item
 */
public record Assessment(
    String playbook, int version, List<String> path, String leaf, PlaybookAction action, String team, Instant dueAt, String text, String reason) {
  public static final int MOST_LINES = 2 * Playbook.MOST_STEPS;
  public static final int LONGEST_LINE = 1_000;

  public Assessment {
    path = List.copyOf(path);
    Objects.requireNonNull(action, "action");
    dueAt = dueAt.truncatedTo(ChronoUnit.MILLIS);
    if (path.size() > MOST_LINES || version < 1) {
      throw new IllegalArgumentException("an assessment of " + path.size() + " lines, version " + version);
    }
    path.forEach(Assessment::bounded);
    List.of(playbook, leaf, team, text, reason).forEach(Assessment::bounded);
    if (team.isBlank()) {
      throw new IllegalArgumentException("an assessment without a team");
    }
    if (reason.isBlank() == (action.after() == PlaybookAction.After.END)) {
      throw new IllegalArgumentException("a reason is given exactly where nobody responds");
    }
  }

  private static void bounded(String words) {
    if (words.length() > LONGEST_LINE) {
      throw new IllegalArgumentException("a line of " + words.length() + " characters");
    }
  }

  /** All of it in one line, for a history. */
  public String line() {
    String way = path.isEmpty() ? "" : String.join(" · ", path) + " \u2192 ";
    return playbook + " " + version + ": " + way + text + (reason.isEmpty() ? "" : " (" + reason + ")");
  }

  /** What becomes of the item, that belongs to a team now. */
  public PlaybookAction.After after(String now) {
    return action.after() == PlaybookAction.After.KEEP && !team.equals(now) ? PlaybookAction.After.QUEUE : action.after();
  }
}
