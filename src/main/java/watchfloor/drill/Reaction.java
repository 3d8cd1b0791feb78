package watchfloor.drill;

/**
 * Something that somebody is about to say because of an answer.
 *
 * @param due     the step in which it is said
 * @param section the common phrases of which one is said
 * @param from    who says it
 * @param to      what their last post was
 */
record Reaction(long due, String section, Speaker from, Tag to, String thread) {}
