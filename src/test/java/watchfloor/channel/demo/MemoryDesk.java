package watchfloor.channel.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import watchfloor.desk.Actor;
import watchfloor.desk.Claim;
import watchfloor.desk.DeskOutcome;
import watchfloor.desk.Item;
import watchfloor.desk.ItemEvent;
import watchfloor.desk.ItemState;
import watchfloor.mention.JudgedMention;
import watchfloor.triage.Work;

/** A desk that keeps its items in memory, with the rules of the real one: one holder, a lease, and nothing done to what others hold. */
final class MemoryDesk implements CrewDesk {
  static final Duration LEASE = Duration.ofSeconds(120);

  final Map<Long, Item> items = new TreeMap<>();
  final List<String> trespasses = new ArrayList<>();
  final List<String> sent = new ArrayList<>();
  final Set<String> present = new HashSet<>();
  final Map<ItemEvent.Kind, Integer> done = new TreeMap<>();
  private final Clock clock;

  MemoryDesk(Clock clock) {
    this.clock = clock;
  }

  void open(JudgedMention mention, Work work) {
    boolean joins = items.values().stream().anyMatch(i -> i.state().live() && i.conversation().equals(Item.conversationOf(mention)));
    if (!joins) {
      Item item = new Item(mention.id(), 1, ItemState.OPEN, mention, 1, work.team(), work.rule(), mention.mention().writtenAt(),
          work.dueAt(), Optional.empty(), Optional.empty(), Optional.empty(), "");
      items.put(item.id(), item);
    }
  }

  void hold(long id, String operator) {
    Item item = items.get(id);
    items.put(id, with(item, ItemState.CLAIMED, Optional.of(new Claim(operator, clock.instant(), Instant.MAX))));
  }

  /** Ends leases, and lets answers go out after their quarter of a minute. */
  void step() {
    for (Item item : List.copyOf(items.values())) {
      if (item.state() == ItemState.CLAIMED && item.claim().orElseThrow().leaseUntil().isBefore(clock.instant())) {
        items.put(item.id(), with(item, ItemState.OPEN, Optional.empty()));
        count(ItemEvent.Kind.LEASE_ENDED);
      } else if (item.state() == ItemState.WAITING && item.claim().orElseThrow().leaseUntil().isBefore(clock.instant())) {
        items.put(item.id(), new Item(item.id(), item.version() + 1, ItemState.ANSWERED, item.mention(), 1, item.team(), item.rule(),
            item.openedAt(), item.dueAt(), Optional.empty(), Optional.of(item.claim().get().operator()), Optional.of(clock.instant()), ""));
      }
    }
  }

  @Override
  public List<Item> live() {
    return items.values().stream().filter(i -> i.state().live()).sorted(Comparator.comparing(Item::dueAt)).toList();
  }

  @Override
  public CompletableFuture<DeskOutcome> claim(long id, Actor by) {
    Item item = items.get(id);
    if (item.state() != ItemState.OPEN) {
      trespasses.add(by.operator() + " reached for " + id);
      return CompletableFuture.completedFuture(new DeskOutcome.HeldBy(item, item.claim().orElseThrow()));
    }
    return put(with(item, ItemState.CLAIMED, Optional.of(claim(by.operator(), LEASE))), ItemEvent.Kind.CLAIMED, by);
  }

  @Override
  public CompletableFuture<DeskOutcome> release(long id, String reason, Actor by) {
    return held(id, by).map(item -> put(with(item, ItemState.OPEN, Optional.empty()), ItemEvent.Kind.RELEASED, by)).orElseGet(this::no);
  }

  @Override
  public CompletableFuture<DeskOutcome> handOver(long id, String to, String note, Actor by) {
    return held(id, by).map(item -> put(with(item, ItemState.CLAIMED, Optional.of(claim(to, LEASE))), ItemEvent.Kind.HANDED_OVER, by))
        .orElseGet(this::no);
  }

  @Override
  public CompletableFuture<DeskOutcome> keepDraft(long id, String text, Actor by) {
    signOfLife(id, by);
    return held(id, by).map(item -> put(item, ItemEvent.Kind.DRAFTED, by)).orElseGet(this::no);
  }

  @Override
  public CompletableFuture<DeskOutcome> send(long id, String text, Actor by) {
    sent.add(text);
    return held(id, by)
        .map(item -> put(with(item, ItemState.WAITING, Optional.of(claim(by.operator(), Duration.ofSeconds(16)))), ItemEvent.Kind.SEND_QUEUED, by))
        .orElseGet(this::no);
  }

  @Override
  public CompletableFuture<DeskOutcome> close(long id, String reason, Actor by) {
    return held(id, by).map(item -> put(with(item, ItemState.CLOSED, Optional.empty()), ItemEvent.Kind.CLOSED, by)).orElseGet(this::no);
  }

  @Override
  public void signOfLife(long id, Actor by) {
    held(id, by).ifPresent(item -> put(with(item, ItemState.CLAIMED, Optional.of(claim(by.operator(), LEASE))), ItemEvent.Kind.RENEWED, by));
  }

  @Override
  public void present(String operator, boolean here) {
    if (here) {
      present.add(operator);
    } else {
      present.remove(operator);
    }
  }

  private Optional<Item> held(long id, Actor by) {
    Optional<Item> item = Optional.of(items.get(id)).filter(i -> i.state() == ItemState.CLAIMED && i.heldBy(by.operator()));
    if (item.isEmpty()) {
      trespasses.add(by.operator() + " touched " + id);
    }
    return item;
  }

  private Claim claim(String operator, Duration lease) {
    return new Claim(operator, clock.instant(), clock.instant().plus(lease));
  }

  private CompletableFuture<DeskOutcome> no() {
    return CompletableFuture.completedFuture(new DeskOutcome.Refused("Somebody else holds it."));
  }

  private CompletableFuture<DeskOutcome> put(Item item, ItemEvent.Kind kind, Actor by) {
    items.put(item.id(), item);
    count(kind);
    ItemEvent event = new ItemEvent(1, item.id(), kind, by, clock.instant(), "");
    return CompletableFuture.completedFuture(new DeskOutcome.Done(item, event));
  }

  private void count(ItemEvent.Kind kind) {
    done.merge(kind, 1, Integer::sum);
  }

  private static Item with(Item item, ItemState state, Optional<Claim> claim) {
    return new Item(item.id(), item.version() + 1, state, item.mention(), item.mentions(), item.team(), item.rule(), item.openedAt(),
        item.dueAt(), claim, item.answeredBy(), item.answeredAt(), item.trouble());
  }
}
