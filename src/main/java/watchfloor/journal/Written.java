package watchfloor.journal;

/**
 * An entry as it was read back.
 *
 * @param place where its record begins
 * @param next where the next record begins, if there is one: reading on from here does not meet this entry again
 * @param hash the chain's hash after this entry, 32 bytes
 */
public record Written(Entry entry, Place place, Place next, byte[] hash) {}
