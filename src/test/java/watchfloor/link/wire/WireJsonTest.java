package watchfloor.link.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import watchfloor.desk.Actor;
import watchfloor.desk.Claim;
import watchfloor.desk.DeskOperation;
import watchfloor.desk.DeskOutcome;
import watchfloor.desk.DeskRules;
import watchfloor.desk.DeskSnapshot.CrewMember;
import watchfloor.desk.DeskSnapshot.FirstAnswer;
import watchfloor.desk.Item;
import watchfloor.desk.ItemEvent;
import watchfloor.desk.ItemState;
import watchfloor.desk.Operator;
import watchfloor.desk.Samples;
import watchfloor.desk.SendOutcome;
import watchfloor.desk.TextCount;
import watchfloor.link.WireSamples;
import watchfloor.mention.Brand;
import watchfloor.mention.Channel;
import watchfloor.people.SampleOperations;
import watchfloor.triage.DeskGuide;
import watchfloor.wall.NightLight;
import watchfloor.wall.Notice;
import watchfloor.wall.RoomMode;
import watchfloor.wall.Theme;
import watchfloor.wall.WorldClock;

class WireJsonTest {
  private static final Instant T = Instant.parse("2026-11-24T12:00:00.123456789Z");
  private static final Actor NK = new Actor("NK", "desk \"3\" 🧳");

  private final WireJson json = new WireJson();

  static Item item(long id, int version) {
    return new Item(id, version, ItemState.CLAIMED, Samples.mention(id, "lena", T), 2, "Care", "direct", T, T.plusSeconds(900),
        Optional.of(new Claim("NK", T, T.plusSeconds(120))), Optional.empty(), Optional.of(T), "");
  }

  private static DeskOutcome.Done done() {
    return new DeskOutcome.Done(item(7, 3), new ItemEvent(9, 7, ItemEvent.Kind.CLAIMED, NK, T, ""));
  }

  private static List<DeskOperation> operations() {
    return List.of(
        new DeskOperation.TakeClaim(1, NK, T, T), new DeskOperation.Renew(1, NK, T, T), new DeskOperation.Release(1, "break", NK, T),
        new DeskOperation.HandOver(1, "AB", "please", NK, T, T), new DeskOperation.EndLease(1, NK, T), new DeskOperation.KeepDraft(1, "Hi\n\"you\" \u0000", NK, T),
        new DeskOperation.Note(1, "نعم", NK, T), new DeskOperation.Send(1, "k", "Hello", T, NK, T), new DeskOperation.TakeBack(1, "k", NK, T),
        new DeskOperation.Propose(1, "k", "Hello", NK, T), new DeskOperation.Approve(1, "k", T, NK, T), new DeskOperation.SendBack(1, "k", "tone", NK, T),
        new DeskOperation.ReleaseAnothers(1, "gone home", NK, T), new DeskOperation.Dispatch(1, "k", NK, T), new DeskOperation.Close(1, "spam", NK, T),
        new DeskOperation.Assess(1, SampleOperations.ASSESSMENT, NK, T), new DeskOperation.Postpone(1, T, NK, T));
  }

  @Test
  void whatAClientSaysComesAsItWasSaid() {
    List<ClientMessage> messages = new ArrayList<>(List.of(
        new ClientMessage.AskNext(4, 12), new ClientMessage.Present(true), new ClientMessage.Refresh(), new ClientMessage.Alive()));
    operations().forEach(operation -> messages.add(new ClientMessage.Ask(1, 0, operation)));
    for (ClientMessage message : messages) {
      assertThat(json.read(json.write(message), ClientMessage.class)).isEqualTo(message);
    }
  }

  @Test
  void whatAHubSaysComesAsItWasSaid() {
    CrewMember member = new CrewMember(new Operator("NK", "Nora", "Care"), true, Optional.of(T), 2, 3, Optional.of(Duration.ofMillis(90_500)));
    List<HubMessage> messages = List.of(
        new HubMessage.Welcome(1, "epoch", true, T),
        new HubMessage.Work(5, List.of(item(1, 1)), List.of(), Map.of(1L, List.of(1L, 2L)), true, true, false),
        new HubMessage.Changes(6, List.of(item(1, 2))),
        new HubMessage.Crew(List.of(member), new FirstAnswer(Optional.of(Duration.ofSeconds(61)), OptionalInt.of(93), 4)),
        new HubMessage.Crew(List.of(), new FirstAnswer(Optional.empty(), OptionalInt.empty(), 0)),
        new HubMessage.Notices(List.of(new Notice("disk", "The disk is full.", T))),
        new HubMessage.Beat(T),
        new HubMessage.Answer(3, Reply.of(done())),
        new HubMessage.Answer(3, Reply.of(new DeskOutcome.HeldBy(item(1, 1), new Claim("AB", T, T)))),
        new HubMessage.Answer(3, Reply.of(new DeskOutcome.Refused("No."))),
        new HubMessage.Answer(3, Reply.failed("The store is closed.")));
    for (HubMessage message : messages) {
      assertThat(json.read(json.write(message), HubMessage.class)).isEqualTo(message);
    }
  }

