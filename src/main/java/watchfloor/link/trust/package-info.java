/** Who a hub is: its certificate, and how walls and desks know it again. */
package watchfloor.link.trust;
