package watchfloor.settings;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import watchfloor.settings.Yaml.Place;

/** Makes the tree of one settings file, or says where it is not YAML. For one file, on one thread. */
final class YamlParser {
  private static final int DEEPEST = 30;
  private static final YAMLFactory YAML = new YAMLFactory();

  private final Sheet sheet;

  YamlParser(Sheet sheet) {
    this.sheet = sheet;
  }

  /** @throws SettingsException with the place of the first fault */
  Yaml parse(String text) {
    try (YAMLParser parser = YAML.createParser(text)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        return new Yaml.Mapping(Map.of(), Map.of(), new Place(1, 1));
      }
      Yaml tree = node(parser, first, 0);
      if (parser.nextToken() != null) {
        throw sheet.fault(place(parser), "a second document begins here: keep one in the file");
      }
      return tree == null ? new Yaml.Mapping(Map.of(), Map.of(), new Place(1, 1)) : tree;
    } catch (JsonProcessingException e) {
      throw sheet.fault(place(e), plain(e));
    } catch (IOException e) {
      throw new SettingsException(sheet.label() + " could not be read: " + e.getMessage() + ".", e);
    }
  }

  /** Null stands for a value that is not there. */
  private Yaml node(YAMLParser parser, JsonToken token, int depth) throws IOException {
    Place place = place(parser);
    if (depth > DEEPEST) {
      throw sheet.fault(place, "this is nested more than " + DEEPEST + " deep: nothing here needs that");
    }
    if (parser.isCurrentAlias()) {
      throw sheet.fault(place, "*" + parser.getText() + " refers to another place: write the value out, or put it in quotes");
    }
    return switch (token) {
      case START_OBJECT -> mapping(parser, place, depth);
      case START_ARRAY -> items(parser, place, depth);
      case VALUE_NULL -> null;
      default -> new Yaml.Scalar(parser.getText(), place);
    };
  }

  private Yaml mapping(YAMLParser parser, Place place, int depth) throws IOException {
    Map<String, Yaml> values = new LinkedHashMap<>();
    Map<String, Place> keys = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      Place at = place(parser);
      Place before = keys.putIfAbsent(key, at);
      if (before != null) {
        throw sheet.fault(at, "'" + key + "' was already said on line " + before.line() + ": keep one of the two");
      }
      Yaml value = node(parser, parser.nextToken(), depth + 1);
      if (value != null) {
        values.put(key, value);
      }
    }
    return new Yaml.Mapping(values, keys, place);
  }

  private Yaml items(YAMLParser parser, Place place, int depth) throws IOException {
    List<Yaml> items = new ArrayList<>();
    for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
      Yaml item = node(parser, token, depth + 1);
      if (item != null) {
        items.add(item);
      }
    }
    return new Yaml.Items(items, place);
  }

  private static Place place(JsonParser parser) {
    return place(parser.currentTokenLocation());
  }

  private static Place place(JsonProcessingException e) {
    if (e.getCause() instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
      return new Place(marked.getProblemMark().getLine() + 1, marked.getProblemMark().getColumn() + 1);
    }
    return e.getLocation() == null ? new Place(1, 1) : place(e.getLocation());
  }

  private static Place place(JsonLocation location) {
    return new Place(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }

  /** The parser's own words, first line only, with the advice for the slip that everybody makes. */
  private static String plain(JsonProcessingException e) {
    String problem = e.getCause() instanceof MarkedYAMLException marked ? marked.getProblem() : e.getOriginalMessage();
    String text = problem == null ? "" : problem;
    if (text.contains("'@'") || text.contains("@(64)")) {
      return "a value that begins with @ wants quotes around it";
    }
    if (text.contains("\\t") || text.contains("'\t'")) {
      return "a tab stands where YAML wants spaces: replace it with spaces";
    }
    String said = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("").strip();
    String tail = said.isEmpty() ? "" : " (" + said.toLowerCase(Locale.ROOT) + ")";
    return "this is not YAML" + tail + ": look for a missing colon, quote or space here";
  }
}
