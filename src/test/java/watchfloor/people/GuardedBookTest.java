package watchfloor.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import watchfloor.desk.Actor;
import watchfloor.desk.DeskBook;
import watchfloor.desk.DeskOperation;
import watchfloor.desk.DeskOutcome;
import watchfloor.desk.DeskRules;
import watchfloor.desk.Item;
import watchfloor.desk.ItemEvent;
import watchfloor.desk.ItemState;
import watchfloor.desk.MovableClock;
import watchfloor.desk.Reply;
import watchfloor.desk.Samples;
import watchfloor.mention.JudgedMention;

class GuardedBookTest {
  private static final Instant T = Samples.NOON;
  private static final Actor ME = new Actor("NK", "desk-1");

  private final Book book = new Book();

  private static Item item(long id, String team) {
    return new Item(id, 1, ItemState.OPEN, Samples.mention(id, "a" + id, T), 1, team, "rule", T, T.plusSeconds(900),
        Optional.empty(), Optional.empty(), Optional.empty(), "");
  }

  private static final class Book implements DeskBook {
    private final List<Item> items = new ArrayList<>();
    private final List<DeskOperation> applied = new ArrayList<>();

    @Override
    public CompletableFuture<DeskOutcome> apply(DeskOperation operation) {
      applied.add(operation);
      return CompletableFuture.completedFuture(new DeskOutcome.Refused("kept"));
    }

    @Override
    public void onChange(Consumer<DeskOutcome.Done> listener) {}

    @Override
    public List<Item> live(int limit) {
      return items.stream().limit(limit).toList();
    }

    @Override
    public List<Item> endedSince(Instant since, int limit) {
      return List.of();
    }

    @Override
    public Optional<Item> item(long id) {
      return items.stream().filter(item -> item.id() == id).findFirst();
    }

    @Override
    public Optional<Item> itemOfMention(long mention) {
      return item(mention);
    }

    @Override
    public List<ItemEvent> history(long item) {
      return List.of();
    }

    @Override
    public List<JudgedMention> conversation(long item) {
      return List.of();
    }

    @Override
    public List<Reply> replies(long item) {
      return List.of();
    }

    @Override
    public String draft(long item) {
      return "";
    }

    @Override
    public List<Reply> dueReplies(Instant now, int limit) {
      return List.of();
    }

    @Override
    public List<Reply> unsettledReplies() {
      return List.of();
    }
  }

  private GuardedBook as(Role role, Approval approval, boolean inMemory) {
    Account account = new Account("NK", "Nora", "Care", role, "", 1, false, Optional.empty(), Hours.ALWAYS, List.of());
    return new GuardedBook(book, () -> Optional.of(account), ME,
        new GuardedBook.House(DeskRules.STANDARD, approval, new MovableClock(T), ZoneOffset.UTC, id -> inMemory ? book.item(id) : Optional.empty()));
  }

  @Test
  void aTeamsAnswerNeedsApprovalAlsoWhereItsItemIsNotInMemory() {
    book.items.add(item(7, "Care"));
    as(Role.OPERATOR, new Approval.Teams(Set.of("Care")), false).apply(new DeskOperation.Send(7, "k", "text", T, ME, T)).join();
    assertThat(book.applied).noneMatch(DeskOperation.Send.class::isInstance);
  }

  @Test
  void anOutsiderSeesTheirOwnItemsAlsoBehindManyOfOtherTeams() {
    for (int id = 1; id <= 20; id++) {
      book.items.add(item(id, "Press"));
    }
    book.items.add(item(21, "Care"));
    assertThat(as(Role.OUTSIDER, new Approval.None(), true).live(10)).extracting(Item::id).containsExactly(21L);
  }

  @Test
  void workIsHandedToNobodyWhoCannotTakeIt() {
    book.items.add(item(7, "Care"));
    as(Role.OPERATOR, new Approval.None(), true).apply(new DeskOperation.HandOver(7, "room", "", ME, T, T)).join();
    assertThat(book.applied).isEmpty();
  }
}
