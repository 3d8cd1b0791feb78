package watchfloor.people;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import watchfloor.desk.Actor;
import watchfloor.desk.DeskBook;
import watchfloor.desk.DeskOperation;
import watchfloor.desk.DeskOutcome;
import watchfloor.desk.DeskRules;
import watchfloor.desk.Item;
import watchfloor.desk.ItemEvent;
import watchfloor.desk.Reply;
import watchfloor.mention.JudgedMention;

/**
 * The desk's book as one person may use it: the one place where their rights over the work are checked. Whatever actor and times an
 * operation came with, it leaves here with those of whoever signed in and of the hub's clock.
 *
 * <p>As the book behind it; what is refused is refused at once.
 */
public final class GuardedBook implements DeskBook {
  /** Items that are read at most to find some that are theirs. */
  private static final int MOST_READ = 1 << 20;

  private final DeskBook book;
  private final Supplier<Optional<Account>> account;
  private final Actor who;
  private final House house;

  /**
   * What holds for everybody in the center.
   *
   * @param live finds a live item in memory, without waiting
   */
  public record House(DeskRules rules, Approval approval, Clock clock, ZoneId zone, LongFunction<Optional<Item>> live) {}

  /** @param account as it is at each moment; empty once the session has ended */
  public GuardedBook(DeskBook book, Supplier<Optional<Account>> account, Actor who, House house) {
    this.book = book;
    this.account = account;
    this.who = who;
    this.house = house;
  }

  @Override
  public CompletableFuture<DeskOutcome> apply(DeskOperation asked) {
    Optional<Account> now = account.get();
    if (now.isEmpty()) {
      return refused("Your session has ended: sign in again.");
    }
    Optional<Item> item = needsItem(now.get(), asked) ? known(asked.item()) : Optional.empty();
    DeskOperation operation = published(now.get(), asked, item);
    return refusal(now.get(), operation, item).map(GuardedBook::refused).orElseGet(() -> book.apply(stamped(operation)));
  }

  /** Not everything that lives is in memory, and what is not must not be taken for work that nobody has to approve. */
  private Optional<Item> known(long item) {
    return house.live().apply(item).or(() -> book.item(item));
  }

  private boolean needsItem(Account now, DeskOperation asked) {
    return now.role() == Role.OUTSIDER || asked instanceof DeskOperation.Send && house.approval() instanceof Approval.Teams;
  }

  /** What must not leave by one person's word is put up for approval instead; of an item that is not known here, nothing leaves by one. */
  private DeskOperation published(Account now, DeskOperation asked, Optional<Item> item) {
    if (!(asked instanceof DeskOperation.Send send)) {
      return asked;
    }
    boolean two = needsItem(now, asked) && item.isEmpty() || house.approval().needed(item.map(Item::team).orElse(""));
    boolean mayNot = !Rights.may(now.role(), Act.SEND) && Rights.may(now.role(), Act.PROPOSE);
    return two || mayNot ? new DeskOperation.Propose(send.item(), send.key(), send.text(), send.by(), send.at()) : send;
  }

  private Optional<String> refusal(Account now, DeskOperation operation, Optional<Item> item) {
    Optional<String> right = Rights.refusal(now.role(), Act.of(operation));
    if (right.isPresent()) {
      return right;
    }
    if (empty(operation)) {
      return Optional.of("The text is empty: write something first.");
    }
    if (operation instanceof DeskOperation.HandOver over && over.to().equals(Actor.ROOM.operator())) {
      return Optional.of("The room itself holds no work: hand it to a person.");
    }
    if (!inHours(now)) {
      return Optional.of("It is outside your hours (" + now.hours().text() + "): nothing was changed.");
    }
    return now.role() == Role.OUTSIDER && item.filter(known -> theirs(now, known)).isEmpty()
        ? Optional.of("This item is not in your queue.")
        : Optional.empty();
  }

  /** Desks do not let it come so far; others might. */
  private static boolean empty(DeskOperation operation) {
    return operation instanceof DeskOperation.Send send && send.text().isBlank()
        || operation instanceof DeskOperation.Propose propose && propose.text().isBlank()
        || operation instanceof DeskOperation.Note note && note.text().isBlank();
  }

