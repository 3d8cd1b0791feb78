package watchfloor.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What every book of accounts must do, whatever it is kept in. */
public abstract class AccountBookContract {
  protected static final Instant T = Instant.parse("2026-11-24T09:00:00.123Z");

  /** The book under test, empty at the start of each test. */
  protected abstract AccountBook book();

  /** Ends everything and opens the same book again. */
  protected abstract AccountBook reopened();

  private static List<AccountChange> everyKind() {
    Hours hours = Hours.parse("mon-fri 09:00-17:30, sat 22:00-06:00");
    List<Network> addresses = List.of(new Network("10.0.0.0/8"), new Network("2001:db8::/32"));
    return List.of(
        new AccountChange.Added("NK", "Nora Kühn", "Care", Role.OPERATOR, Hours.ALWAYS, List.of(), "$argon2id$1", "owner", T),
        new AccountChange.Changed("NK", "Nora Kühn", "Care ✈", Role.OUTSIDER, hours, addresses, "owner", T.plusSeconds(1)),
        new AccountChange.PasswordSet("NK", "$argon2id$2", "owner", T.plusSeconds(2)),
        new AccountChange.Rehashed("NK", "$argon2id$3", "NK", T.plusSeconds(3)),
        new AccountChange.Disabled("NK", "owner", T.plusSeconds(4)),
        new AccountChange.Enabled("NK", "owner", T.plusSeconds(5)),
        new AccountChange.Failed("NK", "10.1.2.3", "NK", T.plusSeconds(6)),
        new AccountChange.Succeeded("NK", "NK", T.plusSeconds(7)),
        new AccountChange.SignedOut("NK", "0a1b", Optional.of(T.plusSeconds(60)), "NK", T.plusSeconds(8)),
        new AccountChange.SignedOut("NK", "0a1c", Optional.empty(), "NK", T.plusSeconds(9)));
  }

  private static List<AccountChange> changes(List<AccountBook.Kept> kept) {
    return kept.stream().map(AccountBook.Kept::change).toList();
  }

  @Test
  void everyKindOfChangeComesBackAsItWasAndInOrderAlsoAfterReopening() {
    List<AccountChange> all = everyKind();
    for (int i = 0; i < all.size(); i++) {
      assertThat(book().append(all.get(i))).isEqualTo(i + 1);
    }
    assertThat(changes(book().since(0))).isEqualTo(all);
    AccountBook again = reopened();
    assertThat(changes(again.since(0))).isEqualTo(all);
    assertThat(again.since(0)).extracting(AccountBook.Kept::seq).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
    assertThat(again.append(all.get(4))).isEqualTo(11);
  }

  @Test
  void onlyWhatLiesBehindAPlaceIsTold() {
    everyKind().forEach(book()::append);
    assertThat(changes(book().since(7))).isEqualTo(everyKind().subList(7, 10));
    assertThat(book().since(10)).isEmpty();
  }

  @Test
  void everybodyWhoListensHearsOfEveryChangeOnceItCanBeRead() {
    List<Long> readable = new CopyOnWriteArrayList<>();
    AccountBook book = book();
    book.onChange(seq -> readable.add(book.since(seq - 1).get(0).seq()));
    everyKind().forEach(book::append);
    await().untilAsserted(
        () -> assertThat(readable).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L));
  }

  @Test
  void manyWhoWriteAtOnceGetPlacesWithoutAGap() {
    AccountBook book = book();
    List<CompletableFuture<Long>> places = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      places.add(CompletableFuture.supplyAsync(() -> book.append(new AccountChange.Disabled("NK", "owner", T))));
    }
    assertThat(places).extracting(CompletableFuture::join).containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, 20).boxed().toList());
    assertThat(reopened().since(0)).hasSize(20);
  }
}
