package watchfloor.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Format;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every word that people read is there in every language, takes the same values, and is used. */
class TextsTest {
  private static final Path FILES = Path.of("src/main/resources/watchfloor/screen/texts");
  private static final Path SOURCES = Path.of("src/main/java/watchfloor");
  private static final String ENGLISH = "texts.properties";

  /** A key in quotes; one that ends in a dot or a dash, or has something behind it, is the beginning of several. */
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern KEY_LINE = Pattern.compile("^([a-z][A-Za-z0-9._-]*)=");
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)(?:,(\\w+))?");

  private static Map<String, String> read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(in);
    }
    Map<String, String> texts = new TreeMap<>();
    properties.forEach((key, value) -> texts.put((String) key, (String) value));
    return texts;
  }

  private static Map<String, Map<String, String>> languages() throws IOException {
    Map<String, Map<String, String>> languages = new TreeMap<>();
    try (Stream<Path> files = Files.list(FILES)) {
      for (Path file : files.toList()) {
        languages.put(file.getFileName().toString(), read(file));
      }
    }
    return languages;
  }

  private static Set<String> literals() throws IOException {
    Set<String> literals = new TreeSet<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        Matcher literal = LITERAL.matcher(Files.readString(file));
        while (literal.find()) {
          literals.add(literal.group(1));
        }
      }
    }
    return literals;
  }

  private static Set<Integer> arguments(String text) {
    Matcher argument = ARGUMENT.matcher(text.replace("''", ""));
    Set<Integer> found = new TreeSet<>();
    while (argument.find()) {
      found.add(Integer.parseInt(argument.group(1)));
    }
    return found;
  }

  @Test
  void every_language_has_every_key_and_no_other() throws IOException {
    Map<String, Map<String, String>> languages = languages();
    assertThat(languages).containsKeys(ENGLISH, "texts_de.properties");
    Set<String> keys = languages.get(ENGLISH).keySet();
    languages.forEach((file, texts) -> {
      assertThat(texts.keySet()).as(file).containsExactlyElementsOf(keys);
      assertThat(texts.values()).as(file).noneMatch(String::isBlank);
    });
  }

  @Test
  void no_key_is_written_twice_in_a_file() throws IOException {
    for (String file : languages().keySet()) {
      List<String> keys = Files.readAllLines(FILES.resolve(file)).stream().map(KEY_LINE::matcher).filter(Matcher::find).map(line -> line.group(1)).toList();
      assertThat(keys).as(file).doesNotHaveDuplicates().isNotEmpty();
    }
  }

  @Test
  void every_text_is_a_sound_format_and_takes_the_values_that_the_english_one_takes() throws IOException {
    Map<String, String> english = languages().get(ENGLISH);
    languages().forEach((file, texts) -> texts.forEach((key, text) -> {
      MessageFormat format = new MessageFormat(text, Locale.ROOT);
      assertThat(arguments(text)).as("%s of %s takes {0}, {1} and so on", key, file).isEqualTo(arguments(english.get(key)));
      for (Format part : format.getFormatsByArgumentIndex()) {
        assertThat(part == null || part instanceof NumberFormat).as("%s of %s: dates are written by the program", key, file).isTrue();
      }
      assertThat(text.replace("''", "")).as("%s of %s: an apostrophe is written twice", key, file).doesNotContain("'");
    }));
  }

  @Test
  void no_value_gets_lost_whatever_it_is() throws IOException {
    languages().forEach((file, texts) -> texts.forEach((key, text) -> {
      int count = 1 + java.util.regex.Pattern.compile("\\{(\\d+)").matcher(text).results().mapToInt(each -> Integer.parseInt(each.group(1))).max().orElse(-1);
      for (int n : List.of(1, 2, 12_406)) {
        Object[] values = new Object[count];
        java.util.Arrays.fill(values, n);
        String said = new MessageFormat(text, Locale.GERMANY).format(values);
        assertThat(said).as("%s of %s for %s", key, file, n).isNotBlank().doesNotContain("{", "null");
      }
    }));
  }

  @Test
  void every_key_is_used() throws IOException {
    Set<String> literals = literals();
    Set<String> beginnings = literals.stream().filter(each -> each.matches("[a-z][A-Za-z0-9-]*(\\.[A-Za-z0-9_-]+)*\\.")).collect(Collectors.toSet());
    Set<String> endings = literals.stream().filter(each -> each.matches("\\.[a-z-]+")).collect(Collectors.toSet());
    Map<String, String> unused = new HashMap<>();
    languages().get(ENGLISH).forEach((key, text) -> {
      boolean whole = literals.contains(key);
      boolean built = beginnings.stream().anyMatch(key::startsWith);
      boolean ended = endings.stream().anyMatch(end -> key.endsWith(end) && literals.contains(key.substring(0, key.length() - end.length())));
      if (!whole && !built && !ended) {
        unused.put(key, text);
      }
    });
    assertThat(unused).isEmpty();
  }

  @Test
  void every_key_that_the_program_asks_for_is_there() throws IOException {
    Set<String> keys = languages().get(ENGLISH).keySet();
    Pattern asked = Pattern.compile("exts(?:\\(\\))?\\.of\\(\"([a-z][A-Za-z0-9._-]*[A-Za-z0-9])\"\\s*[,)]");
    int count = 0;
    try (Stream<Path> files = Files.walk(SOURCES.resolve("screen"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        Matcher key = asked.matcher(Files.readString(file));
        while (key.find()) {
          count++;
          assertThat(keys).as(file.toString()).contains(key.group(1));
        }
      }
    }
    assertThat(count).isGreaterThan(100);
  }

  @Test
  void a_room_reads_in_its_own_language_else_in_the_machines_else_in_english() {
    assertThat(Texts.choose(Optional.of("de"), Locale.US).of("drill.word")).isEqualTo("ÜBUNG");
    assertThat(Texts.choose(Optional.empty(), Locale.GERMANY).language()).isEqualTo("de");
    assertThat(Texts.choose(Optional.empty(), Locale.JAPAN).language()).isEqualTo("en");
    assertThat(Texts.choose(Optional.of("xx"), Locale.JAPAN).of("drill.word")).isEqualTo("DRILL");
    assertThat(Texts.choose(Optional.of("en"), Locale.GERMANY).number(12_406)).isEqualTo("12,406");
    assertThat(Texts.choose(Optional.of("de"), new Locale("de", "CH")).number(12_406)).as("the Swiss way").isEqualTo("12’406");
  }

  @Test
  void figures_and_moments_are_written_as_the_language_writes_them() {
    Amounts german = Texts.of(Locale.GERMAN).amounts();
    Amounts english = Texts.of(Locale.ENGLISH).amounts();
    Instant at = Instant.parse("2026-10-12T21:04:08Z");
    assertThat(german.number(-12_406)).isEqualTo("\u221212.406");
    assertThat(german.reach(18_240)).isEqualTo("18,2 Tsd.");
    assertThat(english.reach(999_600)).isEqualTo("1.0 M");
    assertThat(english.reach(999_400)).isEqualTo("999 k");
    assertThat(german.change(212)).isEqualTo("▲ +212 %");
    assertThat(german.times(3.14)).isEqualTo("×3,1");
    assertThat(german.fineAge(Duration.ofMillis(849))).isEqualTo("0,8 s");
    assertThat(german.age(Duration.ofDays(3))).isEqualTo("3 Tg.");
    assertThat(english.left(Duration.ofDays(-2).minusHours(4))).isEqualTo("\u22122 d 4 h");
    assertThat(english.toWait(Duration.ofMillis(40_100))).isEqualTo("41 s");
    assertThat(german.moment(at, at.plusSeconds(60), ZoneOffset.UTC)).isEqualTo("21:04");
    assertThat(german.moment(at, at.plus(Duration.ofDays(2)), ZoneOffset.UTC)).isEqualTo("12. Okt. 21:04");
    assertThat(english.moment(at, at.plus(Duration.ofDays(2)), ZoneOffset.UTC)).isEqualTo("12 Oct 21:04");
  }
}
