package watchfloor.screen.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import watchfloor.mention.IntakeCounts;
import watchfloor.mention.SourceHealth.State;
import watchfloor.pulse.Breakdown;
import watchfloor.screen.Fonts;
import watchfloor.screen.Look;
import watchfloor.screen.OnFx;
import watchfloor.screen.Pictures;
import watchfloor.screen.Styles;
import watchfloor.screen.Texts;
import watchfloor.wall.ScreenPlan;
import watchfloor.wall.TilePlan;

/** The tiles that show what the day is made of. */
class DayTilesTest {
  private static final double[][] SIZES = {{1, 1, 1920, 1080}, {0.333, 0.5, 1920, 1080}, {1, 1, 1080, 1920}, {0.25, 0.5, 1920, 1080}};

  static List<String> kinds() {
    return List.of("heat-channel", "heat-place", "channels", "languages", "share-of-voice", "top-issues", "voices", "days", "map", "topics-universe");
  }

  @BeforeAll
  static void fonts() {
    OnFx.runFx(Fonts::load);
  }

  private static WallScene drawn(String kind, RoomSnapshots room) {
    return drawn(new TilePlan(kind, "", 0, 0, 1, 1, Map.of()), room, Looks.standard(), 1920, 1080);
  }

  private static WallScene drawn(TilePlan tile, RoomSnapshots room, Look look, double width, double height) {
    return OnFx.onFx(() -> {
      WallScene wall = new WallScene(List.of(new ScreenPlan("one", "One", "", List.of(tile))), look, width, height);
      wall.show(room.build(), "");
      Pictures.take(wall.scene());
      return wall;
    });
  }

  private static TileState state(String kind, RoomSnapshots room) {
    WallScene wall = drawn(kind, room);
    return OnFx.onFx(() -> ((TileFrame) wall.scene().getRoot().lookup("#" + kind)).state());
  }

  private static List<Text> texts(WallScene wall) {
    return OnFx.onFx(() -> {
      List<Text> texts = new ArrayList<>();
      walk(wall.scene().getRoot(), texts);
      return texts;
    });
  }

  private static List<String> words(WallScene wall) {
    return texts(wall).stream().map(Text::getText).toList();
  }

