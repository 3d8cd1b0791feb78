package watchfloor;

/** Says in one plain sentence why the room cannot do what was asked. */
public final class RoomException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RoomException(String sentence) {
    super(sentence);
  }

  public RoomException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
