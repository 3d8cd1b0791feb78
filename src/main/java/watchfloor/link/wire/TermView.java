package watchfloor.link.wire;

/**
 * Whose turn it is.
 *
 * @param term the number and its seal, as the hubs of one store can make it
 * @param role {@code hub} or {@code standby}
 */
public record TermView(String term, String role) {}
