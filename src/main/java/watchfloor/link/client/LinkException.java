package watchfloor.link.client;

/** The hub could not be asked, or refused; the message is one plain sentence that says which. */
public final class LinkException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What kind of answer it was. */
  public enum Kind {
    /** Nobody answered, or not as a hub does: worth trying again. */
    UNREACHABLE,
    /** The hub said no, and will say so again: a wrong password, a session that ended, a right that is missing. */
    REFUSED,
    /** One of the two has to be brought up to date. */
    OUTDATED,
    /** The hub is busy: worth trying again later. */
    BUSY
  }

  private final Kind kind;

  public LinkException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
