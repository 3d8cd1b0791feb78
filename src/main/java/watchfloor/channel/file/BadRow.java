package watchfloor.channel.file;

/** Says in one plain sentence why a row is no post. Never leaves this package: it becomes a rejection. */
final class BadRow extends Exception {
  private static final long serialVersionUID = 1L;

  private final int column;

  BadRow(String reason) {
    this(reason, 0);
  }

  /** @param column where in the line, from 1; 0 where that says nothing */
  BadRow(String reason, int column) {
    super(reason);
    this.column = column;
  }

  int column() {
    return column;
  }
}
