package watchfloor.channel.demo;

import java.time.Instant;
import watchfloor.mention.Channel;

/**
 * What somebody is going to write, before it is put into words.
 *
 * @param id      the network's identifier of the post to be
 * @param story   the key of all chance in it, and of its facts
 * @param section where in the grammar it is found, and which line
 */
record Plan(String id, long story, Kind kind, String language, Channel channel, String section, int line, Instant at) {}
