package watchfloor.link.server;

/**
 * Something that is told whole whenever it is another: written once for all who hear it. Belongs to the feed's lane.
 *
 * @param <T> what is told
 */
final class Retold<T> {
  private T told;
  private String text = "";
  private long version;

  /** Writes a message of it. */
  interface Writer<T> {
    String write(T now);
  }

  void look(T now, Writer<T> writer) {
    if (!now.equals(told)) {
      told = now;
      text = writer.write(now);
      version++;
    }
  }

  String text() {
    return text;
  }

  /** Rises from 1; 0 before anything was told. */
  long version() {
    return version;
  }
}
