package watchfloor.screen.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import watchfloor.mention.IntakeCounts;
import watchfloor.mention.SourceHealth;
import watchfloor.mention.SourceHealth.State;
import watchfloor.pulse.Slice;
import watchfloor.screen.Fonts;
import watchfloor.screen.OnFx;
import watchfloor.screen.Texts;
import watchfloor.wall.Refresh;
import watchfloor.wall.RoomMode;
import watchfloor.wall.TileKinds;

/** Whatever its kind, a tile says how old it is, and never passes old figures off as live ones. */
class TileAgeTest {
  private static final Refresh STREAM = new Refresh.Stream();

  @BeforeAll
  static void fonts() {
    OnFx.runFx(Fonts::load);
  }

  private static Refresh refresh(String kind) {
    return TileKinds.find(kind).orElseThrow().refresh();
  }

  private static TileAge age(RoomSnapshots room, int seconds) {
    room.now = RoomSnapshots.NOW.plusSeconds(seconds);
    return TileAge.of(STREAM, room.build()).orElseThrow();
  }

  @Test
  void what_lives_on_mentions_is_old_when_every_source_was_silent_for_thirty_seconds() {
    RoomSnapshots room = new RoomSnapshots();
    assertThat(age(room, 0).words(Looks.english())).isEqualTo("1 s ago");
    assertThat(age(room, 0).words(Texts.of(Locale.GERMAN))).isEqualTo("vor 1 s");
    assertThat(age(room, 29).old()).isFalse();
    assertThat(age(room, 30).old()).isTrue();
    room.mode = new RoomMode.Replay(10);
    assertThat(age(room, 290).old()).as("in a replay that runs ten times as fast").isFalse();
    assertThat(age(room, 310).old()).isTrue();
  }

  @Test
  void after_a_start_it_is_as_old_as_the_newest_mention_until_a_source_gives_a_sign_of_life() {
    RoomSnapshots room = new RoomSnapshots();
    room.sources = List.of(new SourceHealth("x", State.STARTING, RoomSnapshots.NOW, java.time.Instant.EPOCH, "", java.time.Instant.EPOCH, IntakeCounts.ZERO));
    assertThat(age(room, 0).at()).isEqualTo(RoomSnapshots.NOW.minusSeconds(3));
    room.recent = List.of();
    room.work = false;
    assertThat(age(room, 0).at()).isEqualTo(RoomSnapshots.NOW);
  }

  private static TileAge looking(RoomSnapshots room, int from, int to, int seconds) {
    room.now = RoomSnapshots.NOW.plusSeconds(seconds);
    Slice slice = Slice.of(RoomSnapshots.NOW.plusSeconds(from), RoomSnapshots.NOW.plusSeconds(to));
    Driven driven = new Driven(slice, "Ada", room.now.plusSeconds(60), Optional.empty(), Optional.empty(), "", false);
    return TileAge.of(STREAM, room.build().looking(Optional.of(driven))).orElseThrow();
  }

  @Test
  void a_slice_that_is_over_is_as_old_as_its_reading_and_one_that_runs_as_the_last_sign_of_life() {
    RoomSnapshots room = new RoomSnapshots();
    assertThat(looking(room, -7_200, -3_600, 10).at()).as("read").isEqualTo(RoomSnapshots.NOW);
    assertThat(looking(room, -7_200, -3_600, 31).old()).as("not read again").isTrue();
    assertThat(looking(room, -60, 3_600, 10).at()).as("heard").isEqualTo(RoomSnapshots.NOW.minusSeconds(1));
    room.sources = List.of(new SourceHealth("x", State.STARTING, RoomSnapshots.NOW, java.time.Instant.EPOCH, "", java.time.Instant.EPOCH, IntakeCounts.ZERO));
    assertThat(looking(room, -7_200, -3_600, 10).at()).as("its own mentions are no sign of life").isEqualTo(RoomSnapshots.NOW);
  }

  @Test
  void what_is_of_another_day_is_dated_with_its_day() {
    RoomSnapshots room = new RoomSnapshots();
    assertThat(TileAge.moment(RoomSnapshots.NOW, room.build(), Looks.english())).isEqualTo("15:42:08");
    room.now = RoomSnapshots.NOW.plus(Duration.ofHours(20));
    assertThat(TileAge.moment(RoomSnapshots.NOW, room.build(), Looks.english())).isEqualTo("20 Nov 15:42");
  }

  @ParameterizedTest
  @MethodSource("watchfloor.wall.TileKinds#names")
  void every_kind_is_live_with_its_age_and_dimmed_and_dated_from_its_own_limit_on(String kind) {
    RoomSnapshots room = new RoomSnapshots();
    TileSight tile = TileSight.of(kind, room.build());
    assertThat(tile.state().styleName()).isNotEqualTo("stale");
    assertThat(tile.find("#" + kind).getStyleClass()).doesNotContain("stale");
    if (refresh(kind).staleAfter().isEmpty()) {
      room.now = RoomSnapshots.NOW.plus(Duration.ofHours(5));
      assertThat(tile.show(room.build()).state().styleName()).as("what never is old").isNotEqualTo("stale");
      assertThat(tile.words()).noneMatch(words -> words.endsWith(" ago"));
      return;
    }
    Duration limit = refresh(kind).staleAfter().orElseThrow();
    assertThat(tile.words()).as("its age").anyMatch(words -> words.matches("\\d+ s ago"));
    room.now = RoomSnapshots.NOW.plus(limit).minusSeconds(1);
    assertThat(tile.show(room.build()).state().styleName()).isNotEqualTo("stale");
    room.now = RoomSnapshots.NOW.plus(limit).plusSeconds(1);
    assertThat(tile.show(room.build()).find("#" + kind).getStyleClass()).contains("stale");
    String since = refresh(kind).ofMentions() ? "as of 15:42:07" : "as of 15:42:08";
    assertThat(tile.words()).contains(since);
    room.now = RoomSnapshots.NOW;
    assertThat(tile.show(room.build()).state().styleName()).as("and live again").isNotEqualTo("stale");
  }

  @ParameterizedTest
  @MethodSource("watchfloor.wall.TileKinds#names")
  void every_kind_says_a_sentence_or_a_figure_of_its_own_when_there_is_nothing_and_when_its_sources_are_down(String kind) {
    RoomSnapshots quiet = RoomSnapshots.quiet();
    TileSight tile = TileSight.of(kind, quiet.build());
    assertThat(tile.words()).as("nothing yet").isNotEmpty();
    assertThat(tile.state().styleName()).isNotIn("stale", "failed");
    quiet.sources = List.of(RoomSnapshots.source("x", State.DOWN, 9, "X is down.", IntakeCounts.ZERO));
    boolean mentions = refresh(kind).ofMentions();
    String down = tile.show(quiet.build()).state().styleName();
    assertThat(down).isIn(mentions ? List.of("failed", "empty") : List.of("live", "empty", "degraded"));
    RoomSnapshots some = new RoomSnapshots();
    some.sources = List.of(some.sources.get(0), RoomSnapshots.source("x", State.DOWN, 9, "X is down.", IntakeCounts.ZERO));
    String without = TileSight.of(kind, some.build()).state().styleName();
    assertThat(without).isIn(mentions ? List.of("degraded") : List.of("live", "empty", "degraded"));
  }
}
