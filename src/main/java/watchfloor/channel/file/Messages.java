package watchfloor.channel.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import watchfloor.mention.Mention;

/**
 * Reads posts that come one by one, each in a message of its own, as the reader of files reads them line by line: a JSON object, or
 * one row of a table whose columns are known. For one thread.
 */
public final class Messages {
  private static final String TOO_LONG = "the message is longer than 1 MB: that is no post";
  private static final String NOTHING = "the message is empty";

  private final Form form;
  private final FileOptions options;
  private final PostMaker maker;

  /** How a message is written. */
  public enum Form { JSON, CSV, TSV }

  /**
   * @param options their columns must be there for a table, and are of no matter for JSON
   * @param clock   gives the time of arrival
   */
  public Messages(Form form, FileOptions options, Clock clock) {
    if (form != Form.JSON && options.columns().isEmpty()) {
      throw new IllegalArgumentException("a message has no header: name the columns of a table");
    }
    this.form = form;
    this.options = options;
    this.maker = new PostMaker(options.usual(), new Handles(options.brand()), clock);
  }

  /**
   * The post in a message; empty where there is none, after the reason was told.
   *
   * @param id      the identifier of a post that names none, the same whenever this message is read
   * @param refused hears why it is no post, one plain sentence
   */
  public Optional<Mention> read(byte[] message, String id, Consumer<String> refused) {
    try {
      return Optional.of(maker.make(draft(message), id));
    } catch (BadRow e) {
      refused.accept(e.column() > 0 ? e.getMessage() + ", at column " + e.column() : e.getMessage());
      return Optional.empty();
    }
  }

  private Draft draft(byte[] message) throws BadRow {
    if (message.length > LineFeed.LONGEST) {
      throw new BadRow(TOO_LONG);
    }
    return form == Form.JSON ? JsonDrafts.read(text(message)) : row(message);
  }

  private static String text(byte[] message) throws BadRow {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(message)).toString();
      String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
      if (plain.isBlank()) {
        throw new BadRow(NOTHING);
      }
      return plain;
    } catch (CharacterCodingException e) {
      throw new BadRow("this is not UTF-8 text: write the message as UTF-8");
    }
  }

  private Draft row(byte[] message) throws BadRow {
    try (LineFeed lines = new LineFeed(new ByteArrayInputStream(message), Math.max(1, message.length))) {
      RowReader cells = form == Form.TSV ? new TsvRows(lines) : new CsvRows(lines, FileForm.separator(firstLine(message)));
      TableRows rows = new TableRows(cells, "the message", options.columns());
      if (!rows.next()) {
        throw new BadRow(NOTHING);
      }
      Draft draft = rows.draft();
      if (rows.next()) {
        throw new BadRow("the message holds more than one row: send each row as a message of its own");
      }
      return draft;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String firstLine(byte[] message) {
    int end = 0;
    while (end < message.length && message[end] != '\n') {
      end++;
    }
    return new String(message, 0, end, StandardCharsets.UTF_8);
  }
}
