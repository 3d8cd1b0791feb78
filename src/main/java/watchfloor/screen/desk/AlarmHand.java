package watchfloor.screen.desk;

import java.util.Objects;
import watchfloor.pulse.AlarmBook;

/**
 * What a desk needs to do something about alarms.
 *
 * @param mayAcknowledge whether whoever sits here may take one on, as far as the desk knows: the hub has the last word
 * @param maySilence     whether they may silence one
 */
public record AlarmHand(AlarmBook book, boolean mayAcknowledge, boolean maySilence) {
  public AlarmHand {
    Objects.requireNonNull(book, "book");
  }
}
