package watchfloor.screen.wall;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import watchfloor.mention.JudgedMention;
import watchfloor.pulse.PulseSnapshot;

/**
 * Chooses which mentions become cards, at a pace that people can read. Free of the toolkit; for one thread.
 *
 * <p>When more arrive than can be read it takes in turn the newest and the most urgent of those not shown yet, and says how many
 * it leaves out. Reposts and near-equal texts are counted on the post that they repeat, and never get a card of their own.
 */
final class CardFeed {
  private static final double MINUTE_NANOS = 60e9;

  private final Predicate<JudgedMention> wanted;
  private final ToLongFunction<JudgedMention> pace;
  private final AlikeTexts alike = new AlikeTexts();
  private final Set<Long> shown = new HashSet<>();
  private List<JudgedMention> candidates = List.of();
  private Map<Long, Integer> passedOn = Map.of();
  private double meanPace;
  private int own;
  private long known = -1;
  private long lastAt;
  private long rest = ReadingTime.LEAST_NANOS;
  private boolean any;
  private boolean urgentTurn;

  /** What a card stands for beside its own post. @param passedOn reposts among the known mentions @param alike near-equal texts */
  record Folded(int passedOn, int alike) {}

  /**
   * @param wanted which mentions this tile is about
   * @param pace   how long a card of a mention is read, in nanoseconds, before the next one comes
   */
  CardFeed(Predicate<JudgedMention> wanted, ToLongFunction<JudgedMention> pace) {
    this.wanted = wanted.and(each -> !each.mention().repost());
    this.pace = pace;
  }

  /** The newest mentions for the first frame, newest first, at most {@code limit}; all later ones count as new. */
  List<JudgedMention> first(PulseSnapshot pulse, int limit, long nanos) {
    know(pulse);
    List<JudgedMention> first = candidates.subList(0, Math.min(limit, candidates.size()));
    first.forEach(each -> shown.add(each.id()));
    lastAt = nanos;
    any = !first.isEmpty();
    return List.copyOf(first);
  }

  /** Whether the first frame had anything; until then it may be asked for again. */
  boolean started() {
    return any;
  }

  /** The next card, when the one before has been read and there is one. */
  Optional<JudgedMention> next(PulseSnapshot pulse, long nanos) {
    know(pulse);
    if (nanos - lastAt < rest) {
      return Optional.empty();
    }
    long newestShown = shown.stream().mapToLong(Long::longValue).max().orElse(0);
    List<JudgedMention> fresh = candidates.stream()
        .filter(each -> !shown.contains(each.id()) && (urgentTurn || each.id() > newestShown))
        .toList();
    Optional<JudgedMention> chosen = urgentTurn
        ? fresh.stream().max(Comparator.comparingInt((JudgedMention each) -> each.judgement().urgency())
            .thenComparingLong(each -> each.mention().author().followers()))
        : fresh.stream().findFirst();
    urgentTurn = !urgentTurn;
    chosen.ifPresent(each -> {
      shown.add(each.id());
      lastAt = nanos;
      rest = Math.max(ReadingTime.LEAST_NANOS, pace.applyAsLong(each));
    });
    return chosen;
  }

  /** Of how many mentions one is shown, 1 or more. */
  int oneIn(PulseSnapshot pulse) {
    know(pulse);
    double cardsAMinute = MINUTE_NANOS / Math.max(ReadingTime.LEAST_NANOS, meanPace);
    double share = (double) candidates.size() / Math.max(1, pulse.recent().size());
    return (int) Math.max(1, Math.round(pulse.lastMinute() * share / cardsAMinute));
  }

  /** How many of the mentions that this tile is about came in the last minute, by their share of the known ones. */
  long lastMinute(PulseSnapshot pulse) {
    know(pulse);
    return Math.round((double) pulse.lastMinute() * own / Math.max(1, pulse.recent().size()));
  }

  /** What the card of a mention stands for. */
  Folded folded(long id) {
    return new Folded(passedOn.getOrDefault(id, 0), alike.others(id));
  }

  /** In the first frame the newest of some near-equal texts stands for the others; later, the one that is on the wall already. */
  private void know(PulseSnapshot pulse) {
    if (pulse.version() == known) {
      return;
    }
    boolean atFirst = known < 0;
    known = pulse.version();
    List<JudgedMention> posts = pulse.recent().stream().filter(wanted).toList();
    own = posts.size();
    List<JudgedMention> inTurn = new ArrayList<>(posts);
    if (!atFirst) {
      Collections.reverse(inTurn);
    }
    alike.take(inTurn, pulse.at());
    candidates = posts.stream().filter(each -> alike.leads(each.id())).toList();
    meanPace = candidates.stream().mapToLong(pace).average().orElse(0);
    Set<Long> present = new HashSet<>();
    posts.forEach(each -> present.add(each.id()));
    shown.retainAll(present);
    passedOn = reposts(pulse.recent(), posts);
  }

  /** Counts reposts on the card that stands for the post that they pass on. */
  private Map<Long, Integer> reposts(List<JudgedMention> all, List<JudgedMention> posts) {
    Map<String, Integer> byPost = new HashMap<>();
    all.stream().filter(each -> each.mention().repost()).forEach(each -> byPost.merge(each.mention().repostOf(), 1, Integer::sum));
    Map<Long, Integer> byCard = new HashMap<>();
    for (JudgedMention each : posts) {
      int count = byPost.getOrDefault(each.mention().key().externalId(), 0);
      if (count > 0) {
        byCard.merge(alike.leader(each.id()).orElse(each.id()), count, Integer::sum);
      }
    }
    return byCard;
  }
}
