package watchfloor.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import watchfloor.desk.Actor;
import watchfloor.desk.Claim;
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
import watchfloor.store.Store;
import watchfloor.store.StoreLanes;
import watchfloor.store.StoreRules;
import watchfloor.triage.Work;

/** A book over a real store, as everybody in the room may use it. Samples.NOON is a Sunday's. */
class GuardedRoomTest {
  private static final Actor NK = new Actor("NK", "desk-1");
  private static final Actor AW = new Actor("AW", "desk-2");

  @TempDir Path dir;
  private final MovableClock clock = new MovableClock(Samples.NOON);
  private final List<ExecutorService> lanes = new ArrayList<>();
  private Store store;
  private DeskBook room;

  @BeforeEach
  void open() {
    store = Store.open(dir, new StoreLanes(lane(), lane(), lane(), lane()), StoreRules.STANDARD, clock, (subject, sentence) -> { });
    room = store.desk();
    item(7, "Care");
    item(8, "Press");
  }

  private ExecutorService lane() {
    lanes.add(Executors.newSingleThreadExecutor());
    return lanes.get(lanes.size() - 1);
  }

  @AfterEach
  void close() {
    store.close();
    lanes.forEach(ExecutorService::shutdown);
  }

  private void item(long id, String team) {
    JudgedMention mention = Samples.mention(id, "author" + id, Samples.NOON);
    store.mentions().append(List.of(mention));
    done(room, new DeskOperation.Open(mention, new Work("rule", team, Samples.NOON.plusSeconds(900 + id)), Actor.ROOM, Samples.NOON));
  }

  private static Account account(Role role, String team, Hours hours) {
    return new Account("X", "Nora", team, role, "", 0, false, Optional.empty(), hours, List.of());
  }

  private GuardedBook guarded(Role role, Actor who) {
    return guarded(account(role, "Care", Hours.ALWAYS), who, new Approval.None());
  }

  private GuardedBook guarded(Account account, Actor who, Approval approval) {
    return new GuardedBook(
        room, () -> Optional.of(account), who, new GuardedBook.House(DeskRules.STANDARD, approval, clock, ZoneId.of("UTC"), room::item));
  }

  private static Item done(DeskBook book, DeskOperation operation) {
    DeskOutcome outcome = book.apply(operation).join();
    assertThat(outcome).as(operation.toString()).isInstanceOf(DeskOutcome.Done.class);
    return ((DeskOutcome.Done) outcome).item();
  }

  private static void refused(DeskBook book, DeskOperation operation, String part) {
    assertThat(book.apply(operation).join())
        .isInstanceOfSatisfying(DeskOutcome.Refused.class, refused -> assertThat(refused.sentence()).contains(part));
  }

