package watchfloor.settings;

import java.io.StringReader;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.CommentEvent;

/** Finds what people wrote for people into a layout's file. Pure and safe from any thread. */
public final class LayoutComments {
  private LayoutComments() {}

  /** The whole lines of comment at the head of the file, before anything else; empty where it has none. */
  public static String head(String text) {
    StringBuilder head = new StringBuilder();
    text.lines().takeWhile(LayoutComments::aside).forEach(line -> head.append(line.stripTrailing()).append('\n'));
    return head.toString().isBlank() ? "" : head.toString();
  }

  /** Whether comments stand below the head: a layout that is written anew does not have them any more. */
  public static boolean below(String text) {
    long headLines = text.lines().takeWhile(LayoutComments::aside).count();
    LoaderOptions options = new LoaderOptions();
    options.setProcessComments(true);
    try {
      Iterable<org.yaml.snakeyaml.events.Event> events = new Yaml(options).parse(new StringReader(text));
      return StreamSupport.stream(events.spliterator(), false)
          .anyMatch(event -> event instanceof CommentEvent comment && !comment.getValue().isBlank() && comment.getStartMark().getLine() >= headLines);
    } catch (YAMLException e) {
      return text.lines().skip(headLines).anyMatch(line -> line.contains("#"));
    }
  }

  private static boolean aside(String line) {
    return line.isBlank() || line.stripLeading().startsWith("#");
  }
}