  /** Everything of the operation but who and when. */
  private DeskOperation stamped(DeskOperation asked) {
    Instant now = house.clock().instant();
    Instant lease = now.plus(house.rules().lease());
    Instant undo = now.plus(house.rules().undo());
    if (asked instanceof DeskOperation.TakeClaim claim) {
      return new DeskOperation.TakeClaim(claim.item(), who, now, lease);
    } else if (asked instanceof DeskOperation.Renew renew) {
      return new DeskOperation.Renew(renew.item(), who, now, lease);
    } else if (asked instanceof DeskOperation.Release release) {
      return new DeskOperation.Release(release.item(), release.reason(), who, now);
    } else if (asked instanceof DeskOperation.ReleaseAnothers release) {
      return new DeskOperation.ReleaseAnothers(release.item(), release.reason(), who, now);
    } else if (asked instanceof DeskOperation.HandOver over) {
      return new DeskOperation.HandOver(over.item(), over.to(), over.note(), who, now, lease);
    } else if (asked instanceof DeskOperation.KeepDraft draft) {
      return new DeskOperation.KeepDraft(draft.item(), draft.text(), who, now);
    } else if (asked instanceof DeskOperation.Note note) {
      return new DeskOperation.Note(note.item(), note.text(), who, now);
    } else if (asked instanceof DeskOperation.Send send) {
      return new DeskOperation.Send(send.item(), send.key(), send.text(), undo, who, now);
    } else if (asked instanceof DeskOperation.Propose propose) {
      return new DeskOperation.Propose(propose.item(), propose.key(), propose.text(), who, now);
    } else if (asked instanceof DeskOperation.Approve approve) {
      return new DeskOperation.Approve(approve.item(), approve.key(), undo, who, now);
    } else if (asked instanceof DeskOperation.SendBack back) {
      return new DeskOperation.SendBack(back.item(), back.key(), back.reason(), who, now);
    } else if (asked instanceof DeskOperation.TakeBack back) {
      return new DeskOperation.TakeBack(back.item(), back.key(), who, now);
    } else if (asked instanceof DeskOperation.Assess assess) {
      return new DeskOperation.Assess(assess.item(), assess.assessment(), who, now);
    } else if (asked instanceof DeskOperation.Close close) {
      return new DeskOperation.Close(close.item(), close.reason(), who, now);
    }
    throw new IllegalStateException("an operation that nobody outside may ask for: " + asked.getClass().getSimpleName());
  }

  /** Whether this person may know of an item. */
  public boolean sees(Item item) {
    return account.get().filter(now -> sees(now, item)).isPresent();
  }

  private boolean sees(Account now, Item item) {
    return Rights.may(now.role(), Act.SEE_WORK) && (now.role() != Role.OUTSIDER || theirs(now, item) && inHours(now));
  }

  /** Whoever works for no team in particular has no queue of their own. */
  private static boolean theirs(Account now, Item item) {
    return !now.team().isBlank() && item.team().equals(now.team());
  }

  private boolean inHours(Account now) {
    return now.hours().hold(house.clock().instant().atZone(house.zone()));
  }

  private boolean sees(Act act, long item) {
    Optional<Account> now = account.get().filter(one -> Rights.may(one.role(), act));
    return now.isPresent() && book.item(item).filter(found -> sees(now.get(), found)).isPresent();
  }

  /** Whoever may not read histories hears that something happened to an item, and not what was said. */
  @Override
  public void onChange(Consumer<DeskOutcome.Done> listener) {
    book.onChange(done -> account.get().filter(now -> sees(now, done.item())).ifPresent(now -> listener.accept(
        Rights.may(now.role(), Act.READ_HISTORY) ? done : new DeskOutcome.Done(done.item(), silent(done.event())))));
  }

  private static ItemEvent silent(ItemEvent event) {
    return new ItemEvent(event.seq(), event.item(), event.kind(), event.by(), event.at(), "");
  }

  @Override
  public List<Item> live(int limit) {
    return seen(limit, book::live);
  }

  @Override
  public List<Item> endedSince(Instant since, int limit) {
    return seen(limit, most -> book.endedSince(since, most));
  }

  /** The first that this person may know of, however many of others stand before them. */
  private List<Item> seen(int limit, IntFunction<List<Item>> read) {
    Optional<Account> now = account.get();
    if (now.isEmpty()) {
      return List.of();
    }
    int most = limit;
    while (true) {
      List<Item> all = read.apply(most);
      List<Item> seen = all.stream().filter(item -> sees(now.get(), item)).limit(limit).toList();
      if (seen.size() >= limit || all.size() < most || most >= MOST_READ) {
        return seen;
      }
      most = (int) Math.min(MOST_READ, 4L * most);
    }
  }

  @Override
  public Optional<Item> item(long id) {
    return book.item(id).filter(this::sees);
  }

  @Override
  public Optional<Item> itemOfMention(long mention) {
    return book.itemOfMention(mention).filter(this::sees);
  }

  @Override
  public List<ItemEvent> history(long item) {
    return sees(Act.READ_HISTORY, item) ? book.history(item) : List.of();
  }

  @Override
  public List<JudgedMention> conversation(long item) {
    return sees(Act.READ_CONVERSATION, item) ? book.conversation(item) : List.of();
  }

  @Override
  public Map<Long, List<Long>> mentionsOf(Collection<Long> items) {
    return book.mentionsOf(items.stream().filter(item -> sees(Act.SEE_WORK, item)).toList());
  }

  @Override
  public List<Reply> replies(long item) {
    return sees(Act.READ_ANSWERS, item) ? book.replies(item) : List.of();
  }

  @Override
  public String draft(long item) {
    return sees(Act.READ_DRAFT, item) ? book.draft(item) : "";
  }

  /** The outbox is the room's own. */
  @Override
  public List<Reply> dueReplies(Instant now, int limit) {
    return List.of();
  }

  @Override
  public List<Reply> unsettledReplies() {
    return List.of();
  }

  private static CompletableFuture<DeskOutcome> refused(String sentence) {
    return CompletableFuture.completedFuture(new DeskOutcome.Refused(sentence));
  }
}
