/**
 * How channels speak to networks: one client with bounded times, pauses before the next try, reset times, places that are kept, clean text.
 * Shared by all channels, and knows none of them.
 */
package watchfloor.channel.net;
