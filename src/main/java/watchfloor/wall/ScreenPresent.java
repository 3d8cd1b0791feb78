package watchfloor.wall;

/**
 * A monitor that is there now, in the toolkit's coordinates.
 *
 * @param primary where the desktop's own bar and new windows are; the desk lives there
 */
public record ScreenPresent(double x, double y, double width, double height, boolean primary) {}
