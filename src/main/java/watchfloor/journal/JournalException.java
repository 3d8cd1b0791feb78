package watchfloor.journal;

/** Says in one plain sentence what a journal could not do, and what to do about it. */
public class JournalException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public JournalException(String sentence) {
    super(sentence);
  }

  public JournalException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
