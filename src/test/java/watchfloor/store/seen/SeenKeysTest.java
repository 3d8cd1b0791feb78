package watchfloor.store.seen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static watchfloor.store.seen.SeenRoom.DAY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.mention.MentionKey;
import watchfloor.store.keys.Fingerprint;
import watchfloor.store.keys.KeyRoom;
import watchfloor.store.keys.StoreSecret;

class SeenKeysTest {
  @TempDir Path dir;
  private SeenRoom room;

  @BeforeEach
  void room() {
    room = new SeenRoom(dir);
  }

  @Test
  void nothing_is_known_at_first() {
    try (SeenKeys seen = room.open()) {
      assertThat(seen.contains(room.key(1))).isFalse();
      assertThat(seen.mark()).isEmpty();
      assertThat(seen.complete()).isTrue();
    }
  }

  @Test
  void what_was_added_is_known_also_after_a_restart_with_the_place_it_goes_up_to() {
    try (SeenKeys seen = room.open()) {
      seen.add(room.keys(0, 10), DAY, 1, 100);
      seen.add(room.keys(10, 25), DAY, 2, 7);
      assertThat(room.known(seen, 0, 100)).isEqualTo(25);
    }
    try (SeenKeys seen = room.open()) {
      assertThat(room.known(seen, 0, 100)).isEqualTo(25);
      assertThat(seen.size()).isEqualTo(25);
      assertThat(seen.mark()).hasValue(new SeenMark(2, 7));
      assertThat(seen.complete()).isTrue();
      seen.add(room.keys(25, 30), DAY, 2, 9);
    }
    try (SeenKeys seen = room.open()) {
      assertThat(room.known(seen, 0, 100)).isEqualTo(30);
      assertThat(seen.mark()).hasValue(new SeenMark(2, 9));
    }
  }

  @Test
  void the_same_identifier_of_another_source_is_another_mention() {
    Fingerprints prints = new Fingerprints(room.secret);
    Fingerprint one = prints.of(new MentionKey("bluesky", "1"));

    assertThat(prints.of(new MentionKey("bluesky", "1"))).isEqualTo(one);
    assertThat(prints.of(new MentionKey("mastodon", "1"))).isNotEqualTo(one);
    assertThat(prints.of(new MentionKey("bluesky1", "1"))).isNotEqualTo(prints.of(new MentionKey("bluesky", "11")));
    StoreSecret other = StoreSecret.open(dir.resolve("other"), Optional.empty());
    assertThat(new Fingerprints(other).of(new MentionKey("bluesky", "1"))).isNotEqualTo(one);
  }

  @Test
  void no_identifier_stands_in_a_file() {
    try (SeenKeys seen = room.open()) {
      seen.add(room.keys(0, 10), DAY, 1, 100);
    }
    assertThat(KeyRoom.found(room.dir, KeyRoom.bytes("post"))).isFalse();
  }

  @Test
  void an_empty_batch_moves_the_mark() {
    try (SeenKeys seen = room.open()) {
      seen.add(List.of(), DAY, 1, 100);
    }
    try (SeenKeys seen = room.open()) {
      assertThat(seen.mark()).hasValue(new SeenMark(1, 100));
    }
  }

