package watchfloor.intake;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import watchfloor.mention.JudgedMention;

/**
 * Whom the pump works with. Each is called by the intake thread alone.
 *
 * @param book     where mentions are kept
 * @param judge    what is made of each
 * @param accepted hears of what was new, in order, after it was kept
 * @param tick     called every round, at least four times a second, with the room's time
 * @param trouble  hears when mentions cannot be kept
 */
public record PumpPorts(
    MentionBook book, Judge judge, Consumer<List<JudgedMention>> accepted, Consumer<Instant> tick, IntakeTrouble trouble) {
  public PumpPorts {
    Objects.requireNonNull(book, "book");
    Objects.requireNonNull(judge, "judge");
    Objects.requireNonNull(accepted, "accepted");
    Objects.requireNonNull(tick, "tick");
    Objects.requireNonNull(trouble, "trouble");
  }
}
