package watchfloor.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import watchfloor.desk.Actor;

/** What every book of accounts must do, whatever it is kept in. */
public abstract class AccountBookContract {
  private static final Instant T = Instant.parse("2026-11-24T09:00:00.123Z");
  private static final Actor OWNER = new Actor("owner", "hub");

  /** The book under test, empty at the start of each test. */
  protected abstract AccountBook book();

  /** Ends everything and opens the same book again. */
  protected abstract AccountBook reopened();

  protected static List<AccountChange> everyKind() {
    Hours hours = Hours.parse("mon-fri 09:00-17:30; sat 22:00-06:00");
    List<AddressRange> addresses = AddressRange.parseAll("10.0.0.0/8, 2001:db8::/32");
    return List.of(
        new AccountChange.Described("NK", "Nora Kühn", "Care ✈", Role.OUTSIDER, hours, addresses, OWNER, T),
        new AccountChange.Described("W1", "", "", Role.WALL, Hours.ALWAYS, List.of(), OWNER, T),
        new AccountChange.PasswordSet("NK", "$argon2id$1", OWNER, T.plusSeconds(1)),
        new AccountChange.PasswordRehashed("NK", "$argon2id$2", Actor.ROOM, T.plusSeconds(2)),
        new AccountChange.Disabled("NK", OWNER, T.plusSeconds(3)),
        new AccountChange.Enabled("NK", OWNER, T.plusSeconds(4)),
        new AccountChange.Failed("NK", 3, Actor.ROOM, T.plusSeconds(5)),
        new AccountChange.Locked("NK", Actor.ROOM, T.plusSeconds(6)),
        new AccountChange.SignedIn("NK", "10.1.2.3", new Actor("NK", "10.1.2.3"), T.plusSeconds(7)),
        new AccountChange.SignedOut("NK", "0a1b", new Actor("NK", "desk-1"), T.plusSeconds(8)));
  }

  @Test
  void everyKindOfChangeComesBackAsItWasAndInOrderAlsoAfterReopening() {
    assertThat(everyKind()).extracting(change -> (Object) change.getClass())
        .as("a sample of every kind").contains((Object[]) AccountChange.class.getPermittedSubclasses());
    everyKind().forEach(book()::append);
    assertThat(book().all()).isEqualTo(everyKind());
    assertThat(reopened().all()).isEqualTo(everyKind());
    book().append(everyKind().get(4));
    assertThat(reopened().all()).hasSize(everyKind().size() + 1);
  }

  @Test
  void everybodyWhoListensHearsOfEveryChangeOnceAndInOrder() {
    List<AccountChange> heard = Collections.synchronizedList(new ArrayList<>());
    book().onChange(heard::add);
    everyKind().forEach(book()::append);
    assertThat(heard).isEqualTo(everyKind());
  }

  @Test
  void nothingIsLostWhenManyWriteAtOnce() {
    AccountBook book = book();
    List<CompletableFuture<Void>> all = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      int times = i;
      all.add(CompletableFuture.runAsync(() -> book.append(new AccountChange.Failed("NK", times, OWNER, T))));
    }
    all.forEach(CompletableFuture::join);
    assertThat(reopened().all()).hasSize(20).doesNotHaveDuplicates();
  }

  @Test
  void aListenerThatFailsHarmsNeitherTheChangeNorTheOthers() {
    AccountBook book = book();
    List<AccountChange> heard = new ArrayList<>();
    book.onChange(change -> {
      throw new IllegalStateException("cannot follow");
    });
    book.onChange(heard::add);
    assertThatCode(() -> book.append(everyKind().get(0))).doesNotThrowAnyException();
    assertThat(heard).containsExactly(everyKind().get(0));
    assertThat(book.all()).containsExactly(everyKind().get(0));
  }

  @Test
  void whoFollowsMissesNothingAndHearsNothingTwiceHoweverManyWrite() {
    AccountBook book = book();
    List<CompletableFuture<Void>> writers = new ArrayList<>();
    for (int writer = 0; writer < 4; writer++) {
      int first = 100 * writer;
      writers.add(CompletableFuture.runAsync(() -> {
        for (int i = first; i < first + 20; i++) {
          book.append(new AccountChange.Failed("NK", i, Actor.ROOM, T));
        }
      }));
    }
    List<List<AccountChange>> followers = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      List<AccountChange> heard = new CopyOnWriteArrayList<>();
      followers.add(heard);
      book.follow(heard::add);
    }
    writers.forEach(CompletableFuture::join);
    List<AccountChange> all = book.all();
    assertThat(all).hasSize(80).doesNotHaveDuplicates();
    assertThat(followers).allSatisfy(heard -> assertThat(heard).isEqualTo(all));
    assertThat(reopened().all()).isEqualTo(all);
  }
}
