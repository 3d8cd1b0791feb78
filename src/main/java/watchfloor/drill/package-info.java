/** Rehearsals of the bad day: scenarios, the player that performs them, and what the room made of one. Pure; nothing here reaches a network. */
package watchfloor.drill;
