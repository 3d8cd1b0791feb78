package watchfloor.mention;

import java.util.Objects;

/**
 * A word of a mention and how much it spoke for what was decided.
 *
 * @param word   as it was compared: lower case, without accents
 * @param weight more than 0 for, less than 0 against; comparable within one mention only
 */
public record DecidingWord(String word, double weight) {
  public DecidingWord {
    Objects.requireNonNull(word, "word");
  }
}