  private static void walk(Node node, List<Text> texts) {
    if (!node.isVisible()) {
      return;
    }
    if (node instanceof Text text && !text.getText().isBlank()) {
      texts.add(text);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> walk(child, texts));
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void each_has_five_states_and_its_own_sentence_when_empty(String kind) {
    RoomSnapshots live = new RoomSnapshots();
    assertThat(state(kind, live)).isInstanceOf(TileState.Live.class);
    live.now = RoomSnapshots.NOW.plusSeconds(125);
    assertThat(state(kind, live)).isInstanceOf(TileState.Stale.class);
    RoomSnapshots counting = new RoomSnapshots();
    counting.day = Optional.of(DaySamples.counting(counting.build().pulse().day(), 63));
    assertThat(state(kind, counting)).isEqualTo(new TileState.Degraded("counting the past: 63 %"));
    assertThat(state(kind, RoomSnapshots.quiet())).isEqualTo(new TileState.Empty(Looks.english().of("tile." + kind + ".empty")));
    RoomSnapshots failed = RoomSnapshots.quiet();
    failed.sources = List.of(RoomSnapshots.source("x", State.DOWN, 9, "X is down.", IntakeCounts.ZERO));
    assertThat(state(kind, failed)).isInstanceOf(TileState.Failed.class);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void a_day_that_is_still_counted_says_so_beside_a_source_that_is_down_and_when_nothing_is_in_yet(String kind) {
    RoomSnapshots room = new RoomSnapshots();
    room.sources = List.of(room.sources.get(0), RoomSnapshots.source("x", State.DOWN, 9, "X is down.", IntakeCounts.ZERO));
    room.day = Optional.of(DaySamples.counting(room.build().pulse().day(), 63));
    assertThat(state(kind, room)).isEqualTo(new TileState.Degraded("counting the past: 63 % · without x"));
    RoomSnapshots quiet = RoomSnapshots.quiet();
    quiet.day = Optional.of(DaySamples.counting(quiet.build().pulse().day(), 5));
    assertThat(state(kind, quiet)).isEqualTo(new TileState.Empty("Nothing yet: the past is still being counted, 5 % of it is in."));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void no_text_is_too_small_leaves_its_tile_or_lies_upon_another_in_any_size(String kind) {
    for (double[] size : SIZES) {
      Look look = size[0] < 0.3 ? new Look(new Styles(), Texts.of(Locale.GERMAN)) : Looks.standard();
      WallScene wall = drawn(new TilePlan(kind, "", 0, 0, size[0], size[1], Map.of()), new RoomSnapshots(), look, size[2], size[3]);
      double least = Math.min(size[2], size[3]) / ScreenView.LINES - 0.01;
      Node frame = OnFx.onFx(() -> wall.scene().getRoot().lookup("#" + kind));
      assertThat(texts(wall)).as("%s in %.0f x %.0f", kind, size[2] * size[0], size[3] * size[1]).allSatisfy(text -> {
        assertThat(text.getFont().getSize()).as(text.getText()).isGreaterThanOrEqualTo(least);
      });
      List<Text> own = texts(wall).stream().filter(text -> within(text, frame)).toList();
      assertThat(own).hasSizeGreaterThan(3);
      var bounds = frame.localToScene(frame.getBoundsInLocal());
      for (int i = 0; i < own.size(); i++) {
        var box = own.get(i).localToScene(own.get(i).getBoundsInLocal());
        assertThat(box.getMinX() >= bounds.getMinX() && box.getMaxX() <= bounds.getMaxX() + 1
            && box.getMinY() >= bounds.getMinY() && box.getMaxY() <= bounds.getMaxY() + 1).as("'%s' within %s", own.get(i).getText(), kind).isTrue();
        for (int j = 0; j < i; j++) {
          var other = own.get(j).localToScene(own.get(j).getBoundsInLocal());
          double wide = Math.min(box.getMaxX(), other.getMaxX()) - Math.max(box.getMinX(), other.getMinX());
          double high = Math.min(box.getMaxY(), other.getMaxY()) - Math.max(box.getMinY(), other.getMinY());
          assertThat(wide > 2 && high > least * 0.35).as("'%s' upon '%s'", own.get(i).getText(), own.get(j).getText()).isFalse();
        }
      }
    }
  }

  private static boolean within(Node node, Node ancestor) {
    return node != null && (node == ancestor || within(node.getParent(), ancestor));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void each_speaks_the_language_of_the_wall(String kind) {
    Look german = new Look(new Styles(), Texts.of(Locale.GERMAN));
    WallScene wall = drawn(new TilePlan(kind, "", 0, 0, 1, 1, Map.of()), new RoomSnapshots(), german, 1920, 1080);
    assertThat(words(wall)).contains(Texts.of(Locale.GERMAN).of("tile." + kind + ".title"));
    assertThat(words(wall)).doesNotContain("negative", "few", "so far");
  }

  @Test
  void the_centers_brand_is_marked_among_its_competitors_and_alone_it_is_told_how_to_name_them() {
    WallScene wall = drawn("share-of-voice", new RoomSnapshots());
    assertThat(words(wall)).contains("12,394 mentions of 4 brands", "\u25CF", "48 %", "Northwind");
    RoomSnapshots alone = new RoomSnapshots();
    alone.day = Optional.of(DaySamples.withBrands(alone.build().pulse().day(), List.of(DaySamples.share("Aurelia Air", "Aurelia Air", 5890, -31))));
    assertThat(words(drawn("share-of-voice", alone))).contains("100 %").anyMatch(text -> text.contains("competitors in center.yaml"));
  }

  @Test
  void the_map_names_the_countries_most_spoken_of_and_by_mood_tells_how() {
    assertThat(words(drawn("map", new RoomSnapshots()))).contains("United Kingdom", "1,204", "Singapore", "few", "many");
    TilePlan byMood = new TilePlan("map", "", 0, 0, 1, 1, Map.of("by", "mood"));
    assertThat(words(drawn(byMood, new RoomSnapshots(), Looks.standard(), 1920, 1080))).contains("United Kingdom", "\u25BC \u221241", "\u25BC negative");
  }

  @Test
  void a_map_without_any_country_says_how_many_mentions_name_none() {
    RoomSnapshots room = new RoomSnapshots();
    Breakdown day = room.build().pulse().day();
    room.day = Optional.of(new Breakdown(day.since(), day.counted(), day.all(), day.channels(), day.languages(), day.brands(), List.of(),
        day.all(), day.byChannel(), day.byPlace(), day.voices(), day.topics(), day.days(), day.gaps()));
    assertThat(state("map", room)).isEqualTo(new TileState.Empty("None of the 12,406 mentions of the last 24 hours names a country."));
  }

  @Test
  void languages_have_names_and_what_nobody_can_tell_is_not_told() {
    assertThat(words(drawn("languages", new RoomSnapshots()))).contains("English", "Portuguese (Brazil)", "not told", "<1 %");
  }

  @Test
  void another_day_that_is_unknown_is_said_in_words() {
    RoomSnapshots room = new RoomSnapshots();
    Breakdown day = room.build().pulse().day();
    room.day = Optional.of(new Breakdown(day.since(), day.counted(), day.all(), day.channels(), day.languages(), day.brands(), day.places(),
        day.unplaced(), day.byChannel(), day.byPlace(), day.voices(), day.topics(),
        new watchfloor.pulse.DayCurves(day.days().hours(), day.days().today(), day.days().yesterday(), List.of()), day.gaps()));
    WallScene wall = drawn("days", room);
    assertThat(OnFx.onFx(() -> ((Label) wall.scene().getRoot().lookup("#days-last-week")).getText())).isEqualTo("not known");
    assertThat(OnFx.onFx(() -> ((Label) wall.scene().getRoot().lookup("#days-yesterday")).getText())).isEqualTo("8,443");
  }

  @Test
  void an_address_in_a_handle_is_hidden() {
    RoomSnapshots room = new RoomSnapshots();
    Breakdown day = room.build().pulse().day();
    var author = new watchfloor.mention.Author("7", "north.gate@example.com", 900);
    var voice = new watchfloor.pulse.Voice(author, watchfloor.mention.Channel.FEED, DaySamples.moods(3, -10), RoomSnapshots.NOW.minusSeconds(240));
    room.day = Optional.of(new Breakdown(day.since(), day.counted(), day.all(), day.channels(), day.languages(), day.brands(), day.places(),
        day.unplaced(), day.byChannel(), day.byPlace(), List.of(voice), day.topics(), day.days(), day.gaps()));
    assertThat(words(drawn("voices", room))).contains("900 followers", "3 mentions", "4 min ago").noneMatch(text -> text.contains("north.gate"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"heat-channel", "top-issues", "topics-universe"})
  void without_issues_the_center_is_told_to_name_some(String kind) {
    RoomSnapshots room = new RoomSnapshots();
    room.day = Optional.of(Breakdown.EMPTY);
    assertThat(state(kind, room)).isEqualTo(new TileState.Empty("The center watches no issue yet. Name some in center.yaml."));
  }
}
