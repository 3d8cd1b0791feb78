package watchfloor.screen.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import watchfloor.screen.Fonts;
import watchfloor.screen.Look;
import watchfloor.screen.OnFx;
import watchfloor.screen.PictureShelf;
import watchfloor.screen.Pictures;
import watchfloor.screen.Styles;
import watchfloor.wall.Direction;
import watchfloor.wall.DirectionChange;
import watchfloor.wall.Director;
import watchfloor.wall.Layout;
import watchfloor.wall.Mood;
import watchfloor.wall.NightLight;
import watchfloor.wall.Notice;
import watchfloor.wall.Pin;
import watchfloor.wall.ScenePlan;
import watchfloor.wall.ScreenPlan;
import watchfloor.wall.Shape;
import watchfloor.wall.TakeOver;
import watchfloor.wall.TilePlan;

/** What a wall window shows of its direction. */
class WallDirectedTest {
  private static final Instant T = Instant.parse("2026-11-20T15:42:00Z");
  private static final Pin DELAY = new Pin("flight-delay", "Flight delay", T, T, Optional.empty());

  private final AtomicLong nanos = new AtomicLong();
  private final ScreenPlan screen = new ScreenPlan("pulse", "Pulse", List.of(
      scene("now", "", Mood.CALM, "sentiment"), scene("day", "The day", Mood.CALM, "volume"), scene("alarm", "Alarm", Mood.ALARM, "alarms")), "");

  @BeforeAll
  static void fonts() {
    OnFx.runFx(Fonts::load);
  }

  private static ScenePlan scene(String name, String title, Mood mood, String kind) {
    return new ScenePlan(name, title, Duration.ofSeconds(30), mood, List.of(new TilePlan(kind, "", 0, 0, 1, 1, Map.of())));
  }

  private WallScene wall() {
    return OnFx.onFx(() -> new WallScene(
        new Director(new Layout("wall", List.of(screen))), Shape.WIDE, List.of(screen), Looks.standard(), 1920, 1080, nanos::get));
  }

  private static RoomSnapshot room(RoomSnapshots room, Direction direction, int seconds) {
    RoomSnapshot built = room.build();
    return new RoomSnapshot(built.now(), built.brand(), built.mode(), built.pulse(), built.desk(), built.notices(), built.clocks(), built.zone(),
        built.firstAnswerTarget(), built.asOf(), direction, T.plusSeconds(seconds), built.lenses());
  }

  private static List<String> shown(WallScene wall, RoomSnapshot room) {
    return OnFx.onFx(() -> {
      wall.show(room, "");
      Pictures.take(wall.scene());
      List<String> texts = new ArrayList<>();
      walk(wall.scene().getRoot(), texts);
      return texts;
    });
  }

