package watchfloor.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import watchfloor.wall.Theme;

/** Reads {@code theme} and {@code language} of a center's file. Pure. */
final class LookReader {
  private static final String TEXTS = "/watchfloor/screen/texts/texts_";
  private static final String ENGLISH = Locale.ENGLISH.getLanguage();

  private LookReader() {}

  static LookSetting read(Fields file) {
    return new LookSetting(theme(file), language(file));
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

  /** A language is there where its texts are packed; the texts without a language in their name are the English ones. */
  private static Stream<String> languages() {
    return Arrays.stream(Locale.getISOLanguages()).filter(code -> code.equals(ENGLISH) || TextFiles.hasResource(TEXTS + code + ".properties"));
  }
}
