/** Walls as data: layouts, and the pure arithmetic that places them on the screens that are there. No window is opened here. */
package watchfloor.wall;
