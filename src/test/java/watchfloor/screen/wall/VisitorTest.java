package watchfloor.screen.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import watchfloor.desk.Claim;
import watchfloor.desk.DeskSnapshot;
import watchfloor.desk.Item;
import watchfloor.desk.Operator;
import watchfloor.mention.Author;
import watchfloor.mention.Channel;
import watchfloor.mention.IntakeCounts;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Mention;
import watchfloor.mention.SourceHealth;
import watchfloor.mention.SourceHealth.State;
import watchfloor.pulse.Breakdown;
import watchfloor.pulse.Gap;
import watchfloor.pulse.Lenses;
import watchfloor.pulse.PulseSnapshot;
import watchfloor.pulse.RisingTerm;
import watchfloor.pulse.Slice;
import watchfloor.pulse.SliceView;
import watchfloor.pulse.Topic;
import watchfloor.pulse.Voice;
import watchfloor.screen.Fonts;
import watchfloor.screen.OnFx;
import watchfloor.screen.Pictures;
import watchfloor.wall.Direction;
import watchfloor.wall.DirectionChange;
import watchfloor.wall.Notice;
import watchfloor.wall.ScreenPlan;
import watchfloor.wall.TakeOver;
import watchfloor.wall.TilePlan;

/** Where people from outside read along, nothing that anybody wrote and nobody's name is on the wall, whatever the room holds. */
class VisitorTest {
  private static final Instant NOW = RoomSnapshots.NOW;
  private static final String CANARY = "anary";

  @BeforeAll
  static void fonts() {
    OnFx.runFx(Fonts::load);
  }

  private static JudgedMention canary(JudgedMention judged, int i) {
    Mention m = judged.mention();
    Author author = new Author("canary-id" + i, "@canary_handle" + i, 900_000 + i);
    return new JudgedMention(judged.id(), new Mention(m.key(), m.channel(), author, "Canary words " + i + ", write to canary@mail.example or @canary", m.language(),
        m.brand(), m.thread(), m.repostOf(), m.direct(), m.writtenAt(), m.receivedAt()), judged.judgement());
  }

  /** A room in which everything that a person wrote, is called or looks after says canary. */
  private static RoomSnapshot room() {
    RoomSnapshots samples = new RoomSnapshots();
    samples.notices = List.of(new Notice("x", "The source of Canary is away.", NOW));
    samples.sources = List.of(
        new SourceHealth("canary-source", State.DOWN, NOW, NOW, "Canary's password is wrong.", NOW.plusSeconds(9), new IntakeCounts(9, 8, 1, 0, 0)),
        RoomSnapshots.source("other-canary", State.LIVE, 1, "", new IntakeCounts(9, 8, 1, 0, 0)));
    RoomSnapshot base = samples.build();
    PulseSnapshot p = base.pulse();
    List<JudgedMention> recent = new ArrayList<>();
    p.recent().forEach(each -> recent.add(canary(each, recent.size())));
    Breakdown d = p.day();
    List<Topic> topics = d.topics().stream()
        .map(t -> new Topic(t.issue(), t.moods(), t.lastHour(), t.change(), List.of(new Topic.Word("@canary_word", 9), new Topic.Word("canary", 7)))).toList();
    List<Voice> voices = d.voices().stream().map(v -> new Voice(new Author("canary", "@canary_voice", 70_000), v.channel(), v.moods(), v.lastAt())).toList();
    List<Gap> gaps = List.of(
        new Gap("canary-source", NOW.minusSeconds(900), Optional.empty()), new Gap("gone-canary", NOW.minusSeconds(4_000), Optional.of(NOW.minusSeconds(3_000))));
    Breakdown day = new Breakdown(d.since(), d.counted(), d.all(), d.channels(), d.languages(), d.brands(), d.places(), d.unplaced(), d.byChannel(), d.byPlace(),
        voices, topics, d.days(), gaps);
    List<RisingTerm> rising = List.of(new RisingTerm("@canary_rises", 40, 9, false), new RisingTerm("canary", 30, 4, true));
    PulseSnapshot pulse = new PulseSnapshot(p.version(), p.at(), p.lastMinute(), p.change(), p.today(), p.minutes(), p.yesterday(), p.gauge(), p.heatMap(), recent,
        rising, p.alarms(), p.sources(), day);
    Direction direction = Direction.CALM
        .after(new DirectionChange.Steer("", Optional.empty(), Optional.empty(), Duration.ofMinutes(5)), "Canary Drives", NOW)
        .after(new DirectionChange.Pause(), "Canary Pauses", NOW);
    return new RoomSnapshot(base.now(), base.brand(), base.mode(), pulse, desk(base.desk()), base.notices(), base.clocks(), base.zone(), base.firstAnswerTarget(),
        base.asOf(), direction, NOW, Map.of());
  }

  private static DeskSnapshot desk(DeskSnapshot desk) {
    List<Item> live = new ArrayList<>();
    for (Item item : desk.live()) {
      live.add(new Item(item.id(), item.version(), item.state(), canary(item.mention(), live.size()), item.mentions(), "Care", item.rule(), item.openedAt(),
          item.dueAt(), item.claim().map(claim -> new Claim("Canary", claim.since(), claim.leaseUntil())), item.answeredBy(), item.answeredAt(), ""));
    }
    List<DeskSnapshot.CrewMember> crew = desk.crew().stream().map(each -> new DeskSnapshot.CrewMember(
        new Operator("Canary", "Canary Colleague", "Care"), each.present(), each.since(), each.claimed(), each.answered(), each.typical())).toList();
    Map<Long, Item> work = new java.util.HashMap<>();
    live.forEach(item -> work.put(item.mention().id(), item));
    return new DeskSnapshot(desk.version(), live, List.of(), crew, work, new DeskSnapshot.FirstAnswer(Optional.of(Duration.ofMinutes(9)), OptionalInt.of(9), 9));
  }

