package watchfloor.screen.wall;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import watchfloor.mention.JudgedMention;
import watchfloor.pulse.PulseSnapshot;

/**
 * Chooses which mentions become cards, at a pace that people can read. Free of the toolkit; for one thread.
 *
 * <p>When more arrive than can be read it takes in turn the newest and the most urgent of those not shown yet, and says how many
 * it leaves out. Reposts are counted on the post that they pass on, and never get a card of their own.
 */
final class CardFeed {
  /** One new card every two seconds in the whole tile: with three columns each stands still for six. */
  static final long PACE_NANOS = 2_000_000_000L;

  private static final double CARDS_A_MINUTE = 60e9 / PACE_NANOS;

  private final Predicate<JudgedMention> wanted;
  private final Set<Long> shown = new HashSet<>();
  private long lastAt;
  private boolean any;
  private boolean urgentTurn;

  /** @param wanted which mentions this tile is about */
  CardFeed(Predicate<JudgedMention> wanted) {
    this.wanted = wanted.and(each -> !each.mention().repost());
  }

  /** The newest mentions for the first frame, newest first, at most {@code limit}; all later ones count as new. */
  List<JudgedMention> first(PulseSnapshot pulse, int limit, long nanos) {
    List<JudgedMention> all = candidates(pulse);
    List<JudgedMention> first = all.subList(0, Math.min(limit, all.size()));
    first.forEach(each -> shown.add(each.id()));
    lastAt = nanos;
    any = !first.isEmpty();
    return List.copyOf(first);
  }

  /** Whether the first frame had anything; until then it may be asked for again. */
  boolean started() {
    return any;
  }

  /** The next card, when one is due by the pace and there is one. */
  Optional<JudgedMention> next(PulseSnapshot pulse, long nanos) {
    if (nanos - lastAt < PACE_NANOS) {
      return Optional.empty();
    }
    List<JudgedMention> fresh = new ArrayList<>(candidates(pulse));
    Set<Long> present = new HashSet<>();
    fresh.forEach(each -> present.add(each.id()));
    shown.retainAll(present);
    long newestShown = shown.stream().mapToLong(Long::longValue).max().orElse(0);
    fresh.removeIf(each -> shown.contains(each.id()) || (each.id() < newestShown && !urgentTurn));
    Optional<JudgedMention> chosen = urgentTurn
        ? fresh.stream().max(Comparator.comparingInt((JudgedMention each) -> each.judgement().urgency())
            .thenComparingLong(each -> each.mention().author().followers()))
        : fresh.stream().findFirst();
    urgentTurn = !urgentTurn;
    chosen.ifPresent(each -> {
      shown.add(each.id());
      lastAt = nanos;
    });
    return chosen;
  }

  /** Of how many mentions one is shown, 1 or more. */
  int oneIn(PulseSnapshot pulse) {
    if (pulse.recent().isEmpty()) {
      return 1;
    }
    double share = (double) candidates(pulse).size() / pulse.recent().size();
    return (int) Math.max(1, Math.round(pulse.lastMinute() * share / CARDS_A_MINUTE));
  }

  /** How often each post was passed on, by its external identifier, among the mentions that are known. */
  static Map<String, Integer> reposts(PulseSnapshot pulse) {
    Map<String, Integer> counts = new HashMap<>();
    for (JudgedMention each : pulse.recent()) {
      if (each.mention().repost()) {
        counts.merge(each.mention().repostOf(), 1, Integer::sum);
      }
    }
    return counts;
  }

  private List<JudgedMention> candidates(PulseSnapshot pulse) {
    return pulse.recent().stream().filter(wanted).toList();
  }
}
