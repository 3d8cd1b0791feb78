/** The hub's side of the link: HTTPS requests, the open links of walls and desks, and what each of them is told. */
package watchfloor.link.server;
