/** The windows and tiles of the wall. A tile shows a snapshot; it decides nothing. */
package watchfloor.screen.wall;
