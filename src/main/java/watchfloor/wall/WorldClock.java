package watchfloor.wall;

import java.time.ZoneId;

/** A place whose time the headers show. */
public record WorldClock(String place, ZoneId zone) {}
