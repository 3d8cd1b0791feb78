package watchfloor;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The form in which orders, their progress and their answers lie in files: a line {@code key value} for each thing said, and
 * {@code end}, without which a file is not whole. Pure.
 */
final class OrderText {
  private static final String END = "end";
  private static final String LINE = "line";

  private OrderText() {}

  /**
   * How far an order is.
   *
   * @param beat  grows while the room lives and has the order in hand
   * @param first the number of the first of the lines, counted from 0 since the order was taken
   */
  record Progress(long beat, long first, List<String> lines) {
    Progress {
      lines = List.copyOf(lines);
    }
  }

  private record Said(String key, String value) {}

  static byte[] of(Order order) {
    List<Said> said = new ArrayList<>();
    said.add(new Said("verb", order.verb()));
    order.arguments().forEach(argument -> said.add(new Said("argument", argument)));
    said.add(new Said("user", order.user()));
    said.add(new Said("process", Long.toString(order.process())));
    said.add(new Said("at", order.at().toString()));
    return bytes(said);
  }

  /** @throws IOException it is not whole, or not an order; the message says why, without a full stop */
  static Order order(String name, byte[] bytes) throws IOException {
    List<Said> said = read(bytes);
    try {
      return new Order(
          name, one(said, "verb"), all(said, "argument"), one(said, "user"), Long.parseLong(one(said, "process")), Instant.parse(one(said, "at")));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new IOException("it is not an order (" + e.getMessage() + ")", e);
    }
  }

  static byte[] of(Progress progress) {
    List<Said> said = new ArrayList<>(List.of(
        new Said("beat", Long.toString(progress.beat())), new Said("first", Long.toString(progress.first()))));
    progress.lines().forEach(line -> said.add(new Said(LINE, line)));
    return bytes(said);
  }

  static Progress progress(byte[] bytes) throws IOException {
    List<Said> said = read(bytes);
    return new Progress(number(said, "beat"), number(said, "first"), all(said, LINE));
  }

  static byte[] of(OrderAnswer answer) {
    List<Said> said = new ArrayList<>(List.of(new Said("exit", Integer.toString(answer.exitCode()))));
    answer.lines().forEach(line -> said.add(new Said(LINE, line)));
    return bytes(said);
  }

  static OrderAnswer answer(byte[] bytes) throws IOException {
    List<Said> said = read(bytes);
    try {
      return new OrderAnswer(Math.toIntExact(number(said, "exit")), all(said, LINE));
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new IOException("it is not an answer (" + e.getMessage() + ")", e);
    }
  }

  private static byte[] bytes(List<Said> said) {
    StringBuilder text = new StringBuilder();
    for (Said each : said) {
      String value = each.value().replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
      text.append(each.key()).append(' ').append(value).append('\n');
    }
    return text.append(END).append('\n').toString().getBytes(StandardCharsets.UTF_8);
  }

  private static List<Said> read(byte[] bytes) throws IOException {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new IOException("it is not text", e);
    }
    if (!text.equals(END + "\n") && !text.endsWith("\n" + END + "\n")) {
      throw new IOException("it is not whole");
    }
    List<Said> said = new ArrayList<>();
    for (String line : text.substring(0, text.length() - END.length() - 1).split("\n")) {
      int space = line.indexOf(' ');
      if (space > 0) {
        said.add(new Said(line.substring(0, space), unescaped(line.substring(space + 1))));
      }
    }
    return said;
  }

  private static String unescaped(String value) {
    StringBuilder text = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char each = value.charAt(i);
      if (each == '\\' && i + 1 < value.length()) {
        i++;
        char escaped = value.charAt(i);
        each = escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped;
      }
      text.append(each);
    }
    return text.toString();
  }

  private static List<String> all(List<Said> said, String key) {
    return said.stream().filter(each -> each.key().equals(key)).map(Said::value).toList();
  }

  private static String one(List<Said> said, String key) throws IOException {
    List<String> values = all(said, key);
    if (values.size() != 1) {
      throw new IOException("it says '" + key + "' " + values.size() + " times instead of once");
    }
    return values.get(0);
  }

  private static long number(List<Said> said, String key) throws IOException {
    String value = one(said, key);
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException e) {
      throw new IOException("its '" + key + "' is not a number", e);
    }
  }
}
