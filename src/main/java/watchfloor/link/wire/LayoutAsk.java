package watchfloor.link.wire;

/**
 * A layout that somebody wants to save, as it is put to the hub.
 *
 * @param seen the version of what was in force by that name when the person looked; empty where there was nothing
 * @param text the file's whole text
 */
public record LayoutAsk(String seen, String text) {}
