package watchfloor.wall;

/**
 * A layout that a wall could show.
 *
 * @param own     whether the center has a file of that name, which goes before the program's
 * @param shipped whether the program comes with one of that name
 * @param trouble one plain sentence where its file is broken, else empty
 */
public record LayoutEntry(String name, boolean own, boolean shipped, boolean locked, String trouble) {}
