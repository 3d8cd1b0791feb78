/** Posts from Bluesky by its Jetstream, and answers to them; its wire types stay in here. */
package watchfloor.channel.bluesky;
