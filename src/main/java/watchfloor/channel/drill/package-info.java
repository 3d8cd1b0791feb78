/** The simulated networks of drills: answers end here, and are heard by the drill alone. */
package watchfloor.channel.drill;