  @Test
  void aCenterComesAsItIs() {
    CenterView center = new CenterView(
        new Brand("Aurelia Air", "@AureliaAir"), new RoomMode.Replay(60), ZoneId.of("Europe/Berlin"),
        List.of(new WorldClock("Austin", ZoneId.of("America/Chicago"))), Duration.ofMinutes(60), List.of(new Operator("NK", "Nora", "Care")),
        new Operator("NK", "Nora", "Care"), "operator", DeskRules.STANDARD, "wall-4", List.of("wall.css"), Theme.LIGHT, Optional.of("de"),
        Optional.of(new NightLight(LocalTime.of(22, 0), LocalTime.of(6, 30), 40)), List.of(new CenterView.Outlet(Channel.X, "@AureliaAir", 280, TextCount.WEIGHTED)));
    assertThat(json.read(json.write(center), CenterView.class)).isEqualTo(center);
  }

  @Test
  void whatACentersTriageSaysToADeskComesAsItIs() {
    DeskGuide guide = WireSamples.guide();

    assertThat(json.read(json.write(guide), DeskGuide.class)).isEqualTo(guide);
  }

  @Test
  void everyKindOfOperationIsTested() {
    List<Class<?>> tested = new ArrayList<>(operations().stream().map(Object::getClass).toList());
    tested.addAll(List.of(DeskOperation.Open.class, DeskOperation.Settle.class));
    assertThat(tested).contains(DeskOperation.class.getPermittedSubclasses());
    DeskOperation open = new DeskOperation.Open(Samples.mention(1, "lena", T), Samples.work(T), NK, T);
    assertThat(json.read(json.write(open), DeskOperation.class)).isEqualTo(open);
    assertThatThrownBy(() -> json.read(json.write(new DeskOperation.Settle(1, "k", new SendOutcome.Sent("x"), NK, T)), DeskOperation.class))
        .isInstanceOf(WireException.class);
  }

  @Test
  void aNewerVersionsPropertyIsIgnored() {
    assertThat(json.read("{\"is\":\"present\",\"here\":true,\"mood\":\"fine\"}", ClientMessage.class)).isEqualTo(new ClientMessage.Present(true));
  }

  @Test
  void whatIsNoMessageIsRefusedWithoutRepeatingIt() {
    for (String bad : List.of(
        "", "null", "[]", "{}", "{\"is\":\"secret-42\"}", "{\"is\":\"present\"}", "{\"is\":\"ask\",\"id\":1,\"ageMillis\":0}", "{\"is\":\"present\",\"here\":",
        "{\"is\":\"java.lang.Runtime\"}", "{\"@class\":\"java.lang.Runtime\"}", "[".repeat(5_000))) {
      assertThatThrownBy(() -> json.read(bad, ClientMessage.class)).as(bad)
          .isInstanceOf(WireException.class)
          .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("42"));
    }
  }

  @Test
  void aPasswordIsInNoText() {
    assertThat(new SignIn("NK", "hunter2", "desk").toString()).doesNotContain("hunter2");
    assertThat(new SignIn.Granted("abc", Optional.empty()).toString()).doesNotContain("abc");
  }

  @Test
  void whoSpeaksAnotherVersionIsToldWhichSideIsBehind() {
    assertThat(Protocol.speaks(Protocol.VERSION)).isTrue();
    assertThat(Protocol.speaks(Protocol.OLDEST - 1)).isFalse();
    assertThat(Protocol.speaks(Protocol.VERSION + 1)).isFalse();
    assertThat(Protocol.mismatch(0)).contains("bring this program up to date");
    assertThat(Protocol.mismatch(Protocol.VERSION + 1)).contains("bring the hub up to date");
  }
}