  @Test
  void a_log_that_goes_back_is_a_mistake_of_the_caller() {
    try (SeenKeys seen = room.open()) {
      seen.add(room.keys(0, 1), DAY, 3, 100);
      assertThatThrownBy(() -> seen.add(room.keys(1, 2), DAY, 2, 200)).isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> seen.add(room.keys(1, 2), -1, 4, 0)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void days_out_of_the_retention_are_forgotten_and_their_files_are_gone() {
    try (SeenKeys seen = room.open()) {
      for (int day = 0; day < 5; day++) {
        seen.add(room.keys(day * 10, day * 10 + 10), DAY + day, 1, day + 1);
      }
      assertThat(room.file("20261124")).exists();

      seen.dropBefore(DAY + 3);

      assertThat(room.known(seen, 0, 30)).isZero();
      assertThat(room.known(seen, 30, 50)).isEqualTo(20);
      assertThat(room.file("20261124")).doesNotExist();
      assertThat(room.file("20261127")).exists();
    }
    try (SeenKeys seen = room.open()) {
      assertThat(seen.complete()).isTrue();
      assertThat(seen.mark()).hasValue(new SeenMark(1, 5));
      assertThat(room.known(seen, 0, 100)).isEqualTo(20);
    }
  }

  @Test
  void after_a_quiet_time_all_days_can_be_dropped_and_the_mark_stays() {
    try (SeenKeys seen = room.open()) {
      seen.add(room.keys(0, 10), DAY, 4, 44);
      seen.dropBefore(DAY + 90);
      assertThat(seen.size()).isZero();
    }
    try (SeenKeys seen = room.open()) {
      assertThat(seen.mark()).hasValue(new SeenMark(4, 44));
      assertThat(seen.complete()).isTrue();
      assertThat(seen.size()).isZero();
    }
  }

  @Test
  void a_key_that_comes_again_later_stays_as_long_as_the_later_day() {
    try (SeenKeys seen = room.open()) {
      seen.add(room.keys(0, 10), DAY, 1, 1);
      seen.add(room.keys(5, 10), DAY + 1, 1, 2);
      seen.dropBefore(DAY + 1);
      assertThat(room.known(seen, 0, 5)).isZero();
      assertThat(room.known(seen, 5, 10)).isEqualTo(5);
      assertThat(seen.size()).isEqualTo(5);
    }
  }

  @Test
  void a_dropped_key_can_come_again_before_its_memory_is_freed() {
    try (SeenKeys seen = room.open()) {
      seen.add(room.keys(0, 10), DAY, 1, 1);
      seen.add(room.keys(10, 20), DAY + 1, 1, 2);
      seen.dropBefore(DAY + 1);
      seen.add(room.keys(0, 3), DAY + 1, 1, 3);
      assertThat(room.known(seen, 0, 10)).isEqualTo(3);
      assertThat(seen.size()).isEqualTo(13);
    }
  }

  @Test
  void when_full_the_oldest_day_goes_and_no_more_than_the_bound_is_known() {
    try (SeenKeys seen = room.open(1_000, SeenRoom.END)) {
      for (int day = 0; day < 30; day++) {
        seen.add(room.keys(day * 100, day * 100 + 100), DAY + day, 1, day + 1);
        assertThat(seen.size()).isLessThanOrEqualTo(1_000);
      }
      assertThat(room.known(seen, 2_000, 3_000)).isEqualTo(1_000);
      assertThat(room.known(seen, 0, 2_000)).isZero();
      assertThat(room.file("20261124")).doesNotExist();
    }
    try (SeenKeys seen = room.open(1_000, SeenRoom.END)) {
      assertThat(seen.complete()).isTrue();
      assertThat(seen.size()).isEqualTo(1_000);
    }
  }

  @Test
  void a_single_day_with_more_than_fits_loses_an_eighth_at_a_time() {
    try (SeenKeys seen = room.open(800, SeenRoom.END)) {
      for (int batch = 0; batch < 500; batch++) {
        seen.add(room.keys(batch * 10, batch * 10 + 10), DAY, 1, batch + 1);
        assertThat(seen.size()).isLessThanOrEqualTo(800);
      }
      assertThat(room.known(seen, 4_300, 5_000)).isEqualTo(700);
    }
    try (SeenKeys seen = room.open(800, SeenRoom.END)) {
      assertThat(seen.complete()).isTrue();
      assertThat(seen.mark()).hasValue(new SeenMark(1, 500));
      assertThat(room.known(seen, 4_300, 5_000)).isEqualTo(700);
    }
  }

  @Test
  void a_batch_larger_than_everything_keeps_the_bound() {
    try (SeenKeys seen = room.open(100, SeenRoom.END)) {
      seen.add(room.keys(0, 5_000), DAY, 1, 1);
      assertThat(seen.size()).isLessThanOrEqualTo(100);
      assertThat(seen.contains(room.key(4_999))).isTrue();
    }
  }

  @Test
  void a_smaller_bound_at_the_next_start_keeps_the_newest() {
    try (SeenKeys seen = room.open()) {
      for (int day = 0; day < 10; day++) {
        seen.add(room.keys(day * 100, day * 100 + 100), DAY + day, 1, day + 1);
      }
    }
    for (int start = 0; start < 2; start++) {
      try (SeenKeys seen = room.open(300, SeenRoom.END)) {
        assertThat(seen.complete()).isTrue();
        assertThat(room.known(seen, 700, 1_000)).isEqualTo(300);
        assertThat(seen.size()).isEqualTo(300);
      }
    }
  }

  @Test
  void it_can_be_made_anew_from_the_log() {
    try (SeenKeys seen = room.open()) {
      seen.add(room.keys(5_000, 6_000), DAY + 2, 9, 9);
      seen.rebuild(room.log(450).iterator(), new SeenMark(9, 50));
      assertThat(seen.mark()).hasValue(new SeenMark(9, 50));
      assertThat(room.known(seen, 5_000, 6_000)).isZero();
      seen.add(room.keys(450, 460), DAY + 4, 9, 60);
    }
    try (SeenKeys seen = room.open()) {
      assertThat(seen.complete()).isTrue();
      assertThat(seen.mark()).hasValue(new SeenMark(9, 60));
      assertThat(room.known(seen, 0, 1_000)).isEqualTo(460);
      seen.dropBefore(DAY + 4);
      assertThat(room.known(seen, 0, 400)).isZero();
      assertThat(room.known(seen, 400, 460)).isEqualTo(60);
    }
  }

  @Test
  void a_rebuild_that_breaks_off_leaves_nothing_that_is_believed() {
    try (SeenKeys seen = room.open()) {
      seen.add(room.keys(0, 10), DAY, 1, 1);
      List<SeenEntry> log = room.log(250);
      assertThatThrownBy(() -> seen.rebuild(new BreakingIterator(log), new SeenMark(9, 50))).isInstanceOf(IllegalStateException.class);
      assertThat(seen.complete()).isFalse();
    }
    try (SeenKeys seen = room.open()) {
      assertThat(seen.mark()).isEmpty();
      assertThat(seen.size()).isZero();
    }
  }

  private record BreakingIterator(Iterator<SeenEntry> log) implements Iterator<SeenEntry> {
    BreakingIterator(List<SeenEntry> log) {
      this(log.iterator());
    }

    @Override
    public boolean hasNext() {
      if (!log.hasNext()) {
        throw new IllegalStateException("the log cannot be read");
      }
      return true;
    }

    @Override
    public SeenEntry next() {
      return log.next();
    }
  }

  @Test
  void a_million_keys_take_no_more_than_forty_bytes_each() throws IOException {
    int keys = 1_000_000;
    try (SeenKeys seen = room.open(2L * keys, SeenRoom.END)) {
      for (int from = 0; from < keys; from += 5_000) {
        seen.add(room.keys(from, from + 5_000), DAY, 1, from + 1);
      }
      assertThat(seen.memory()).isLessThan(40L * keys);
      assertThat(room.known(seen, 0, keys)).isEqualTo(keys);
    }
    try (SeenKeys seen = room.open(2L * keys, SeenRoom.END)) {
      assertThat(seen.memory()).isLessThan(40L * keys);
      assertThat(seen.size()).isEqualTo(keys);
      assertThat(room.known(seen, keys, keys + 50_000)).isZero();
      seen.dropBefore(DAY + 1);
      for (int i = 0; i < SeenTable.SHARDS; i++) {
        seen.add(List.of(), DAY + 1, 2, i);
      }
      assertThat(seen.memory()).isLessThan(2L << 20);
    }
    assertThat(Files.size(room.file("20261125"))).isLessThan(100_000);
  }
}
