/** The link as a wall or a desk on another machine has it: the same desk and the same numbers, and the truth about how fresh they are. */
package watchfloor.link.client;
