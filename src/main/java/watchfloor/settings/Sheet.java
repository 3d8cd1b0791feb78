package watchfloor.settings;

import java.util.ArrayList;
import java.util.List;

/** One reading of one file: its name for messages, and the gentle notes gathered on the way. On one thread. */
final class Sheet {
  private static final int MOST_NOTES = 50;

  private final String label;
  private final String language;
  private final List<String> notes = new ArrayList<>();

  /** @param label the file as a person knows it, such as {@code center.yaml} */
  Sheet(String label) {
    this(label, "");
  }

  /** @param language in which words for people are taken where the file has them in several, as a code; empty for English */
  Sheet(String label, String language) {
    this.label = label;
    this.language = language;
  }

  String language() {
    return language;
  }

  String label() {
    return label;
  }

  List<String> notes() {
    return List.copyOf(notes);
  }

  /** @param words what is wrong and what to do, without a full stop */
  SettingsException fault(Yaml.Place place, String words) {
    return new SettingsException(sentence(place, words));
  }

  void note(Yaml.Place place, String words) {
    if (notes.size() < MOST_NOTES) {
      notes.add(sentence(place, words));
    }
  }

  private String sentence(Yaml.Place place, String words) {
    return label + ", " + place + ": " + words + ".";
  }
}
