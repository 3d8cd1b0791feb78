/** What goes over the wire between a hub and its walls and desks: messages as records, and their JSON. Both ends speak only through these. */
package watchfloor.link.wire;
