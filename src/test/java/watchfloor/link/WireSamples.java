package watchfloor.link;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import watchfloor.desk.Reply.State;
import watchfloor.desk.Samples;
import watchfloor.desk.TextCount;
import watchfloor.link.wire.CenterView;
import watchfloor.link.wire.ClientMessage;
import watchfloor.link.wire.DayChange;
import watchfloor.link.wire.HubMessage;
import watchfloor.link.wire.PulseChange;
import watchfloor.link.wire.Reply;
import watchfloor.mention.Author;
import watchfloor.mention.Brand;
import watchfloor.mention.Channel;
import watchfloor.mention.IntakeCounts;
import watchfloor.mention.Issue;
import watchfloor.mention.SourceHealth;
import watchfloor.people.SampleOperations;
import watchfloor.pulse.Alarm;
import watchfloor.pulse.AlarmChange;
import watchfloor.pulse.AlarmSubject;
import watchfloor.pulse.DayCurves;
import watchfloor.pulse.Gap;
import watchfloor.pulse.Gauge;
import watchfloor.pulse.Grid;
import watchfloor.pulse.Handling;
import watchfloor.pulse.HeatMap;
import watchfloor.pulse.MinuteCounts;
import watchfloor.pulse.Moods;
import watchfloor.pulse.RisingTerm;
import watchfloor.pulse.Share;
import watchfloor.pulse.Topic;
import watchfloor.pulse.Voice;
import watchfloor.triage.BusinessCalendar;
import watchfloor.triage.Condition;
import watchfloor.triage.DayPart;
import watchfloor.triage.DeskGuide;
import watchfloor.triage.Playbook;
import watchfloor.triage.PlaybookAction;
import watchfloor.triage.Skills;
import watchfloor.triage.Step;
import watchfloor.triage.Words;
import watchfloor.wall.Direction;
import watchfloor.wall.DirectionChange;
import watchfloor.wall.Drive;
import watchfloor.wall.Hold;
import watchfloor.wall.NightLight;
import watchfloor.wall.Notice;
import watchfloor.wall.Pin;
import watchfloor.wall.RoomMode;
import watchfloor.wall.TakeOver;
import watchfloor.wall.Theme;
import watchfloor.wall.WorldClock;

/** Messages of every kind, with every optional part, for tests. */
public final class WireSamples {
  private static final Instant T = Instant.parse("2026-11-24T12:00:00.5Z");
  private static final Actor NK = new Actor("NK", "desk 3");
  private static final Operator NORA = new Operator("NK", "Nora", "Care");

  private WireSamples() {}

  private static Item item() {
    return new Item(7, 3, ItemState.CLAIMED, Samples.mention(7, "lena", T), 2, "Care", "direct", T, T, Optional.of(new Claim("NK", T, T)), Optional.of("NK"),
        Optional.of(T), "");
  }

  /** At least one of every kind, with every optional part. */
  static List<Object> all() {
    List<RoomMode> modes = List.of(new RoomMode.Live(), new RoomMode.Demo(), new RoomMode.Replay(60), new RoomMode.Drill());
    return Stream.of(operations(), fromHub(), fromClient(), wishes(), alarmWishes("delay@1"), modes)
        .flatMap(List::stream).collect(Collectors.toList());
  }

  private static List<Object> operations() {
    return List.of(
        new DeskOperation.TakeClaim(1, NK, T, T), new DeskOperation.Renew(1, NK, T, T), new DeskOperation.Release(1, "break", NK, T),
        new DeskOperation.HandOver(1, "AB", "please", NK, T, T), new DeskOperation.KeepDraft(1, "Hi", NK, T), new DeskOperation.Note(1, "n", NK, T),
        new DeskOperation.Send(1, "k", "Hello", T, NK, T), new DeskOperation.Propose(1, "k", "Hello", NK, T), new DeskOperation.Approve(1, "k", T, NK, T),
        new DeskOperation.SendBack(1, "k", "no", NK, T), new DeskOperation.ReleaseAnothers(1, "gone", NK, T), new DeskOperation.TakeBack(1, "k", NK, T),
        new DeskOperation.Assess(1, SampleOperations.ASSESSMENT, NK, T), new DeskOperation.Close(1, "spam", NK, T));
  }

