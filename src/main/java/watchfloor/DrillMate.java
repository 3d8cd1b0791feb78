package watchfloor;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import watchfloor.desk.Actor;
import watchfloor.desk.Desk;
import watchfloor.desk.DeskOutcome;
import watchfloor.desk.Item;
import watchfloor.desk.ItemState;
import watchfloor.drill.Role;
import watchfloor.drill.Tag;

/** One scripted operator: takes an item, types, answers or hands over, and takes the next. A state machine moved by {@link #tick}; for one thread. */
final class DrillMate {
  private static final Duration SIGN = Duration.ofSeconds(30);

  private final Role role;
  private final Actor actor;
  private final DrillCrew crew;
  private final Desk desk;
  private final SplittableRandom dice;
  private CompletableFuture<DeskOutcome> pending = CompletableFuture.completedFuture(new DeskOutcome.Refused(""));
  private boolean here;
  private long held;
  private Instant until = Instant.EPOCH;
  private Instant nextSign = Instant.EPOCH;

  DrillMate(Role role, DrillCrew crew, Desk desk, long seed) {
    this.role = role;
    this.actor = new Actor(role.id(), "drill-" + role.id().toLowerCase(Locale.ROOT));
    this.crew = crew;
    this.desk = desk;
    this.dice = new SplittableRandom(seed);
  }

  /** @param taken items that a colleague reached for in this tick; what is reached for here is added */
  void tick(Instant now, List<Item> live, Set<Long> taken) {
    if (!here) {
      here = true;
      desk.present(role.id(), true);
      until = now.plusSeconds(dice.nextInt(5, 20));
    }
    if (!pending.isDone()) {
      return;
    }
    Optional<Item> mine = live.stream().filter(item -> item.state() == ItemState.CLAIMED && item.heldBy(role.id())).findFirst();
    if (mine.isEmpty()) {
      look(now, live, taken);
    } else if (mine.get().id() != held) {
      take(mine.get(), now);
    } else if (!now.isBefore(until)) {
      finish(mine.get(), now);
    } else if (!now.isBefore(nextSign)) {
      nextSign = now.plus(SIGN);
      desk.signOfLife(held, actor);
    }
  }

  private void look(Instant now, List<Item> live, Set<Long> taken) {
    if (now.isBefore(until)) {
      return;
    }
    live.stream()
        .filter(item -> item.state() == ItemState.OPEN && !taken.contains(item.id()) && tag(item).isPresent())
        .min(Comparator.comparing((Item item) -> !item.team().equals(role.team())).thenComparing(item -> !named(item)).thenComparing(Item::dueAt))
        .ifPresent(item -> {
          taken.add(item.id());
          pending = desk.claim(item.id(), actor);
          until = now.plusSeconds(dice.nextInt(2, 8));
        });
  }

  private void take(Item item, Instant now) {
    held = item.id();
    until = now.plusSeconds(dice.nextInt(12, 40));
    nextSign = now.plus(SIGN);
  }

  private void finish(Item item, Instant now) {
    Tag tag = tag(item).orElseThrow();
    Optional<Role> better = crew.better(role, tag);
    if (better.isPresent()) {
      pending = desk.handOver(held, better.get().id(), "yours, by the plan", actor);
    } else if (item.trouble().isEmpty()) {
      pending = desk.send(held, crew.answer(tag, item.mention().mention().language()) + " ^" + role.id(), actor);
    } else {
      pending = desk.close(held, "the network did not take the answer", actor);
    }
    held = 0;
    until = now.plusSeconds(dice.nextInt(3, 15));
  }

  /** Somebody with a name, or a blow of the scenario. */
  private static boolean named(Item item) {
    return tag(item).map(tag -> !tag.persona().isEmpty() || !tag.inject().isEmpty()).orElse(false);
  }

  private static Optional<Tag> tag(Item item) {
    return Tag.read(item.mention().mention().key().externalId());
  }
}
