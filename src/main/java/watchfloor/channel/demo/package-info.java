/** A fictional airline's public: a seeded generator of posts, a crew that answers them, and a network that only exists here. */
package watchfloor.channel.demo;
