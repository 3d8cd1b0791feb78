package watchfloor.journal;

/**
 * An entry made ready for the disk; head and tail together are the record's body, in two so that a large payload is not copied.
 *
 * @param marker tells a sealed body from one in the clear, and the first record of a group from the others
 */
record Encoded(Entry entry, int marker, byte[] head, byte[] tail) {
  /** Of the whole record. */
  long size() {
    return (long) Frame.LEAST_SIZE + head.length + tail.length;
  }
}
