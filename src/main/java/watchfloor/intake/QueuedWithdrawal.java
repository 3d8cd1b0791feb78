package watchfloor.intake;

import java.util.Objects;
import watchfloor.mention.Withdrawal;

/** A network's wish on its way in, behind the mentions that came before it. */
record QueuedWithdrawal(Withdrawal withdrawal) implements Queued {
  QueuedWithdrawal {
    Objects.requireNonNull(withdrawal, "withdrawal");
  }
}