  private static List<Object> fromClient() {
    return List.of(
        new ClientMessage.Ask(1, 0, new DeskOperation.Note(1, "n", NK, T)), new ClientMessage.AskNext(2, 900), new ClientMessage.Present(true),
        new ClientMessage.Refresh(), new ClientMessage.Alive());
  }

  private static List<Object> fromHub() {
    DeskOutcome.Done done = new DeskOutcome.Done(item(), new ItemEvent(9, 7, ItemEvent.Kind.CLAIMED, NK, T, ""));
    CrewMember member = new CrewMember(NORA, true, Optional.of(T), 2, 3, Optional.of(Duration.ofSeconds(90)));
    return List.of(
        done, new DeskOutcome.HeldBy(item(), new Claim("AB", T, T)), new DeskOutcome.Refused("No."),
        new HubMessage.Welcome(1, "epoch", true, T), new HubMessage.Work(5, List.of(item()), List.of(item()), Map.of(7L, List.of(7L, 8L)), true, true, false),
        new HubMessage.Changes(6, List.of(item())), new HubMessage.Crew(List.of(member), new FirstAnswer(Optional.of(Duration.ZERO), OptionalInt.of(93), 4)),
        new HubMessage.Pulse("", pulse()), new HubMessage.Notices(List.of(new Notice("disk", "The disk is full.", T))), new HubMessage.Beat(T), new HubMessage.Directed(direction()),
        new HubMessage.Answer(3, Reply.of(done)), new HubMessage.Answer(3, Reply.failed("The store is closed.")));
  }

  static List<DirectionChange> wishes() {
    return List.of(
        new DirectionChange.Focus("rival"), new DirectionChange.Steer("issue=delay", Optional.of(T), Optional.of(T), Duration.ofMinutes(15), Optional.of("pulse")),
        new DirectionChange.Next(), new DirectionChange.Pause(), new DirectionChange.GoOn(), new DirectionChange.Acknowledge("delay"),
        new DirectionChange.Cover("All hands", TakeOver.Look.ALARM, List.of("room"), Duration.ofHours(1)), new DirectionChange.Uncover(), new DirectionChange.LetGo());
  }

  static List<AlarmChange> alarmWishes(String alarm) {
    return List.of(new AlarmChange.Acknowledge(alarm), new AlarmChange.Silence(alarm, Duration.ofMinutes(90)), new AlarmChange.Hear(alarm));
  }

  /** One about which everything is known that can be. */
  static Alarm alarm() {
    Handling handling = new Handling(Optional.of(new Handling.Hand("Ana", T)), Optional.of(new Handling.Silence("Lea", T, T.plusSeconds(900))), T, 2, 1, 40);
    return new Alarm(
        "issue:bag@29", new AlarmSubject(AlarmSubject.Kind.ISSUE, Samples.BAGGAGE.id(), Samples.BAGGAGE.name()), Samples.BAGGAGE, T, Optional.of(T), 2.5, 20, 60, 15,
        Set.of(Alarm.Cause.VOLUME, Alarm.Cause.SHARE, Alarm.Cause.PHRASE), new Alarm.Evidence(List.of(1, 2), List.of("belt"), List.of("Spain"), "Call the airport."), handling);
  }

  static Direction direction() {
    return new Direction(
        7, "rival", Optional.of(new Drive("issue=delay", Optional.of(T), Optional.of(T), "Ada", T, T, Optional.of("pulse"))), Optional.of("Bo"), 3, Optional.of(T), Optional.of(T),
        List.of(new Pin("delay", "Flight delay", T, T, Optional.of("Ada"))),
        Optional.of(new TakeOver("All hands", TakeOver.Look.ATTENTION, List.of("room"), "Lea", T, T)), new Hold(Duration.ofSeconds(90), Optional.of(T)));
  }

