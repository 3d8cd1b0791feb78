package watchfloor.screen.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import watchfloor.mention.IntakeCounts;
import watchfloor.mention.SourceHealth.State;
import watchfloor.screen.Fonts;
import watchfloor.screen.Pictures;
import watchfloor.screen.Styles;
import watchfloor.screen.OnFx;
import watchfloor.wall.Layout;
import watchfloor.wall.Reflow;
import watchfloor.wall.SceneCheck;
import watchfloor.wall.ScenePlan;
import watchfloor.wall.ScreenPlan;
import watchfloor.wall.Shape;
import watchfloor.wall.TileKinds;
import watchfloor.wall.TilePlan;

class WallScreensTest {
  @BeforeAll
  static void fonts() {
    OnFx.runFx(Fonts::load);
  }

  private static WallScene drawn(ScreenPlan plan, RoomSnapshots room, double width, double height) {
    return OnFx.onFx(() -> {
      WallScene wall = new WallScene(List.of(plan), Looks.standard(), width, height);
      wall.show(room.build(), "");
      Pictures.take(wall.scene());
      return wall;
    });
  }

  private static ScreenPlan single(String kind) {
    return new ScreenPlan("one", "One", "", List.of(new TilePlan(kind, "", 0, 0, 1, 1, Map.of())));
  }

  private static List<String> visibleTexts(Node node) {
    List<String> texts = new ArrayList<>();
    walk(node, texts);
    return texts;
  }