  /** Every text of the screen, shown or hidden. */
  private static List<String> everything(String kind, Map<String, String> options, RoomSnapshot room) {
    ScreenPlan plan = new ScreenPlan("one", "One", "", List.of(new TilePlan(kind, "", 0, 0, 1, 1, options)));
    return OnFx.onFx(() -> {
      WallScene wall = new WallScene(List.of(plan), Looks.standard(), 1920, 1080);
      wall.show(room, "");
      Pictures.take(wall.scene());
      List<String> texts = new ArrayList<>();
      walk(wall.scene().getRoot(), texts);
      return texts;
    });
  }

  private static void walk(Node node, List<String> texts) {
    if (node instanceof Text text) {
      texts.add(text.getText());
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> walk(child, texts));
    }
  }

  @ParameterizedTest
  @MethodSource("watchfloor.wall.TileKinds#names")
  void no_kind_of_tile_shows_words_handles_names_or_accounts(String kind) {
    List<String> texts = everything(kind, Map.of("visitor", "yes"), room());
    assertThat(texts).hasSizeGreaterThan(5).noneMatch(text -> text.contains(CANARY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mentions", "rising", "issues", "topics-universe", "top-issues", "voices", "next-to-answer", "on-duty", "sources", "volume", "sentiment"})
  void the_same_room_names_them_where_nobody_from_outside_reads_along(String kind) {
    assertThat(everything(kind, Map.of(), room())).anyMatch(text -> text.contains(CANARY));
  }

  /** The same room while somebody has the wall look at a part of the day, whose figures hold the same words and names. */
  private static RoomSnapshot driven(boolean read) {
    RoomSnapshot room = room();
    Slice slice = Slice.of(NOW.minusSeconds(7_200), NOW.plusSeconds(60)).saying("canary").by("canary");
    Optional<SliceView> figures = read ? Optional.of(new SliceView(slice, new Lenses(room.pulse(), Map.of()), 9, 9)) : Optional.empty();
    return room.looking(Optional.of(
        new Driven(slice, "Canary Drives", NOW.plusSeconds(240), Optional.empty(), figures, read ? "" : "The hub at canary.example does not answer.", false)));
  }

  @ParameterizedTest
  @MethodSource("watchfloor.wall.TileKinds#names")
  void no_kind_of_tile_shows_them_of_a_slice_that_the_wall_looks_at(String kind) {
    assertThat(everything(kind, Map.of("visitor", "yes"), driven(true))).hasSizeGreaterThan(5).noneMatch(text -> text.contains(CANARY));
    assertThat(everything(kind, Map.of("visitor", "yes"), driven(false))).hasSizeGreaterThan(5).noneMatch(text -> text.contains(CANARY));
  }

  @Test
  void a_band_over_a_driven_wall_names_the_hand_to_the_room_and_not_to_visitors() {
    assertThat(everything("volume", Map.of(), driven(true))).anyMatch(text -> text.contains("Driven by Canary Drives"));
    assertThat(everything("volume", Map.of("visitor", "yes"), driven(true))).anyMatch(text -> text.contains("The wall shows")).contains("back in 4 min");
  }

  private static List<Figure> voices(Map<String, String> options) {
    return OnFx.onFx(() -> {
      ScreenPlan plan = new ScreenPlan("one", "One", "", List.of(new TilePlan("voices", "", 0, 0, 1, 1, options)));
      ScreenView view = new ScreenView(plan, new TileCatalog(Looks.standard().styles().palette("wall.css"), Looks.english()));
      Scene scene = new Scene(view, 1920, 1080);
      scene.getStylesheets().setAll(Looks.standard().styles().urls("wall.css"));
      view.show(room(), "");
      Pictures.take(scene);
      return view.figures();
    });
  }

  @Test
  void a_voice_without_its_name_is_no_figure_that_could_be_looked_up() {
    assertThat(voices(Map.of())).isNotEmpty().allMatch(figure -> figure.slice().author().equals(Optional.of("canary")));
    assertThat(voices(Map.of("visitor", "yes"))).isEmpty();
  }

  @Test
  void what_visitors_may_read_stays() {
    assertThat(everything("voices", Map.of("visitor", "yes"), room())).contains("somebody", "70.0 k followers");
    assertThat(everything("sources", Map.of("visitor", "yes"), room())).contains("source 1", "source 2");
    assertThat(everything("volume", Map.of("visitor", "yes"), room())).anyMatch(text -> text.startsWith("source 1 away since"));
    assertThat(everything("rising", Map.of("visitor", "true"), room())).contains("Which words rise is not shown to visitors.");
    assertThat(everything("text", Map.of("visitor", "yes", "text", "Welcome"), room())).contains("Welcome");
  }

  @Test
  void a_message_over_the_wall_keeps_its_text_and_loses_its_author() {
    RoomSnapshot base = room();
    Direction covered = Direction.CALM.after(
        new DirectionChange.Cover("Welcome to our guests", TakeOver.Look.INFO, List.of(), Duration.ofHours(1)), "Canary Lead", NOW);
    RoomSnapshot room = new RoomSnapshot(base.now(), base.brand(), base.mode(), base.pulse(), base.desk(), List.of(), base.clocks(), base.zone(),
        base.firstAnswerTarget(), base.asOf(), covered, NOW, Map.of());
    assertThat(everything("volume", Map.of("visitor", "yes"), room)).anyMatch(text -> text.startsWith("Welcome to our")).contains("15:42 \u00B7 ends at 16:42")
        .noneMatch(text -> text.contains(CANARY));
  }
}
