package watchfloor.channel.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import watchfloor.desk.Actor;
import watchfloor.desk.DeskOperation;
import watchfloor.desk.Item;
import watchfloor.desk.Operator;
import watchfloor.desk.SendOutcome;

/**
 * What the demo's crew did before the program started: for the work of the past hours, who took it and when the answer was out, so
 * that the first frame already shows a room at work. The same work gives the same past. Pure.
 *
 * <p>Each colleague does one item at a time. An answer comes some 3 to 20 minutes after its mention; work whose answer would lie in the future
 * is left open.
 */
public final class DemoPast {
  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final double TYPICAL_MINUTES = 7;
  private static final double SPREAD = 0.45;
  private static final int LEAST_TYPING = 20;
  private static final int MOST_TYPING = 80;
  private static final int AWAY_SECONDS = 2;

  private final long seed;
  private final List<Operator> people;
  private final CrewAnswers answers = CrewAnswers.packed();

  /** @param people the simulated colleagues, at least one */
  public DemoPast(long seed, List<Operator> people) {
    this.seed = seed;
    this.people = List.copyOf(people);
  }

  /**
   * Adds to the openings of items what was done with them until {@code now}.
   *
   * @param openings by rising time
   * @return all of it in the order in which it happened
   */
  public List<DeskOperation> until(Instant now, List<DeskOperation.Open> openings) {
    List<DeskOperation> done = new ArrayList<>(openings);
    Map<String, Instant> freeAt = new HashMap<>();
    Map<String, Instant> busyUntil = new HashMap<>();
    for (DeskOperation.Open open : openings) {
      String conversation = Item.conversationOf(open.mention());
      if (!busyUntil.getOrDefault(conversation, Instant.MIN).isBefore(open.at())) {
        continue;
      }
      busyUntil.put(conversation, answer(open, now, freeAt, done) ? done.get(done.size() - 1).at() : Instant.MAX);
    }
    done.sort(Comparator.comparing(DeskOperation::at));
    return done;
  }

  /** Whether somebody found the time to answer it. */
  private boolean answer(DeskOperation.Open open, Instant now, Map<String, Instant> freeAt, List<DeskOperation> done) {
    Dice dice = Dice.of(seed, 53, open.item(), 0);
    Operator who = people.stream()
        .min(Comparator.comparing(person -> freeAt.getOrDefault(person.id(), Instant.MIN)))
        .orElseThrow();
    Instant wanted = open.at().plusSeconds(Math.round(60 * TYPICAL_MINUTES * Math.exp(SPREAD * dice.bell())));
    Instant free = freeAt.getOrDefault(who.id(), Instant.MIN);
    Instant claimed = free.isAfter(wanted) ? free : wanted;
    Instant sent = claimed.plusSeconds(dice.between(LEAST_TYPING, MOST_TYPING));
    Instant out = sent.plusSeconds(AWAY_SECONDS);
    if (!out.isBefore(now)) {
      return false;
    }
    freeAt.put(who.id(), sent);
    Actor by = new Actor(who.id(), "demo-" + who.id().toLowerCase(Locale.ROOT));
    long item = open.item();
    String key = "past-" + Long.toString(item, 36);
    done.add(new DeskOperation.TakeClaim(item, by, claimed, claimed.plus(LEASE)));
    done.add(new DeskOperation.Send(item, key, answers.answer(open.mention(), who.id(), dice), sent, by, sent));
    done.add(new DeskOperation.Dispatch(item, key, Actor.ROOM, sent.plusSeconds(1)));
    done.add(new DeskOperation.Settle(item, key, new SendOutcome.Sent("demo-" + key), Actor.ROOM, out));
    return true;
  }
}
