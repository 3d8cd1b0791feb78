package watchfloor.store.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static watchfloor.store.keys.KeyRoom.ANNA;
import static watchfloor.store.keys.KeyRoom.bytes;
import static watchfloor.store.keys.KeyRoom.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonKeysLoadTest {
  @TempDir Path dir;
  private KeyRoom room;
  private ExecutorService threads;

  @BeforeEach
  void room() {
    room = new KeyRoom(dir.resolve("keys"));
    threads = Executors.newFixedThreadPool(3);
  }

  @AfterEach
  void end() throws InterruptedException {
    threads.shutdownNow();
    assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
  }

  private record Sealed(String person, byte[] bytes) {}

  @Test
  void two_sealers_give_every_person_one_key_and_every_text_opens() throws Exception {
    List<Sealed> all = new ArrayList<>();
    try (PersonKeys keys = room.open()) {
      CountDownLatch start = new CountDownLatch(1);
      Future<List<Sealed>> one = threads.submit(sealer(keys, start, 1));
      Future<List<Sealed>> two = threads.submit(sealer(keys, start, 2));
      start.countDown();
      all.addAll(one.get(60, TimeUnit.SECONDS));
      all.addAll(two.get(60, TimeUnit.SECONDS));
    }
    Map<String, Integer> slots = new HashMap<>();
    Map<Integer, String> owners = new HashMap<>();
    try (PersonKeys keys = room.open()) {
      for (Sealed sealed : all) {
        int slot = SealCipher.slot(sealed.bytes());
        assertThat(slots.putIfAbsent(sealed.person(), slot)).isIn(null, slot);
        assertThat(owners.putIfAbsent(slot, sealed.person())).isIn(null, sealed.person());
        assertThat(text(keys, sealed.bytes())).isEqualTo("about " + sealed.person());
      }
    }
  }

  private static Callable<List<Sealed>> sealer(PersonKeys keys, CountDownLatch start, int seed) {
    return () -> {
      start.await();
      Random random = new Random(seed);
      List<Sealed> sealed = new ArrayList<>();
      for (int i = 0; i < 40_000; i++) {
        String person = "person " + random.nextInt(10_000);
        sealed.add(new Sealed(person, keys.seal(person, bytes("about " + person))));
        if (i % 500 == 0) {
          keys.force();
        }
      }
      return sealed;
    };
  }

  @Test
  void forgetting_and_opening_while_others_seal_harms_nobody_else() throws Exception {
    try (PersonKeys keys = room.open()) {
      CountDownLatch start = new CountDownLatch(1);
      Future<List<Sealed>> one = threads.submit(sealer(keys, start, 1));
      Future<List<Sealed>> two = threads.submit(sealer(keys, start, 2));
      Future<Void> forgetting =
          threads.submit(
              () -> {
                start.await();
                for (int round = 0; round < 50; round++) {
                  byte[] sealed = keys.seal(ANNA, bytes("Anna"));
                  assertThat(text(keys, sealed)).isEqualTo("Anna");
                  assertThat(keys.forget(ANNA)).isEqualTo(1);
                  assertThat(keys.open(sealed)).isEmpty();
                }
                return null;
              });
      start.countDown();
      forgetting.get(60, TimeUnit.SECONDS);
      List<Sealed> all = new ArrayList<>(one.get(60, TimeUnit.SECONDS));
      all.addAll(two.get(60, TimeUnit.SECONDS));
      all.forEach(sealed -> assertThat(text(keys, sealed.bytes())).isEqualTo("about " + sealed.person()));
      assertThat(keys.faults()).isEmpty();
    }
  }

  @Test
  void a_million_persons_take_twenty_bytes_of_memory_each_and_open_after_a_restart() {
    int persons = 1_000_000;
    List<Sealed> some = new ArrayList<>();
    try (PersonKeys keys = room.open()) {
      byte[] plain = bytes("x");
      for (int i = 0; i < persons; i++) {
        String person = "bluesky/did:plc:" + i;
        byte[] sealed = keys.seal(person, plain);
        if (i % 10_007 == 0) {
          some.add(new Sealed(person, sealed));
        }
      }
      assertThat(keys.memory()).isLessThan(persons * 20L);
    }
    try (PersonKeys keys = room.open()) {
      assertThat(keys.memory()).isLessThan(persons * 20L);
      for (Sealed sealed : some) {
        assertThat(text(keys, sealed.bytes())).isEqualTo("x");
        assertThat(SealCipher.slot(keys.seal(sealed.person(), bytes("y")))).isEqualTo(SealCipher.slot(sealed.bytes()));
      }
      assertThat(keys.forget(some.get(5).person())).isEqualTo(1);
    }
  }
}
