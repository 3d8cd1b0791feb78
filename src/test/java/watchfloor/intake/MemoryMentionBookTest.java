package watchfloor.intake;

/** The book that the pump's tests use keeps the same promises as a real one. */
class MemoryMentionBookTest extends MentionBookContract {
  private final MemoryMentionBook book = new MemoryMentionBook();

  @Override
  protected MentionBook book() {
    return book;
  }

  @Override
  protected MentionBook reopened() {
    return book;
  }
}
