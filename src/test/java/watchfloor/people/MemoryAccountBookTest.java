package watchfloor.people;

class MemoryAccountBookTest extends AccountBookContract {
  private final MemoryAccountBook book = new MemoryAccountBook();

  @Override
  protected AccountBook book() {
    return book;
  }

  @Override
  protected AccountBook reopened() {
    return book;
  }
}
