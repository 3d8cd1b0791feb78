package watchfloor.wall;

/** What became of a layout that somebody wanted to save. */
public sealed interface LayoutOutcome {
  /** It is on disk, whole, and walls show it within moments. @param version of what was written */
  record Saved(String version) implements LayoutOutcome {}

  /** There was another text than the one that was looked at; nothing was written. @param version of what is there now */
  record Changed(String version) implements LayoutOutcome {}

  /** It cannot be saved; nothing was written. @param sentence why, for a person */
  record Refused(String sentence) implements LayoutOutcome {}
}