  private static void walk(Node node, List<String> texts) {
    if (!node.isVisible()) {
      return;
    }
    if (node instanceof Text text && !text.getText().isBlank()) {
      texts.add(text.getText());
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> walk(child, texts));
    }
  }

  @ParameterizedTest
  @FieldSource("watchfloor.settings.LayoutReader#PACKED")
  void every_scene_of_the_packed_layouts_fills_its_screen_with_tiles_that_are_known(String name) throws Exception {
    Layout layout = Layouts.packed(name);
    assertThat(layout.name()).isEqualTo(name);
    if (name.startsWith("wall-")) {
      assertThat(layout.screens()).hasSize(Integer.parseInt(name.substring(5)));
    }
    for (ScreenPlan screen : layout.screens()) {
      for (ScenePlan scene : screen.scenes()) {
        assertThat(scene.tiles()).extracting(TilePlan::kind).isSubsetOf(TileKinds.names());
        assertThat(scene.tiles().stream().mapToDouble(tile -> tile.w() * tile.h()).sum())
            .as("covered of %s %s", screen.role(), scene.name()).isBetween(0.98, 1.001);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"wall-1", "wall-2", "wall-3", "wall-4", "wall-6", "wall-12"})
  void every_tile_of_the_usual_layouts_has_the_room_that_it_needs_on_a_monitor_that_stands_upright_too(String name) throws Exception {
    for (ScreenPlan screen : Layouts.packed(name).screens()) {
      for (ScenePlan scene : screen.scenes()) {
        List<TilePlan> stacked = Reflow.tiles(scene, Shape.WIDE, 1080, 1920);
        assertThat(SceneCheck.first(stacked, new Shape(9, 16), false)).as("%s %s", screen.role(), scene.name()).isEmpty();
        assertThat(stacked.stream().mapToDouble(TilePlan::h).sum()).isCloseTo(1, within(1e-9));
      }
    }
  }

  @Test
  void every_kind_that_can_be_made_is_in_the_table_of_kinds() {
    assertThat(TileKinds.names()).containsAll(new TileCatalog(new Styles().palette(), Looks.english()).kinds());
  }

  @Test
  void a_tile_with_less_room_than_it_needs_says_so_and_shows_again_when_it_has_more() {
    ScreenPlan plan = new ScreenPlan("one", "One", "", List.of(
        new TilePlan("sentiment", "", 0, 0, 0.1, 0.5, Map.of()), new TilePlan("volume", "", 0.5, 0, 0.5, 1, Map.of())));
    WallScene wall = drawn(plan, new RoomSnapshots(), 1920, 1080);
    Node root = wall.scene().getRoot();
    assertThat(visibleTexts(root)).anyMatch(text -> text.startsWith("\u25B2 This tile needs a larger")).doesNotContain("\u221231");
    FittedTile tile = OnFx.onFx(() -> new FittedTile(plan.tiles().get(0), new TileCatalog(new Styles().palette(), Looks.english()).make(plan.tiles().get(0)), Looks.english()));
    OnFx.runFx(() -> tile.fit(5, 5));
    assertThat(OnFx.onFx(() -> tile.node().lookup("#sentiment-small").isVisible())).isTrue();
    OnFx.runFx(() -> tile.fit(40, 40));
    assertThat(OnFx.onFx(() -> tile.node().lookup("#sentiment-small").isVisible())).isFalse();
    assertThat(OnFx.onFx(() -> tile.node().lookup("#sentiment").getParent().isVisible())).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"wall-4,1920,1080", "wall-1,1280,800", "wall-6,3840,2160"})
  void no_text_is_smaller_than_a_fiftyfourth_of_the_height(String name, double width, double height) throws Exception {
    for (ScreenPlan plan : Layouts.packed(name).screens()) {
      WallScene wall = drawn(plan, new RoomSnapshots(), width, height);
      List<Text> small = new ArrayList<>();
      OnFx.runFx(() -> tooSmall(wall.scene().getRoot(), height / ScreenView.LINES - 0.01, small));
      assertThat(small).as(plan.role()).isEmpty();
    }
  }

  private static void tooSmall(Node node, double least, List<Text> small) {
    if (node.isVisible() && node instanceof Text text && !text.getText().isBlank() && text.getFont().getSize() < least) {
      small.add(text);
    }
    if (node.isVisible() && node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> tooSmall(child, least, small));
    }
  }

  @Test
  void the_main_figure_is_a_tenth_of_the_height_or_more() {
    WallScene wall = drawn(single("mentions-per-minute"), new RoomSnapshots(), 1920, 1080);
    Label figure = OnFx.onFx(() -> (Label) wall.scene().getRoot().lookup(".figure"));
    assertThat(figure.getText()).isEqualTo("184");
    assertThat(figure.getFont().getSize()).isGreaterThanOrEqualTo(108);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mentions-per-minute", "sentiment", "volume", "issues", "mentions", "alarms", "rising"})
  void a_tile_of_the_stream_shows_each_of_its_five_states(String kind) {
    RoomSnapshots live = new RoomSnapshots();
    live.sources = List.of(live.sources.get(0));
    assertThat(state(kind, live)).isIn("live", "degraded");
    RoomSnapshots stale = new RoomSnapshots();
    stale.now = RoomSnapshots.NOW.plusSeconds(65);
    assertThat(state(kind, stale)).isEqualTo("stale");
    RoomSnapshots degraded = new RoomSnapshots();
    degraded.sources = List.of(degraded.sources.get(0), RoomSnapshots.source("x", State.DOWN, 9, "X is down.", IntakeCounts.ZERO));
    assertThat(state(kind, degraded)).isEqualTo("degraded");
    assertThat(state(kind, RoomSnapshots.quiet())).isEqualTo("empty");
    RoomSnapshots failed = RoomSnapshots.quiet();
    failed.sources = List.of(RoomSnapshots.source("x", State.DOWN, 9, "X is down.", IntakeCounts.ZERO));
    assertThat(state(kind, failed)).isEqualTo("failed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mentions-per-minute", "sentiment", "volume", "issues", "mentions", "alarms", "rising", "first-answer", "next-to-answer", "on-duty", "sources"})
  void every_tile_is_dimmed_and_dated_while_the_link_is_lost(String kind) {
    WallScene wall = drawn(single(kind), new RoomSnapshots().lostAt(RoomSnapshots.NOW.minusSeconds(5)), 960, 540);
    TileFrame frame = OnFx.onFx(() -> (TileFrame) wall.scene().getRoot().lookup("#" + kind));
    assertThat(frame.getStyleClass()).contains("stale");
    assertThat(visibleTexts(wall.scene().getRoot())).anyMatch(text -> text.startsWith("as of ")).anyMatch(text -> text.contains("NO LINK since"));
  }

  private static String state(String kind, RoomSnapshots room) {
    WallScene wall = drawn(single(kind), room, 960, 540);
    return OnFx.onFx(() -> ((TileFrame) wall.scene().getRoot().lookup("#" + kind)).state().styleName());
  }

  @ParameterizedTest
  @ValueSource(strings = {"first-answer", "next-to-answer", "on-duty", "sources"})
  void a_tile_of_the_room_is_live_with_work_and_never_a_black_hole_without(String kind) {
    assertThat(state(kind, new RoomSnapshots())).isEqualTo("live");
    assertThat(visibleTexts(drawn(single(kind), RoomSnapshots.quiet(), 960, 540).scene().getRoot())).hasSizeGreaterThan(7);
  }

  @Test
  void an_unknown_kind_says_so_and_leaves_its_neighbours_alone() {
    ScreenPlan plan = new ScreenPlan("one", "One", "", List.of(
        new TilePlan("weather", "", 0, 0, 0.5, 1, Map.of()), new TilePlan("sentiment", "", 0.5, 0, 0.5, 1, Map.of())));
    assertThat(visibleTexts(drawn(plan, new RoomSnapshots(), 1920, 1080).scene().getRoot()))
        .anyMatch(text -> text.contains("no tile of the kind 'weather'")).contains("−31");
  }

  @Test
  void ages_go_on_when_nothing_new_came() {
    RoomSnapshots room = new RoomSnapshots();
    WallScene wall = drawn(single("mentions"), room, 1920, 1080);
    room.now = RoomSnapshots.NOW.plusSeconds(7);
    OnFx.runFx(() -> wall.show(room.build(), ""));
    assertThat(OnFx.onFx(() -> ((Label) wall.scene().getRoot().lookup("#card-1000").lookup(".card-age")).getText())).isEqualTo("10 s");
  }

  @Test
  void claimed_and_answered_mentions_say_so_on_their_card() {
    List<String> texts = visibleTexts(drawn(single("mentions"), new RoomSnapshots(), 1920, 1080).scene().getRoot());
    assertThat(texts).contains("● claimed · AB", "✓ answered in 4 min");
  }
}
