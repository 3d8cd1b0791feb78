package watchfloor.drill;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Something that people talk about in a scenario.
 *
 * @param id      lower-case letters, figures and underscores: it is a row of the heat map, and stands in the mentions' identifiers
 * @param words   by which the room's analysis knows it
 * @param team    who answers it; empty where it is nobody's work
 * @param answerWithin the promise for what speaks to us
 * @param direct  share of the crowd's mentions that speak to us, 0 to 1
 * @param follows how far the crowd follows its personas' anger, 0 not at all to 1
 * @param phases  those in which it is heard; empty for all
 * @param shares  of true, rumour and noise, above 0, weighed against each other
 * @param voices  one a language, at least one
 * @param right   words of which one stands in a fitting answer
 * @param wrong   words of which one makes an answer a lie or a slip
 */
public record Theme(
    String id, String title, List<String> words, String team, Duration answerWithin, double direct, double follows, VolumeCurve curve,
    Set<String> phases, Map<Truth, Double> shares, List<Voice> voices, List<String> right, List<String> wrong) {
  public Theme {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(team, "team");
    Objects.requireNonNull(answerWithin, "answerWithin");
    Objects.requireNonNull(curve, "curve");
    words = List.copyOf(words);
    phases = Set.copyOf(phases);
    shares = Map.copyOf(shares);
    voices = List.copyOf(voices);
    right = List.copyOf(right);
    wrong = List.copyOf(wrong);
    if (voices.isEmpty() || shares.isEmpty()) {
      throw new IllegalArgumentException("theme " + id + " says nothing");
    }
  }

  /** The voice of a language, else the first. */
  Voice voice(String language) {
    return voices.stream().filter(voice -> voice.language().equals(language)).findFirst().orElse(voices.get(0));
  }

  /** The wording that was agreed for a language, else for the first one. */
  public String answer(String language) {
    return voice(language).answer();
  }
}