  private DeskOperation lie(Class<?> kind) {
    return Operations.any(kind);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void whatARoleMayNotIsRefusedAndNothingIsDone(Role role) {
    GuardedBook book = guarded(role, NK);
    List<ItemEvent> before = room.history(7);
    for (DeskOperation operation : Operations.all(7, "AW")) {
      Act act = operation instanceof DeskOperation.Send && !Rights.may(role, Act.SEND) && Rights.may(role, Act.PROPOSE) ? Act.PROPOSE : Act.of(operation);
      if (!Rights.may(role, act)) {
        refused(book, operation, role.plural() + " cannot ");
      }
    }
    assertThat(room.history(7)).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void whatIsTheRoomsOwnIsNobodys(Role role) {
    for (Class<?> kind : List.of(
        DeskOperation.Open.class, DeskOperation.EndLease.class, DeskOperation.Dispatch.class, DeskOperation.Settle.class,
        DeskOperation.Postpone.class)) {
      refused(guarded(role, Actor.ROOM), lie(kind), "cannot act as the room itself");
    }
    assertThat(guarded(role, NK).dueReplies(clock.instant().plus(Duration.ofDays(1)), 10)).isEmpty();
    assertThat(guarded(role, NK).unsettledReplies()).isEmpty();
  }

  @Test
  void everythingThatIsDoneBearsTheSessionsNameAndTheHubsTime() {
    GuardedBook book = guarded(Role.ADMINISTRATOR, NK);
    clock.forward(Duration.ofSeconds(1));
    Item claimed = done(book, lie(DeskOperation.TakeClaim.class));
    assertThat(claimed.claim()).contains(new Claim("NK", clock.instant(), clock.instant().plus(DeskRules.STANDARD.lease())));
    clock.forward(Duration.ofSeconds(1));
    assertThat(done(book, lie(DeskOperation.Renew.class)).claim().orElseThrow().leaseUntil()).isEqualTo(clock.instant().plus(DeskRules.STANDARD.lease()));
    done(book, lie(DeskOperation.KeepDraft.class));
    done(book, lie(DeskOperation.Note.class));
    done(book, lie(DeskOperation.Send.class));
    assertThat(room.replies(7)).singleElement().satisfies(reply -> {
      assertThat(reply.author()).isEqualTo("NK");
      assertThat(reply.notBefore()).isEqualTo(clock.instant().plus(DeskRules.STANDARD.undo()));
      assertThat(reply.queuedAt()).isEqualTo(clock.instant());
    });
    done(book, lie(DeskOperation.TakeBack.class));
    done(book, new DeskOperation.Propose(7, "k2", "text", Operations.LIE, Operations.LONG_AGO));
    done(guarded(Role.SENIOR, AW), new DeskOperation.SendBack(7, "k2", "no", Operations.LIE, Operations.LONG_AGO));
    done(book, new DeskOperation.HandOver(7, "AW", "", Operations.LIE, Operations.LONG_AGO, Samples.NOON.plus(Duration.ofDays(1))));
    done(book, lie(DeskOperation.ReleaseAnothers.class));
    done(book, lie(DeskOperation.TakeClaim.class));
    done(book, lie(DeskOperation.Release.class));
    done(book, lie(DeskOperation.Close.class));
    List<ItemEvent> events = room.history(7);
    assertThat(events.subList(1, events.size())).hasSize(13).allSatisfy(event -> {
      assertThat(event.by()).isIn(NK, AW);
      assertThat(event.at()).isBetween(Samples.NOON, clock.instant());
    });
  }

  @Test
  void aVolunteersAnswerWaitsForSomebodyWhoMayAndLeavesThenOnly() {
    GuardedBook volunteer = guarded(Role.VOLUNTEER, NK);
    done(volunteer, lie(DeskOperation.TakeClaim.class));
    assertThat(done(volunteer, lie(DeskOperation.Send.class)).state()).isEqualTo(ItemState.WAITING);
    assertThat(room.replies(7)).extracting(Reply::state).containsExactly(Reply.State.PROPOSED);
    assertThat(room.dueReplies(clock.instant().plus(Duration.ofDays(1)), 10)).isEmpty();
    refused(guarded(Role.OPERATOR, AW), lie(DeskOperation.Approve.class), "Operators cannot approve");
    refused(guarded(Role.SENIOR, NK), lie(DeskOperation.Approve.class), "somebody else");
    done(guarded(Role.SENIOR, AW), lie(DeskOperation.Approve.class));
    assertThat(room.dueReplies(clock.instant().plus(DeskRules.STANDARD.undo()), 10)).extracting(Reply::author).containsExactly("NK");
    assertThat(room.dueReplies(clock.instant(), 10)).as("it can still be taken back").isEmpty();
  }

  @Test
  void whereACenterWantsTwoEvenALeadsAnswerWaits() {
    Account lead = account(Role.LEAD, "Care", Hours.ALWAYS);
    GuardedBook all = guarded(lead, NK, new Approval.All());
    done(all, lie(DeskOperation.TakeClaim.class));
    done(all, lie(DeskOperation.Send.class));
    assertThat(room.replies(7)).extracting(Reply::state).containsExactly(Reply.State.PROPOSED);
  }

  @Test
  void whereACenterWantsTwoForATeamOnlyItsItemsWait() {
    GuardedBook some = guarded(account(Role.OPERATOR, "Care", Hours.ALWAYS), NK, new Approval.Teams(Set.of("Press")));
    for (long id : List.of(7L, 8L)) {
      done(some, new DeskOperation.TakeClaim(id, NK, clock.instant(), clock.instant()));
      done(some, new DeskOperation.Send(id, "k" + id, "text", clock.instant(), NK, clock.instant()));
    }
    assertThat(room.replies(7)).extracting(Reply::state).containsExactly(Reply.State.QUEUED);
    assertThat(room.replies(8)).extracting(Reply::state).containsExactly(Reply.State.PROPOSED);
  }

  @Test
  void anItemWhoseTeamIsNotKnownIsNotAnsweredByOneAlone() {
    GuardedBook.House blind = new GuardedBook.House(
        DeskRules.STANDARD, new Approval.Teams(Set.of("Press")), clock, ZoneId.of("UTC"), id -> Optional.empty());
    GuardedBook book = new GuardedBook(room, () -> Optional.of(account(Role.OPERATOR, "Care", Hours.ALWAYS)), NK, blind);
    done(book, new DeskOperation.TakeClaim(8, NK, clock.instant(), clock.instant()));
    done(book, new DeskOperation.Send(8, "k", "text", clock.instant(), NK, clock.instant()));
    assertThat(room.replies(8)).extracting(Reply::state).containsExactly(Reply.State.PROPOSED);
  }

  @Test
  void anOutsiderSeesAndTouchesItsOwnTeamsItemsOnly() {
    GuardedBook outsider = guarded(Role.OUTSIDER, NK);
    assertThat(outsider.live(10)).extracting(Item::id).containsExactly(7L);
    assertThat(outsider.item(8)).isEmpty();
    assertThat(outsider.itemOfMention(8)).isEmpty();
    assertThat(outsider.history(8)).isEmpty();
    assertThat(outsider.conversation(8)).isEmpty();
    assertThat(outsider.mentionsOf(List.of(7L, 8L))).isEqualTo(Map.of(7L, List.of(7L)));
    assertThat(outsider.conversation(7)).hasSize(1);
    for (DeskOperation operation : Operations.all(8, "AW")) {
      assertThat(outsider.apply(operation).join()).as(operation.toString()).isInstanceOf(DeskOutcome.Refused.class);
    }
    assertThat(room.history(8)).hasSize(1);
    done(outsider, lie(DeskOperation.TakeClaim.class));
    done(outsider, lie(DeskOperation.KeepDraft.class));
    done(guarded(Role.OPERATOR, AW), new DeskOperation.TakeClaim(8, AW, clock.instant(), clock.instant()));
    done(guarded(Role.OPERATOR, AW), new DeskOperation.KeepDraft(8, "secret", AW, clock.instant()));
    assertThat(outsider.draft(7)).isEqualTo("text");
    assertThat(outsider.draft(8)).isEmpty();
    done(guarded(Role.OPERATOR, AW), new DeskOperation.Close(8, "", AW, clock.instant()));
    assertThat(outsider.endedSince(Samples.NOON, 10)).isEmpty();
  }

  @Test
  void anOutsidersItemIsFoundHoweverManyOfOthersStandBeforeIt() {
    for (long id = 20; id < 60; id++) {
      item(id, "Press");
    }
    item(60, "Care");
    assertThat(guarded(Role.OUTSIDER, NK).live(2)).extracting(Item::id).containsExactly(7L, 60L);
    assertThat(guarded(Role.OUTSIDER, NK).live(1)).extracting(Item::id).containsExactly(7L);
    assertThat(guarded(Role.OPERATOR, NK).live(3)).hasSize(3);
  }

  @Test
  void anOutsiderOfNoTeamHasNoQueue() {
    item(9, "");
    GuardedBook outsider = guarded(account(Role.OUTSIDER, "", Hours.ALWAYS), NK, new Approval.None());
    assertThat(outsider.live(10)).isEmpty();
    refused(outsider, new DeskOperation.TakeClaim(9, NK, clock.instant(), clock.instant()), "not in your queue");
  }

  @Test
  void outsideTheHoursNothingIsChangedAndAnOutsiderSeesNothing() {
    Hours hours = Hours.parse("sun 08:00-13:00");
    GuardedBook outsider = guarded(account(Role.OUTSIDER, "Care", hours), NK, new Approval.None());
    GuardedBook operator = guarded(account(Role.OPERATOR, "Care", hours), AW, new Approval.None());
    List<DeskOutcome.Done> heard = new CopyOnWriteArrayList<>();
    outsider.onChange(heard::add);
    done(outsider, lie(DeskOperation.TakeClaim.class));
    assertThat(heard).hasSize(1);
    clock.forward(Duration.ofHours(1));
    refused(outsider, lie(DeskOperation.Release.class), "outside your hours (sun 08:00-13:00)");
    refused(operator, new DeskOperation.Note(7, "late", AW, clock.instant()), "outside your hours");
    assertThat(outsider.live(10)).isEmpty();
    assertThat(outsider.draft(7)).isEmpty();
    assertThat(operator.live(10)).hasSize(2);
    done(guarded(Role.LEAD, AW), lie(DeskOperation.ReleaseAnothers.class));
    assertThat(heard).hasSize(1);
  }

  @Test
  void onlyWhatMayBeSeenIsHeardAndWhoMayNotReadHearsNoWords() {
    List<DeskOutcome.Done> outsider = new CopyOnWriteArrayList<>();
    List<DeskOutcome.Done> wall = new CopyOnWriteArrayList<>();
    guarded(Role.OUTSIDER, NK).onChange(outsider::add);
    guarded(Role.WALL, NK).onChange(wall::add);
    GuardedBook lead = guarded(Role.LEAD, AW);
    done(lead, new DeskOperation.Note(7, "called the airport", AW, clock.instant()));
    done(lead, new DeskOperation.Note(8, "told the press", AW, clock.instant()));
    assertThat(outsider).extracting(done -> done.event().detail()).containsExactly("called the airport");
    assertThat(wall).extracting(done -> done.event().item()).containsExactly(7L, 8L);
    assertThat(wall).extracting(done -> done.event().detail()).containsOnly("");
  }

  @Test
  void aWallSeesTheWorkAndReadsNothingOfIt() {
    GuardedBook wall = guarded(Role.WALL, NK);
    done(guarded(Role.OPERATOR, AW), new DeskOperation.Note(7, "words", AW, clock.instant()));
    assertThat(wall.live(10)).hasSize(2);
    assertThat(wall.history(7)).isEmpty();
    assertThat(wall.conversation(7)).isEmpty();
    assertThat(wall.replies(7)).isEmpty();
    assertThat(wall.draft(7)).isEmpty();
  }

  @Test
  void whoseSessionHasEndedSeesAndDoesNothingMore() {
    List<Account> session = new CopyOnWriteArrayList<>(List.of(account(Role.ADMINISTRATOR, "Care", Hours.ALWAYS)));
    GuardedBook book = new GuardedBook(
        room, () -> session.stream().findFirst(), NK,
        new GuardedBook.House(DeskRules.STANDARD, new Approval.None(), clock, ZoneId.of("UTC"), room::item));
    List<DeskOutcome.Done> heard = new CopyOnWriteArrayList<>();
    book.onChange(heard::add);
    done(book, lie(DeskOperation.TakeClaim.class));
    session.clear();
    refused(book, lie(DeskOperation.Release.class), "sign in again");
    assertThat(book.live(10)).isEmpty();
    assertThat(book.history(7)).isEmpty();
    assertThat(book.item(7)).isEmpty();
    assertThat(book.endedSince(Samples.NOON, 10)).isEmpty();
    done(guarded(Role.LEAD, AW), lie(DeskOperation.ReleaseAnothers.class));
    assertThat(heard).hasSize(1);
  }
}
