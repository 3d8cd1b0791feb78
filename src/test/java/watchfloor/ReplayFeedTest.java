package watchfloor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.store.Store;
import watchfloor.store.StoreRules;
import watchfloor.store.disk.StoreHeldException;
import watchfloor.wall.RoomMode;

class ReplayFeedTest {
  private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path home;
  private Path posts;
  private OpenCenter center;

  @BeforeEach
  void write() throws IOException {
    posts = Files.writeString(
        home.resolve("posts.csv"), "id,time,author,text\n2,2015-02-17T10:00:00Z,ben,second\n1,2015-02-17T09:00:00Z,ana,first\n");
    center = OpenCenter.find(Optional.empty(), Map.of(), home);
  }

  @Test
  void the_rooms_clock_starts_with_the_first_post_and_the_wall_says_what_it_plays() throws Exception {
    RoomPlan plan = ReplayFeed.plan(center, List.of(posts), "", 60, NOW);
    assertThat(plan.clock().instant()).isEqualTo(Instant.parse("2015-02-17T09:00:00Z"));
    assertThat(plan.mode()).isEqualTo(new RoomMode.Replay(60));
    assertThat(plan.settings().brand().name()).isEqualTo("posts.csv");
    try (Threads threads = new Threads((where, cause) -> { })) {
      assertThat(plan.feed().open(threads).outlets()).as("no way out").isEmpty();
    }
    assertThat(plan.store()).isNotEqualTo(center.home().store());
  }

  @Test
  void files_without_a_post_are_refused_in_a_sentence() throws IOException {
    Path empty = Files.writeString(home.resolve("empty.csv"), "id,time,author,text\n");
    assertThatThrownBy(() -> ReplayFeed.plan(center, List.of(empty), "", 60, NOW))
        .isInstanceOf(RoomException.class)
        .hasMessageContaining("no post to replay").hasMessageContaining("empty.csv");
  }

  @Test
  void a_replay_that_is_playing_is_not_swept_away_by_another() throws Exception {
    Path folder = center.replayStore();
    try (Threads threads = new Threads((where, cause) -> { });
        Store playing = Store.open(folder, CenterStore.lanes(threads), StoreRules.STANDARD, NOW, (subject, sentence) -> { })) {
      assertThat(playing.mentions().lastId()).isZero();
      assertThatThrownBy(() -> ReplayFeed.plan(center, List.of(posts), "", 60, NOW)).isInstanceOf(StoreHeldException.class);
    }
    ReplayFeed.plan(center, List.of(posts), "", 60, NOW);
    assertThat(folder).doesNotExist();
  }
}
