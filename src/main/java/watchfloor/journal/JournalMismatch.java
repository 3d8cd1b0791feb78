package watchfloor.journal;

/** Says that what came does not continue a copy: it was changed, or it belongs to another journal. The copy is as it was. */
public final class JournalMismatch extends JournalException {
  private static final long serialVersionUID = 1L;

  public JournalMismatch(String sentence) {
    super(sentence);
  }
}