  private static void walk(Node node, List<String> texts) {
    if (node.isVisible() && node instanceof Text text && !text.getText().isBlank()) {
      texts.add(text.getText());
    }
    if (node.isVisible() && node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> walk(child, texts));
    }
  }

  private static Node find(WallScene wall, String selector) {
    return OnFx.onFx(() -> wall.scene().getRoot().lookup(selector));
  }

  @Test
  void scenes_change_with_the_time_and_the_header_says_whose_turn_it_is() {
    WallScene wall = wall();
    assertThat(shown(wall, room(new RoomSnapshots(), Direction.CALM, 0))).contains("Pulse", "turn 1 of 2");
    assertThat(find(wall, "#sentiment")).isNotNull();
    assertThat(shown(wall, room(new RoomSnapshots(), Direction.CALM, 30))).contains("The day", "turn 2 of 2");
    assertThat(find(wall, "#sentiment")).isNull();
    assertThat(find(wall, "#volume")).isNotNull();
  }

  @Test
  void an_alarm_shows_its_scene_with_how_much_it_rises_and_makes_room_when_it_was_seen() {
    WallScene wall = wall();
    Direction rings = Direction.CALM.afterAlarms(List.of(DELAY), T);
    assertThat(shown(wall, room(new RoomSnapshots(), rings, 1))).contains("Alarm", "alarm: Flight delay \u00D73.1");
    assertThat(find(wall, "#alarms")).isNotNull();
    Direction seen = rings.after(new DirectionChange.Acknowledge("flight-delay"), "Ada", T.plusSeconds(5));
    assertThat(shown(wall, room(new RoomSnapshots(), seen, 6))).contains("Pulse", "turn 1 of 2");
  }

  @ParameterizedTest
  @EnumSource(TakeOver.Look.class)
  void a_message_covers_the_tiles_in_large_letters_with_its_look_in_words_and_its_end(TakeOver.Look look) {
    WallScene wall = wall();
    Direction covered = Direction.CALM.after(new DirectionChange.Cover("All hands to the gate desk", look, List.of(), Duration.ofHours(1)), "Lea", T);
    List<String> texts = shown(wall, room(new RoomSnapshots(), covered, 1));
    assertThat(texts).anyMatch(text -> text.endsWith(Looks.english().of("take-over." + look.styleName()))).contains("Lea \u00B7 15:42 \u00B7 ends at 16:42");
    assertThat(String.join(" ", texts).replaceAll("\\s+", " ")).contains("All hands to the gate desk");
    Node cover = find(wall, "#take-over");
    assertThat(cover.getStyleClass()).contains(look.styleName());
    OnFx.runFx(() -> {
      Text letters = (Text) ((Parent) cover.lookup(".take-over-text")).getChildrenUnmodifiable().get(0);
      assertThat(letters.getFont().getSize()).isGreaterThan(100);
      Node tile = wall.scene().getRoot().lookup("#sentiment");
      assertThat(cover.localToScene(cover.getBoundsInLocal()).contains(tile.localToScene(tile.getBoundsInLocal()))).isTrue();
      List<Node> order = cover.getParent().getChildrenUnmodifiable();
      assertThat(order.get(order.size() - 1)).as("over everything").isSameAs(cover);
    });
    assertThat(shown(wall, room(new RoomSnapshots(), covered, 3_600))).noneMatch(text -> text.endsWith(Looks.english().of("take-over." + look.styleName())));
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 60, 160, 400})
  void a_message_of_any_length_fits_its_screen(int length) {
    WallScene wall = wall();
    String text = "An answer that everybody reads at once in the room ".repeat(9).substring(0, length).strip();
    Direction covered = Direction.CALM.after(new DirectionChange.Cover(text, TakeOver.Look.ALARM, List.of(), Duration.ofHours(1)), "Lea", T);
    List<String> texts = shown(wall, room(new RoomSnapshots(), covered, 1));
    assertThat(String.join(" ", texts).replaceAll("\\s+", " ")).contains(text);
    Node cover = find(wall, "#take-over");
    OnFx.runFx(() -> {
      for (Node part : ((Parent) cover).getChildrenUnmodifiable()) {
        assertThat(part.getBoundsInParent().getMinY()).isGreaterThanOrEqualTo(0);
        assertThat(part.getBoundsInParent().getMaxY()).isLessThanOrEqualTo(cover.getLayoutBounds().getHeight());
      }
    });
  }

  @Test
  void a_message_never_hides_that_the_link_is_lost() {
    WallScene wall = wall();
    Direction covered = Direction.CALM.after(new DirectionChange.Cover("All hands", TakeOver.Look.ALARM, List.of(), Duration.ofHours(1)), "Lea", T);
    RoomSnapshots lost = new RoomSnapshots().lostAt(RoomSnapshots.NOW.minusSeconds(5));
    lost.notices = List.of(new Notice("link", "NO LINK since 15:42:03: what you see is as it was then.", T));
    assertThat(shown(wall, room(lost, covered, 1))).anyMatch(text -> text.contains("NO LINK since 15:42")).anyMatch(text -> text.contains("as it was then"));
    Node cover = find(wall, "#take-over");
    OnFx.runFx(() -> {
      for (String above : List.of(".header", ".notice")) {
        Node line = wall.scene().getRoot().lookup(above);
        assertThat(cover.getBoundsInParent().intersects(line.getBoundsInParent().getMinX() + 1, line.getBoundsInParent().getMinY() + 1,
            1, line.getBoundsInParent().getHeight() - 2)).as(above).isFalse();
      }
    });
  }

  @Test
  void scenes_are_made_when_they_show_and_let_go_when_nobody_saw_them_for_ten_minutes() {
    WallScene wall = wall();
    shown(wall, room(new RoomSnapshots(), Direction.CALM, 0));
    assertThat(wall.made()).isEqualTo(1);
    shown(wall, room(new RoomSnapshots(), Direction.CALM, 30));
    assertThat(wall.made()).isEqualTo(2);
    Direction paused = Direction.CALM.after(new DirectionChange.Pause(), "Ada", T.plusSeconds(30));
    nanos.addAndGet(SceneStack.KEPT.toNanos());
    shown(wall, room(new RoomSnapshots(), paused, 630));
    assertThat(wall.made()).isEqualTo(2);
    nanos.addAndGet(1);
    shown(wall, room(new RoomSnapshots(), paused, 631));
    assertThat(wall.made()).isEqualTo(1);
    assertThat(shown(wall, room(new RoomSnapshots(), Direction.CALM, 0))).as("and made again").contains("turn 1 of 2");
  }

  @Test
  void a_thousand_turns_leave_no_more_behind_than_there_are_scenes() {
    WallScene wall = wall();
    OnFx.runFx(() -> {
      for (int turn = 0; turn < 1_000; turn++) {
        nanos.addAndGet(Duration.ofSeconds(30).toNanos());
        wall.show(room(new RoomSnapshots(), Direction.CALM, turn * 30), "");
      }
    });
    assertThat(wall.made()).isLessThanOrEqualTo(2);
    assertThat(OnFx.onFx(() -> ((Parent) wall.scene().getRoot().getChildrenUnmodifiable().get(0)).getChildrenUnmodifiable())).as("the scene that shows").hasSize(1);
  }

  @Test
  void the_header_says_who_drives() {
    Direction driven = Direction.CALM.after(new DirectionChange.Steer("issue=delay", Optional.empty(), Optional.empty(), Duration.ofMinutes(23)), "Ada", T);
    WallScene wall = wall();
    shown(wall, room(new RoomSnapshots(), driven, 1));
    assertThat(OnFx.onFx(() -> ((Label) wall.scene().getRoot().lookup(".header-turns")).getText())).isEqualTo("turn 1 of 2");
  }

  @Test
  void a_wall_dims_at_night_until_an_alarm_rings() {
    Look look = new Look(new Styles(), Looks.english(), new NightLight(LocalTime.of(12, 0), LocalTime.of(6, 0), 40),
        PictureShelf.empty());
    ScreenPlan plan = new ScreenPlan("one", "One", "", List.of(new TilePlan("volume", "", 0, 0, 1, 1, Map.of())));
    WallScene wall = OnFx.onFx(() -> new WallScene(List.of(plan), look, 640, 360));
    OnFx.runFx(() -> {
      wall.show(room(new RoomSnapshots(), Direction.CALM, 0), "");
      assertThat(wall.dimmed()).isEqualTo(0.6);
      assertThat(Pictures.take(wall.scene()).getPixelReader().getColor(5, 355).getBrightness()).isLessThan(0.1);
      wall.show(room(new RoomSnapshots(), Direction.CALM.afterAlarms(List.of(DELAY), T), 1), "");
      assertThat(wall.dimmed()).isZero();
      wall.show(room(new RoomSnapshots(), Direction.CALM, 2), "");
      assertThat(wall.dimmed()).isEqualTo(0.6);
    });
  }
}
