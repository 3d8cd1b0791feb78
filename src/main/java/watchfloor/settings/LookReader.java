package watchfloor.settings;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import watchfloor.wall.NightLight;
import watchfloor.wall.Theme;

/** Reads {@code theme}, {@code language} and {@code wall.night} of a center's file. Pure. */
final class LookReader {
  private static final String TEXTS = "/watchfloor/screen/texts/texts_";
  /** The percent of the light that are taken away where the file names none. */
  private static final int DIM = 60;
  private static final DateTimeFormatter TIME_OF_DAY = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);
  private static final String ENGLISH = Locale.ENGLISH.getLanguage();

  private LookReader() {}

  static LookSetting read(Fields file) {
    return new LookSetting(theme(file), language(file), night(file));
  }

  private static Theme theme(Fields file) {
    String word = file.text("theme", Theme.DARK.word());
    return Theme.named(word).orElseThrow(
        () -> file.fault("theme", "there is no theme '" + word + "': use one of " + String.join(", ", Theme.words())));
  }

  private static Optional<String> language(Fields file) {
    String code = file.text("language", "");
    if (code.isEmpty()) {
      return Optional.empty();
    }
    if (languages().noneMatch(code::equals)) {
      throw file.fault("language", "there is no language '" + code + "' in this program: use one of " + languages().sorted().collect(Collectors.joining(", ")));
    }
    return Optional.of(code);
  }

  private static NightLight night(Fields file) {
    Optional<Fields> wall = file.fields("wall", "the wall");
    NightLight night = wall.flatMap(each -> each.fields("night", "the night")).map(LookReader::hours).orElse(NightLight.NONE);
    wall.ifPresent(Fields::noteUnknown);
    return night;
  }

  private static NightLight hours(Fields night) {
    LocalTime from = time(night, "from");
    LocalTime to = time(night, "to");
    if (from.equals(to)) {
      throw night.fault("to", "the night ends when it begins: give it another 'to', or take 'night' away");
    }
    int dim = night.integer("dim", DIM, 1, 100 - NightLight.LEAST);
    night.noteUnknown();
    return new NightLight(from, to, 100 - dim);
  }

  private static LocalTime time(Fields night, String key) {
    String text = night.text(key);
    try {
      return LocalTime.parse(text, TIME_OF_DAY);
    } catch (DateTimeParseException e) {
      throw night.fault(key, key + " '" + text + "' is not a time of day: write it like 22:00");
    }
  }

  /** A language is there where its texts are packed; the texts without a language in their name are the English ones. */
  private static Stream<String> languages() {
    return Arrays.stream(Locale.getISOLanguages()).filter(code -> code.equals(ENGLISH) || TextFiles.hasResource(TEXTS + code + ".properties"));
  }
}
