package watchfloor.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import watchfloor.desk.Actor;
import watchfloor.desk.Claim;
import watchfloor.desk.DeskOperation;
import watchfloor.desk.DeskOutcome;
import watchfloor.desk.DeskOutcome.Done;
import watchfloor.desk.DeskOutcome.Refused;
import watchfloor.desk.Item;
import watchfloor.desk.ItemEvent;
import watchfloor.desk.ItemState;
import watchfloor.desk.Reply;
import watchfloor.link.RawClient.Said;
import watchfloor.link.wire.ClientMessage;
import watchfloor.link.wire.DirectionAsk;
import watchfloor.link.wire.HubMessage;
import watchfloor.link.wire.LayoutAsk;
import watchfloor.link.wire.Protocol;
import watchfloor.link.wire.PulseDiff;
import watchfloor.link.wire.WireJson;
import watchfloor.people.AccountChange;
import watchfloor.mention.Issue;
import watchfloor.people.Act;
import watchfloor.people.AddressRange;
import watchfloor.people.Hours;
import watchfloor.people.Rights;
import watchfloor.people.Role;
import watchfloor.people.SampleOperations;
import watchfloor.pulse.Alarm;
import watchfloor.pulse.AlarmChange;
import watchfloor.pulse.Breakdown;
import watchfloor.pulse.Handling;
import watchfloor.pulse.PulseSnapshot;
import watchfloor.wall.Direction;
import watchfloor.wall.DirectionChange;

/** Everybody, signed in over real sockets, asks for everything: what happens is what the table of rights says, whatever the client claims to be. */
@Timeout(60)
class EveryRoleTriesEverythingTest {
  private static final Map<String, Act> READS = Map.of(
      "/v1/items/1/history", Act.READ_HISTORY, "/v1/items/1/conversation", Act.READ_CONVERSATION, "/v1/items/1/replies", Act.READ_ANSWERS,
      "/v1/items/1/draft", Act.READ_DRAFT, "/v1/search?q=bag", Act.SEARCH, "/metrics", Act.READ_METRICS,
      Protocol.DIRECTION, Act.SEE_NUMBERS, Protocol.ALARMS, Act.SEE_NUMBERS);

  private static final WireJson JSON = new WireJson();

  @TempDir Path dir;
  private LinkRoom hub;
  private RawClient client;

  @BeforeEach
  void open() throws Exception {
    hub = new LinkRoom(dir.resolve("store"));
    client = new RawClient(hub);
  }

  @AfterEach
  void close() throws Exception {
    client.close();
    hub.close();
  }

  private RawClient as(String id, Role role) {
    hub.account(id, role);
    return client.signedIn(id);
  }

  /** An item of a team, opened at the hub. */
  private Item item(String author, String team) {
    return hub.open(author, team);
  }

  private DeskOutcome atHub(DeskOperation operation) {
    return hub.store().desk().apply(operation).join();
  }

