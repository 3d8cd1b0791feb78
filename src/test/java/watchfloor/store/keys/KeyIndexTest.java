package watchfloor.store.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeyIndexTest {
  @Test
  void it_agrees_with_a_map_through_adding_and_removing_of_crowded_hashes() {
    Random random = new Random(7);
    KeyIndex index = new KeyIndex();
    Map<Long, Integer> expected = new HashMap<>();
    for (int slot = 0; slot < 40_000; slot++) {
      long hash = (long) random.nextInt(16) << 40 | random.nextInt(1_024);
      if (expected.containsKey(hash)) {
        index.remove(hash, Integer.MAX_VALUE);
        expected.remove(hash);
      } else {
        index.add(slot, hash);
        expected.put(hash, slot);
      }
      if (slot % 4_000 == 0) {
        assertSame(index, expected);
      }
    }
    assertSame(index, expected);
  }

  private static void assertSame(KeyIndex index, Map<Long, Integer> expected) {
    assertThat(index.size()).isEqualTo(expected.size());
    expected.forEach((hash, slot) -> assertThat(index.find(hash, any -> true)).isEqualTo(slot));
  }

  @Test
  void of_two_persons_with_the_same_half_of_the_hash_each_is_found() {
    KeyIndex index = new KeyIndex();
    index.add(4, 99);
    index.add(9, 99);

    assertThat(index.find(99, slot -> slot == 9)).isEqualTo(9);
    assertThat(index.find(99, slot -> slot == 4)).isEqualTo(4);
    assertThat(index.find(99, slot -> false)).isEqualTo(-1);
  }

  @Test
  void what_came_after_the_limit_is_not_removed() {
    KeyIndex index = new KeyIndex();
    index.add(4, 99);
    index.add(9, 99);

    index.remove(99, 9);

    assertThat(index.find(99, slot -> true)).isEqualTo(9);
    assertThat(index.size()).isEqualTo(1);
  }
}
