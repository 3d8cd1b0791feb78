package watchfloor.desk;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import watchfloor.mention.JudgedMention;

/**
 * One piece of work: what one author said to us in one stretch, until it is answered or closed.
 *
 * @param id       that of the mention it was opened for
 * @param version  rises by one with every change
 * @param state    see {@link ItemState}
 * @param mention  the newest mention of it, which the queue shows
 * @param mentions how many mentions it holds, 1 or more
 * @param team     who should answer
 * @param rule     the triage rule that made it work
 * @param openedAt when the first mention was written
 * @param dueAt    by when the first answer is promised
 * @param claim    present while CLAIMED or WAITING
 * @param answeredBy the operator whose answer went out, with {@code answeredAt}, once ANSWERED
 * @param trouble  why its last answer did not go out, one plain sentence, or empty
 */
public record Item(
    long id,
    int version,
    ItemState state,
    JudgedMention mention,
    int mentions,
    String team,
    String rule,
    Instant openedAt,
    Instant dueAt,
    Optional<Claim> claim,
    Optional<String> answeredBy,
    Optional<Instant> answeredAt,
    String trouble) {
  public Item {
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(mention, "mention");
    Objects.requireNonNull(team, "team");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(openedAt, "openedAt");
    Objects.requireNonNull(dueAt, "dueAt");
    Objects.requireNonNull(trouble, "trouble");
  }

  /** What binds later mentions to this item: the same author on the same channel. */
  public String conversation() {
    return conversationOf(mention);
  }

  public static String conversationOf(JudgedMention judged) {
    return judged.mention().channel().id() + '/' + judged.mention().author().id();
  }

  public boolean heldBy(String operator) {
    return claim.isPresent() && claim.get().operator().equals(operator);
  }

  public boolean overdue(Instant now) {
    return state.live() && dueAt.isBefore(now);
  }
}