  private Item now(long item) {
    return hub.store().desk().item(item).orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void everyEndpointAnswersByTheTable(Role role) {
    item("lena", "Care");
    as("ME", role);
    READS.forEach((path, act) -> {
      Said said = client.get(path);
      assertThat(said.status()).as(path).isEqualTo(Rights.may(role, act) ? 200 : 403);
      Rights.refusal(role, act).ifPresent(sentence -> assertThat(said.text()).contains(sentence));
    });
    assertThat(client.get(Protocol.CENTER)).satisfies(said -> {
      assertThat(said.status()).isEqualTo(200);
      assertThat(said.text()).contains("\"ME\"").contains("\"" + role.word() + "\"");
    });
    assertThat(client.get(Protocol.LAYOUTS + "wall-4").status()).isEqualTo(200);
    assertThat(client.get(Protocol.HEALTH).status()).isEqualTo(200);
    for (String path : READS.keySet()) {
      assertThat(client.post(path, "{}").status()).as("POST " + path).isEqualTo(405);
    }
    client.token = "";
    for (String path : READS.keySet()) {
      assertThat(client.get(path).status()).as("without a token: " + path).isEqualTo(401);
    }
    assertThat(client.get(Protocol.CENTER).status()).isEqualTo(401);
    assertThat(client.get(Protocol.LAYOUTS + "wall-4").status()).isEqualTo(401);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void everyWishForTheWallIsDoneOrRefusedByTheTable(Role role) {
    as("ME", role);
    for (DirectionChange wish : WireSamples.wishes()) {
      Act act = wish instanceof DirectionChange.Cover || wish instanceof DirectionChange.Uncover ? Act.TAKE_OVER_WALL : Act.DRIVE_WALL;
      Direction before = hub.direction().now();
      Said said = client.put(Protocol.DIRECTION, JSON.write(new DirectionAsk(-1, wish)));
      assertThat(said.status()).as(role + " " + wish).isEqualTo(Rights.may(role, act) ? 200 : 403);
      Rights.refusal(role, Rights.may(role, Act.DRIVE_WALL) ? act : Act.DRIVE_WALL).ifPresent(sentence -> {
        assertThat(said.text()).contains(sentence);
        assertThat(hub.direction().now()).as("nothing was done").isEqualTo(before);
      });
    }
    boolean steers = Rights.may(role, Act.DRIVE_WALL);
    assertThat(client.put(Protocol.DIRECTION, "{\"version\":-1,\"change\":{\"is\":\"alarms\"}}").status()).isEqualTo(steers ? 400 : 403);
    client.put(Protocol.DIRECTION, JSON.write(new DirectionAsk(-1, new DirectionChange.Pause())));
    assertThat(hub.direction().now().paused()).as("signed by the hub").isEqualTo(steers ? Optional.of("ME " + role.word()) : Optional.empty());
    client.token = "";
    assertThat(client.put(Protocol.DIRECTION, JSON.write(new DirectionAsk(-1, new DirectionChange.Next()))).status()).isEqualTo(401);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void everyWishAboutAnAlarmIsDoneOrRefusedByTheTable(Role role) {
    as("ME", role);
    Alarm raised = new Alarm(new Issue("delay", "Flight delay"), Instant.now(), Optional.empty(), 3, 40, 60, 15);
    hub.alarms().look(List.of(raised), Instant.now(), false);
    await().untilAsserted(() -> assertThat(hub.alarms().now()).hasSize(1));
    for (AlarmChange wish : WireSamples.alarmWishes(raised.id())) {
      Act act = wish instanceof AlarmChange.Acknowledge ? Act.ACKNOWLEDGE_ALARM : Act.SILENCE_ALARM;
      List<Alarm> before = hub.alarms().now();
      Said said = client.put(Protocol.ALARMS, JSON.write(wish));
      assertThat(said.status()).as(role + " " + wish).isEqualTo(Rights.may(role, act) ? 200 : 403);
      if (said.status() == 403) {
        assertThat(hub.alarms().now()).as("nothing was done").isEqualTo(before);
      }
    }
    boolean may = Rights.may(role, Act.ACKNOWLEDGE_ALARM);
    assertThat(hub.alarms().now().get(0).handling().acknowledged()).map(Handling.Hand::by).as("signed by the hub")
        .isEqualTo(may ? Optional.of("ME " + role.word()) : Optional.empty());
    assertThat(client.put(Protocol.ALARMS, "{\"is\":\"shout\"}").status()).isEqualTo(may ? 400 : 403);
    assertThat(client.put(Protocol.ALARMS, JSON.write(new AlarmChange.Acknowledge("none"))).status()).isEqualTo(may ? 400 : 403);
    client.token = "";
    assertThat(client.put(Protocol.ALARMS, JSON.write(new AlarmChange.Acknowledge(raised.id()))).status()).isEqualTo(401);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void everyLayoutIsListedAndSavedByTheTable(Role role) {
    as("ME", role);
    boolean may = Rights.may(role, Act.DRIVE_WALL);
    assertThat(client.get(Protocol.LAYOUT_LIST).status()).isEqualTo(may ? 200 : 403);
    Said said = client.put(Protocol.LAYOUTS + "mine", JSON.write(new LayoutAsk("", "screens: []")));
    assertThat(said.status()).isEqualTo(may ? 200 : 403);
    Rights.refusal(role, Act.DRIVE_WALL).ifPresent(sentence -> assertThat(said.text()).contains(sentence));
    assertThat(hub.layouts.texts.containsKey("mine")).isEqualTo(may);
    assertThat(client.put(Protocol.LAYOUTS + "mine", "{}").status()).isEqualTo(may ? 400 : 403);
    assertThat(client.post(Protocol.LAYOUTS + "mine", "{}").status()).isEqualTo(405);
    client.token = "";
    assertThat(client.get(Protocol.LAYOUT_LIST).status()).isEqualTo(401);
    assertThat(client.put(Protocol.LAYOUTS + "mine", JSON.write(new LayoutAsk("", "x"))).status()).isEqualTo(401);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void everyOperationIsDoneOrRefusedByTheTable(Role role) {
    RawLink link = as("ME", role).link();
    Actor author = new Actor("XX", "their desk");
    for (DeskOperation sample : SampleOperations.one(1).stream().filter(one -> !(one instanceof DeskOperation.Settle)).toList()) {
      long id = item("author of " + sample.getClass().getSimpleName(), "Care").id();
      prepared(sample, id, author);
      DeskOperation asked = SampleOperations.one(id).stream().filter(one -> one.getClass() == sample.getClass()).findFirst().orElseThrow();
      Item before = now(id);
      List<ItemEvent> history = hub.store().desk().history(id);
      boolean proposes = asked instanceof DeskOperation.Send && Rights.may(role, Act.PROPOSE);
      boolean may = Rights.may(role, Act.of(asked)) || proposes;
      DeskOutcome outcome = link.ask(asked).outcome().orElseThrow();
      if (may) {
        assertThat(outcome).as(role + " " + asked).isInstanceOf(Done.class);
        signedByTheHub(id, asked);
      } else {
        assertThat(outcome).as(role + " " + asked).isEqualTo(new Refused(Rights.refusal(role, Act.of(asked)).orElseThrow()));
        assertThat(now(id)).as("nothing was done").isEqualTo(before);
        assertThat(hub.store().desk().history(id)).isEqualTo(history);
      }
    }
    assertThat(link.end).isNotDone();
    outcomesOfTheNetworkDoNotComeFromOutside(link);
  }

  /** What the network said is no word of this link: whoever says it is no client. */
  private void outcomesOfTheNetworkDoNotComeFromOutside(RawLink link) {
    Item before = now(1);
    SampleOperations.one(1).stream().filter(DeskOperation.Settle.class::isInstance).forEach(link::send);
    assertThat(link.ended()).isEqualTo(1007);
    assertThat(now(1)).isEqualTo(before);
  }

  /** Brings an item to where the operation would do something. */
  private void prepared(DeskOperation operation, long item, Actor author) {
    Instant now = Instant.now();
    Actor me = new Actor("ME", "desk ME");
    boolean another = operation instanceof DeskOperation.ReleaseAnothers || operation instanceof DeskOperation.Approve || operation instanceof DeskOperation.SendBack;
    boolean free = operation instanceof DeskOperation.TakeClaim || operation instanceof DeskOperation.Note;
    Actor holder = another ? author : me;
    if (!free) {
      assertThat(atHub(new DeskOperation.TakeClaim(item, holder, now, now.plusSeconds(60)))).isInstanceOf(Done.class);
    }
    Optional<String> key = operation instanceof DeskOperation.Approve approve ? Optional.of(approve.key())
        : operation instanceof DeskOperation.SendBack sendBack ? Optional.of(sendBack.key())
        : operation instanceof DeskOperation.TakeBack takeBack ? Optional.of(takeBack.key()) : Optional.empty();
    key.ifPresent(known -> assertThat(atHub(new DeskOperation.Propose(item, known, "We look into it.", holder, now))).isInstanceOf(Done.class));
  }

  private void signedByTheHub(long item, DeskOperation asked) {
    Instant now = Instant.now();
    List<ItemEvent> history = hub.store().desk().history(item);
    ItemEvent last = history.get(history.size() - 1);
    assertThat(last.by()).as(asked.toString()).isEqualTo(new Actor("ME", "desk ME"));
    assertThat(last.at()).isBetween(now.minusSeconds(30), now);
    now(item).claim().map(Claim::leaseUntil).ifPresent(until -> assertThat(until).isBeforeOrEqualTo(now.plusSeconds(121)));
    for (Reply reply : hub.store().desk().replies(item)) {
      assertThat(reply.notBefore()).isBetween(now.minusSeconds(60), now.plusSeconds(16));
      if (asked instanceof DeskOperation.Send || asked instanceof DeskOperation.Approve) {
        assertThat(reply.state() == Reply.State.PROPOSED || reply.notBefore().isAfter(now.plusSeconds(5))).as("it can be taken back").isTrue();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void theNextItemIsGivenToThoseWhoMayClaim(Role role) {
    item("lena", "Care");
    RawLink link = as("ME", role).link();
    link.send(new ClientMessage.AskNext(77, 0));
    DeskOutcome outcome = link.answer(77).outcome().orElseThrow();
    assertThat(outcome instanceof Done).isEqualTo(Rights.may(role, Act.CLAIM));
    assertThat(now(1).state()).isEqualTo(Rights.may(role, Act.CLAIM) ? ItemState.CLAIMED : ItemState.OPEN);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void theFeedTellsTheWorkToAllAndFiguresToThoseWhoMaySeeThem(Role role) {
    item("lena", "Care");
    RawLink link = as("ME", role).link();
    await().until(() -> link.heard.stream().anyMatch(HubMessage.Work.class::isInstance));
    figures();
    RawClient wall = new RawClient(hub);
    hub.account("wall-9", Role.WALL);
    RawLink other = wall.signedIn("wall-9").link();
    await().until(() -> other.heard.stream().anyMatch(HubMessage.Pulse.class::isInstance));
    await().until(() -> link.heard.stream().filter(HubMessage.Beat.class::isInstance).count() > 1 || link.heard.stream().anyMatch(HubMessage.Pulse.class::isInstance));
    assertThat(link.heard.stream().anyMatch(HubMessage.Pulse.class::isInstance)).isEqualTo(Rights.may(role, Act.SEE_NUMBERS));
    assertThat(link.heard.stream().anyMatch(HubMessage.Crew.class::isInstance)).isEqualTo(Rights.may(role, Act.SEE_NUMBERS));
    wall.close();
  }

  private void figures() {
    var nothing = PulseDiff.nothing();
    hub.pulse.set(new PulseSnapshot(
        7, Instant.now(), 42, nothing.change(), 4_711, List.of(), List.of(), nothing.gauge(), nothing.heatMap(), List.of(), List.of(), List.of(), List.of(), Breakdown.EMPTY));
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void onlyThoseWhoWorkAtADeskAreShownThere(Role role) {
    hub.account("AW", role);
    RawLink link = client.signedIn("AW").link();
    link.send(new ClientMessage.Present(true));
    long asked = link.send(new DeskOperation.Note(999, "a later word", new Actor("AW", ""), Instant.EPOCH));
    link.answer(asked);
    boolean shown = hub.desk().snapshot().crew().stream().anyMatch(member -> member.operator().id().equals("AW") && member.present());
    assertThat(shown).isEqualTo(Rights.may(role, Act.BE_PRESENT));
  }

  private RawLink outsider() {
    as("OUT", Role.OUTSIDER);
    return client.link();
  }

  private static List<Long> told(RawLink link) {
    List<Long> ids = new ArrayList<>();
    link.heard.forEach(message -> {
      if (message instanceof HubMessage.Work work) {
        work.live().forEach(item -> ids.add(item.id()));
        work.ended().forEach(item -> ids.add(item.id()));
        ids.addAll(work.mentions().keySet());
      } else if (message instanceof HubMessage.Changes changes) {
        changes.items().forEach(item -> ids.add(item.id()));
      }
    });
    return ids;
  }

  @Test
  void anOutsiderIsToldOfTheirTeamsItemsAlone() {
    Item mine = item("lena", "Care");
    Item other = item("omar", "Social");
    RawLink link = outsider();
    await().until(() -> told(link).contains(mine.id()));
    Item later = item("mia", "Social");
    Item last = item("ole", "Care");
    atHub(new DeskOperation.Close(other.id(), "spam", Actor.ROOM, Instant.now()));
    await().until(() -> told(link).contains(last.id()));
    link.send(new ClientMessage.Refresh());
    await().until(() -> link.heard.stream().filter(HubMessage.Work.class::isInstance).count() > 1);
    assertThat(told(link)).containsOnly(mine.id(), last.id()).doesNotContain(other.id(), later.id());
    for (String part : List.of("history", "conversation", "replies")) {
      assertThat(client.get("/v1/items/" + later.id() + "/" + part).text()).as(part).isEqualTo("[]");
    }
    assertThat(client.get("/v1/items/" + later.id() + "/draft").text()).isEqualTo("\"\"");
    assertThat(link.ask(new DeskOperation.Note(later.id(), "hello", Actor.ROOM, Instant.EPOCH)).outcome()).contains(new Refused("This item is not in your queue."));
    assertThat(hub.store().desk().history(later.id())).hasSize(1);
    assertThat(client.get("/v1/search?q=bag").status()).isEqualTo(403);
  }

  @Test
  void anOutsiderCannotReachAnotherTeamsAnswerByItsKey() {
    Item other = item("omar", "Social");
    Instant now = Instant.now();
    Actor author = new Actor("AW", "desk");
    atHub(new DeskOperation.TakeClaim(other.id(), author, now, now.plusSeconds(60)));
    atHub(new DeskOperation.Send(other.id(), "their-key", "secret words", now.plusSeconds(60), author, now));
    Item mine = item("lena", "Care");
    RawLink link = outsider();
    assertThat(link.ask(new DeskOperation.TakeClaim(mine.id(), author, now, now)).outcome().orElseThrow()).isInstanceOf(Done.class);
    assertThat(link.ask(new DeskOperation.TakeBack(mine.id(), "their-key", author, now)).outcome().orElseThrow()).isInstanceOf(Refused.class);
    assertThat(link.ask(new DeskOperation.Propose(mine.id(), "their-key", "mine", author, now)).outcome().orElseThrow()).isInstanceOf(Refused.class);
    assertThat(hub.store().desk().replies(other.id())).extracting(Reply::state).containsExactly(Reply.State.QUEUED);
    assertThat(client.get("/v1/items/" + mine.id() + "/draft").text()).doesNotContain("secret");
  }

  @Test
  void theNextItemOfAnOutsiderIsNeverAnotherTeams() {
    for (int i = 0; i < 30; i++) {
      item("omar" + i, "Social");
    }
    hub.account("NK", Role.OUTSIDER);
    RawLink link = client.signedIn("NK").link();
    link.send(new ClientMessage.AskNext(1, 0));
    assertThat(link.answer(1).outcome().orElseThrow()).isInstanceOf(Refused.class);
    Item mine = item("lena", "Care");
    link.send(new ClientMessage.AskNext(2, 0));
    assertThat(link.answer(2).outcome().orElseThrow()).isInstanceOfSatisfying(Done.class, done -> assertThat(done.item().id()).isEqualTo(mine.id()));
    assertThat(hub.desk().snapshot().live()).filteredOn(item -> item.team().equals("Social")).allMatch(item -> item.state() == ItemState.OPEN);
  }

  private void describe(Hours hours, List<AddressRange> addresses) {
    hub.store().people().append(
        new AccountChange.Described("OUT", "Otto", "Care", Role.OUTSIDER, hours, addresses, Actor.ROOM, Instant.now()));
  }

  @Test
  void outsideTheirHoursAnOutsiderSeesAndDoesNothing() {
    Item mine = item("lena", "Care");
    RawLink link = outsider();
    await().until(() -> told(link).contains(mine.id()));
    String never = Instant.now().atZone(ZoneOffset.UTC).plusDays(2).getDayOfWeek().name().toLowerCase(Locale.ROOT) + " 00:00-00:01";
    describe(Hours.parse(never), List.of());
    assertThat(link.ask(new DeskOperation.Note(mine.id(), "hello", Actor.ROOM, Instant.EPOCH)).outcome().orElseThrow())
        .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.sentence()).contains("outside your hours"));
    assertThat(client.get("/v1/items/" + mine.id() + "/conversation").text()).isEqualTo("[]");
    RawLink again = client.link("run-2");
    await().until(() -> again.heard.stream().anyMatch(HubMessage.Work.class::isInstance));
    Item later = item("mia", "Care");
    await().until(() -> again.heard.stream().anyMatch(HubMessage.Changes.class::isInstance));
    assertThat(told(again)).doesNotContain(mine.id(), later.id());
    assertThat(now(mine.id()).version()).isEqualTo(1);
  }

  @Test
  void fromElsewhereTheLinkEndsAndNobodyComesIn() {
    Item mine = item("lena", "Care");
    RawLink link = outsider();
    await().until(() -> told(link).contains(mine.id()));
    describe(Hours.ALWAYS, AddressRange.parseAll("10.1.0.0/16"));
    assertThat(link.ended()).isEqualTo(1008);
    assertThat(client.get(Protocol.CENTER).status()).isEqualTo(401);
    assertThat(client.refusedLink(client.request(Protocol.FEED + "?run=r2").build()).ended()).isEqualTo(401);
    Said said = client.post(Protocol.SIGN_IN, "{\"id\":\"OUT\",\"password\":\"" + LinkRoom.PASSWORD + "\",\"station\":\"x\"}");
    assertThat(said.status()).isEqualTo(401);
    assertThat(said.text()).contains("may not come in from this address");
  }

  @Test
  void whoLosesTheirRightsLosesThemOnTheOpenLinkToo() {
    Item mine = item("lena", "Care");
    RawLink link = as("ME", Role.OPERATOR).link();
    assertThat(link.ask(new DeskOperation.Note(mine.id(), "hello", Actor.ROOM, Instant.EPOCH)).outcome().orElseThrow()).isInstanceOf(Done.class);
    hub.accounts().disable("ME", Actor.ROOM);
    assertThat(link.ended()).isEqualTo(1008);
    assertThat(client.get(Protocol.CENTER).status()).isEqualTo(401);
  }
}