  private static PulseChange pulse() {
    Issue issue = Samples.BAGGAGE;
    HeatMap.Row row = new HeatMap.Row(issue, List.of(1, 2), 3, OptionalInt.of(50));
    return new PulseChange(
        1, 2, T, 3, OptionalInt.of(-4), 5, T, List.of(new MinuteCounts(T, 1, 2, 3, 4)), Optional.of(List.of(1)),
        Optional.of(new Gauge(OptionalInt.of(1), OptionalInt.of(3), OptionalInt.of(2), 1, 2, 3, 4, 15)), Optional.of(new HeatMap(List.of(T), List.of(row), 2)), List.of(row), 2,
        List.of(Samples.mention(9, "lena", T)), Optional.of(List.of(new RisingTerm("bag", 3, 1.5, true))),
        Optional.of(List.of(alarm())),
        Optional.of(List.of(new SourceHealth("archive", SourceHealth.State.LIVE, T, T, "", T, IntakeCounts.ZERO))), Optional.of(day()));
  }

  private static DayChange day() {
    Issue issue = Samples.BAGGAGE;
    Optional<List<String>> order = Optional.of(List.of("x"));
    Optional<DayChange.Shares> shares = Optional.of(new DayChange.Shares(List.of(new Share("x", "X", new Moods(1, 2, 3, 4))), order));
    Optional<DayChange.Rows> rows = Optional.of(new DayChange.Rows(List.of(new Grid.Row(issue, List.of(1), 2)), order));
    Voice voice = new Voice(new Author("1", "@lena", 20), Channel.X, Moods.NONE, T);
    DayChange.TopicChange topic =
        new DayChange.TopicChange(issue, Moods.NONE, 3, OptionalInt.of(4), Optional.of(List.of(new Topic.Word("bag", 2))));
    return new DayChange(
        T, OptionalInt.of(40), Moods.NONE, Moods.NONE, shares, shares, shares, shares, rows, rows,
        Optional.of(new DayChange.Voices(List.of(voice), order)), Optional.of(new DayChange.Topics(List.of(topic), order)),
        Optional.of(new DayCurves(List.of(T), List.of(1), List.of(2), List.of(3))), Optional.of(List.of(1)),
        Optional.of(List.of(new Gap("archive", T, Optional.of(T)))));
  }

  /** A calendar with a holiday, and a playbook with every kind of step. */
  public static DeskGuide guide() {
    BusinessCalendar office = new BusinessCalendar("office", ZoneId.of("Europe/Berlin"),
        Map.of(DayOfWeek.MONDAY, List.of(new DayPart(32_400, 45_000), new DayPart(46_800, 61_200))), Map.of(LocalDate.of(2026, 12, 25), List.of(DayPart.WHOLE)));
    Playbook playbook = new Playbook("any", new Words(Map.of("en", "Any", "de", "Beliebig")), 2, List.of(
        new Step.Check("look", List.of(new Step.Branch(List.of(
            new Condition.OneOf(Condition.Fact.SENTIMENT, Set.of("negative")), new Condition.AtLeast(Condition.Figure.REACH, 100)), "do")), "ask"),
        new Step.Question("ask", Words.english("Ours?"), List.of(new Step.Answer(Words.english("Yes"), "do"), new Step.Answer(Words.english("No"), "leave"))),
        new Step.Leaf("do", PlaybookAction.ANSWER, Words.english("Answer."), "Care", Duration.ofHours(1), Optional.empty(), Optional.empty()),
        new Step.Leaf("leave", PlaybookAction.CLOSE, Words.english("Leave it."), "Care", Duration.ofHours(1), Optional.of(Words.english("Not ours.")), Optional.of("do"))),
        "do", "do");
    return new DeskGuide(
        Map.of("direct", office), Optional.of(playbook), Map.of("NK", new Skills(Set.of("de"), Set.of("refund"), Skills.Queue.DIRECT)));
  }

  static CenterView center() {
    return new CenterView(
        new Brand("Aurelia Air", "@AureliaAir"), new RoomMode.Replay(60), ZoneId.of("Europe/Berlin"),
        List.of(new WorldClock("Austin", ZoneId.of("America/Chicago"))), Duration.ofMinutes(60), List.of(NORA), NORA, "operator", DeskRules.STANDARD,
        "wall-4", List.of("wall.css"), Theme.LIGHT, Optional.of("de"),
        Optional.of(new NightLight(LocalTime.of(22, 0), LocalTime.of(6, 30), 40)),
        List.of(new CenterView.Outlet(Channel.X, "@AureliaAir", 280, TextCount.WEIGHTED)), Optional.of(guide()));
  }
}
