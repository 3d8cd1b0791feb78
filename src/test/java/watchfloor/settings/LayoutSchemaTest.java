package watchfloor.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import watchfloor.wall.Mood;
import watchfloor.wall.ScenePlan;
import watchfloor.wall.TileKinds;

/** Holds layouts/layout.schema.json against the layouts that come with the program and against what the reader takes. */
class LayoutSchemaTest {
  private static final Path FOLDER = Path.of("layouts");
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private final JsonNode schema;

  LayoutSchemaTest() throws IOException {
    schema = new ObjectMapper().readTree(FOLDER.resolve("layout.schema.json").toFile());
  }

  static Collection<String> packed() {
    return LayoutReader.PACKED;
  }

  @Test
  void everyFileOfALayoutIsOneThatTheProgramNames() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()).filter(file -> file.endsWith(".yaml")).map(file -> file.substring(0, file.length() - 5)))
          .containsExactlyInAnyOrderElementsOf(LayoutReader.PACKED);
    }
  }

  @ParameterizedTest
  @MethodSource("packed")
  void everyPackedLayoutFitsTheSchemaAndIsReadWithoutANote(String name) throws IOException {
    String text = Files.readString(FOLDER.resolve(name + ".yaml"));
    assertThat(faults(YAML.readTree(text))).isEmpty();
    assertThat(new LayoutReader().read(text, name, name + ".yaml").notes()).isEmpty();
  }

  @Test
  void theSchemaNamesEveryKindOfTileEveryMoodAndEveryBound() {
    assertThat(texts(schema.at("/$defs/tile/properties/kind/enum"))).containsExactlyInAnyOrderElementsOf(TileKinds.names());
    assertThat(texts(schema.at("/$defs/scene/properties/for/enum"))).containsExactlyElementsOf(Stream.of(Mood.values()).map(Mood::word).toList());
    assertThat(schema.at("/$defs/tiles/maxItems").asInt()).isEqualTo(ScenePlan.MOST_TILES);
    assertThat(schema.at("/$defs/scene/properties/seconds/minimum").asLong()).isEqualTo(ScenePlan.SHORTEST.toSeconds());
    assertThat(schema.at("/$defs/scene/properties/seconds/maximum").asLong()).isEqualTo(ScenePlan.LONGEST.toSeconds());
    assertThat(schema.at("/$defs/screen/properties/scenes/maxItems").asInt()).isEqualTo(watchfloor.wall.ScreenPlan.MOST_SCENES);
    assertThat(schema.at("/properties/screens/maxItems").asInt()).isEqualTo(watchfloor.wall.Layout.MOST_SCREENS);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock =
      """
      /                   | locked | "maybe"
      /                   | shape  | "wide"
      /                   | colour | "red"
      /                   | screens | []
      /screens/0          | scenes | []
      /screens/0          | title  | 7
      /screens/0/tiles/0  | kind   | "weather"
      /screens/0/tiles/0  | x      | -0.1
      /screens/0/tiles/0  | w      | 0
      /screens/0/tiles/0  | h      | 1.5
      """)
  void theSchemaRefusesWhatTheReaderWouldNotUnderstand(String where, String key, String value) throws IOException {
    JsonNode layout = YAML.readTree(Files.readString(FOLDER.resolve("wall-1.yaml")));
    ((ObjectNode) layout.at(where.equals("/") ? "" : where)).set(key, new ObjectMapper().readTree(value));
    assertThat(faults(layout)).isNotEmpty();
  }

  private List<String> faults(JsonNode layout) {
    List<String> faults = new ArrayList<>();
    check(schema, layout, "", faults);
    return faults;
  }

  /** The parts of JSON Schema that this schema uses; another one would be a fault of the test. */
  private void check(JsonNode rule, JsonNode value, String where, List<String> faults) {
    for (Map.Entry<String, JsonNode> part : rule.properties()) {
      JsonNode wanted = part.getValue();
      boolean holds = switch (part.getKey()) {
        case "$schema", "$id", "$defs", "title", "description", "default" -> true;
        case "$ref" -> inside(schema.at(wanted.asText().substring(1)), value, where, faults);
        case "type" -> isA(wanted.asText(), value);
        case "enum" -> Stream.of(wanted).flatMap(all -> texts(all).stream()).anyMatch(value.asText()::equals);
        case "pattern" -> !value.isTextual() || value.asText().matches(wanted.asText());
        case "minLength" -> !value.isTextual() || value.asText().length() >= wanted.asInt();
        case "minItems" -> value.size() >= wanted.asInt();
        case "maxItems" -> value.size() <= wanted.asInt();
        case "minimum" -> !value.isNumber() || value.asDouble() >= wanted.asDouble();
        case "exclusiveMinimum" -> !value.isNumber() || value.asDouble() > wanted.asDouble();
        case "maximum" -> !value.isNumber() || value.asDouble() <= wanted.asDouble();
        case "required" -> texts(wanted).stream().allMatch(value::has);
        case "oneOf" -> Stream.iterate(0, i -> i < wanted.size(), i -> i + 1).filter(i -> {
          List<String> none = new ArrayList<>();
          check(wanted.get(i), value, where, none);
          return none.isEmpty();
        }).count() == 1;
        case "additionalProperties" -> value.properties().stream().allMatch(each -> rule.path("properties").has(each.getKey()));
        case "items" -> {
          value.forEach(each -> check(wanted, each, where + "/*", faults));
          yield true;
        }
        case "properties" -> {
          value.properties().stream().filter(each -> wanted.has(each.getKey()))
              .forEach(each -> check(wanted.get(each.getKey()), each.getValue(), where + "/" + each.getKey(), faults));
          yield true;
        }
        default -> throw new AssertionError("this check does not know " + part.getKey());
      };
      if (!holds) {
        faults.add(where + ": " + part.getKey());
      }
    }
  }

  private boolean inside(JsonNode rule, JsonNode value, String where, List<String> faults) {
    assertThat(rule.isMissingNode()).as(where).isFalse();
    check(rule, value, where, faults);
    return true;
  }

  private static boolean isA(String type, JsonNode value) {
    return switch (type) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isTextual();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      default -> throw new AssertionError("this check does not know the type " + type);
    };
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(each -> texts.add(each.asText()));
    return texts;
  }
}
