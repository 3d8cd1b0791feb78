package watchfloor.wall;

import java.time.Instant;

/**
 * Something that is wrong with the room itself, said on every wall and desk until it is right again.
 *
 * @param subject  what it is about; a newer notice of the same subject replaces it
 * @param sentence what happened, to what, what to do
 */
public record Notice(String subject, String sentence, Instant since) {
  /** The subject of the one that says that the link to the hub is lost. */
  public static final String LINK = "link";
}
