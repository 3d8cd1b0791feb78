package watchfloor.link.wire;

/**
 * What the hub did with a layout that somebody wanted to save.
 *
 * @param saved   whether it was written; else there was another text than the one that was seen
 * @param version of what is there now
 */
public record LayoutAnswer(boolean saved, String version) {}
