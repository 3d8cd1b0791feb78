package watchfloor.screen.wall;

/** An option of a tile that cannot be understood; its message is the sentence that stands in the tile's place. */
final class BadOptionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadOptionException(String sentence) {
    super(sentence);
  }
}
