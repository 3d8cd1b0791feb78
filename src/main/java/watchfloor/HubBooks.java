package watchfloor;

import watchfloor.pulse.AlarmBook;
import watchfloor.wall.DirectionBook;

/**
 * What people decide together and a hub keeps beside its store.
 *
 * @param direction what the wall shows
 * @param alarms    what is done about alarms
 * @param layouts   the center's layouts, for those who change them
 */
record HubBooks(DirectionBook direction, AlarmBook alarms, HubLayouts layouts) {}
