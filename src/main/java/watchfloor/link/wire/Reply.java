package watchfloor.link.wire;

import java.util.Optional;
import watchfloor.desk.DeskOutcome;

/**
 * What a hub says to what was asked of it: an outcome, or the sentence of the failure.
 *
 * @param outcome empty when the hub could not do it, and then nothing was done
 * @param failure one plain sentence, or empty
 */
public record Reply(Optional<DeskOutcome> outcome, String failure) {
  public static Reply of(DeskOutcome outcome) {
    return new Reply(Optional.of(outcome), "");
  }

  public static Reply failed(String sentence) {
    return new Reply(Optional.empty(), sentence);
  }
}
