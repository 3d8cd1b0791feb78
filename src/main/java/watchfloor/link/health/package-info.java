/** How a hub is doing: as a sentence, as JSON, and as figures that others collect. */
package watchfloor.link.health;
