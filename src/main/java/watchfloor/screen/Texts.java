package watchfloor.screen;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * The words that people read, in one language: each by its key, with figures and dates written as that language writes them.
 *
 * <p>A language is one file, {@code texts_LANGUAGE.properties}, in UTF-8; what it lacks is in English. Values are those of
 * {@link MessageFormat}. Immutable and safe from any thread.
 */
public final class Texts {
  private static final String BUNDLE = "watchfloor.screen.texts.texts";
  private static final String FILES = "texts/texts_";

  private final Locale locale;
  private final ResourceBundle words;
  private final Amounts amounts;

  private Texts(Locale locale, ResourceBundle words) {
    this.locale = locale;
    this.words = words;
    this.amounts = new Amounts(this);
  }

  /** The words of a language, English where there is no file for it; figures and dates follow the locale itself. */
  public static Texts of(Locale locale) {
    return new Texts(locale, ResourceBundle.getBundle(BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
  }

  /**
   * The words of a room's screens: in the language that is wanted, else in the machine's where there is a file for it, else in English.
   * Figures and dates follow the machine where it speaks that language, so that a Swiss machine writes them the Swiss way.
   *
   * @param wanted the code of a language, such as {@code de}
   */
  public static Texts choose(Optional<String> wanted, Locale machine) {
    String language = wanted.filter(Texts::known).orElse(machine.getLanguage());
    if (!known(language)) {
      return of(Locale.ENGLISH);
    }
    return of(machine.getLanguage().equals(language) ? machine : Locale.forLanguageTag(language));
  }

  private static boolean known(String language) {
    return language.equals(Locale.ENGLISH.getLanguage()) || Texts.class.getResource(FILES + language + ".properties") != null;
  }

  /**
   * The words for a key, with its values put in.
   *
   * @throws MissingResourceException no language knows the key: a fault of the program
   */
  public String of(String key, Object... values) {
    return new MessageFormat(words.getString(key), locale).format(values);
  }

  /** {@code 12,406} or {@code 12.406}, with a true minus sign. */
  public String number(long value) {
    return NumberFormat.getIntegerInstance(locale).format(value).replace('-', '\u2212');
  }

  /** Figures, stretches of time and moments in this language. */
  public Amounts amounts() {
    return amounts;
  }

  /** Its code, such as {@code de}. */
  public String language() {
    return locale.getLanguage();
  }

  public Locale locale() {
    return locale;
  }
}
