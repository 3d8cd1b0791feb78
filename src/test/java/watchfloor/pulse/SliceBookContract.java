package watchfloor.pulse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static watchfloor.pulse.PulseKit.post;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import watchfloor.mention.Channel;
import watchfloor.mention.Issue;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.MentionKey;
import watchfloor.mention.Sentiment;
import watchfloor.mention.Withdrawal;

/** What every store must find behind a figure, whatever it is kept in. */
public abstract class SliceBookContract {
  private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
  private static final Issue BAGS = new Issue("bags", "Bags");
  private static final Issue FOOD = new Issue("food", "Food");
  private static final List<Issue> ISSUES = List.of(BAGS, FOOD, Issue.NONE);

  private final Random random = new Random(11);
  private long arrived = NOON.minus(Duration.ofHours(30)).toEpochMilli();

  /** The book under test, empty at the start of each test. */
  protected abstract SliceBook book(SliceRules rules);

  protected abstract void keep(List<JudgedMention> mentions);

  protected abstract void withdraw(List<Withdrawal> withdrawals);

  /** Waits until what was withdrawn is out of the tables. */
  protected abstract void caughtUp();

  private SliceBook book() {
    PulseRules rules = PulseKit.rivals(ZoneOffset.UTC, BAGS, FOOD);
    return book(new SliceRules(PulseKit.OURS.name(), rules.place()));
  }

  /** Written at any time of the last 30 hours, in late and in time, original or passed on. */
  private List<JudgedMention> everybody(int count) {
    List<JudgedMention> said = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      arrived += 1 + random.nextInt(60_000);
      PulseKit.Post post = post(arrived << 10).on(random.nextBoolean() ? Channel.X : Channel.REDDIT).of(ISSUES.get(random.nextInt(3)), Sentiment.values()[random.nextInt(4)])
          .by("a" + n, n).in(random.nextBoolean() ? "en" : "de").says("words" + (random.nextInt(3) == 0 ? " DE" : ""))
          .about(List.of("", "Example Air", "Other Air").get(random.nextInt(3)));
      said.add((random.nextInt(4) == 0 ? post.repost() : post).at(NOON.minusSeconds(random.nextInt(108_000))));
    }
    return said;
  }

  private void keepAll(List<JudgedMention> said) {
    for (int from = 0; from < said.size(); from += 500) {
      keep(said.subList(from, Math.min(said.size(), from + 500)));
    }
  }

  @Test
  void everyFigureOfTheDayTakenApartIsTheCountOfItsSlice() {
    List<JudgedMention> said = everybody(2_500);
    Pulse pulse = new Pulse(PulseKit.rivals(ZoneOffset.UTC, BAGS, FOOD), NOON);
    keepAll(said);
    pulse.accept(said);
    pulse.tick(NOON.plusSeconds(2));
    Breakdown day = pulse.snapshot().day();
    SliceBook book = book();
    Slice all = Slice.of(day.since(), NOON.plus(Duration.ofHours(1)));
    assertThat(book.count(all)).isEqualTo(day.all().total()).isPositive();
    day.channels().forEach(share -> assertThat(book.count(all.on(share.id()))).isEqualTo(share.total()));
    day.languages().forEach(share -> assertThat(book.count(all.in(share.id()))).isEqualTo(share.total()));
    day.brands().forEach(share -> assertThat(book.count(all.about(share.id()))).isEqualTo(share.total()));
    day.places().forEach(share -> assertThat(book.count(all.naming(share.id()))).isEqualTo(share.total()));
    assertThat(book.count(all.naming(""))).isEqualTo(day.unplaced().total());
    assertThat(book.count(all.mood(Sentiment.NEGATIVE))).isEqualTo(day.all().negative());
    Grid.Row row = day.byChannel().rows().get(0);
    assertThat(book.count(all.issue("bags").on(day.byChannel().columns().get(1).id()))).isEqualTo(row.cells().get(1).longValue());
    HeatMap map = pulse.snapshot().heatMap();
    for (int hour = 0; hour < map.hours().size(); hour++) {
      Instant from = map.hours().get(hour);
      assertThat(book.count(Slice.of(from, from.plus(Duration.ofHours(1))).issue("food"))).isEqualTo(map.rows().get(1).cells().get(hour).longValue());
    }
  }

  @Test
  void pagesAreNewestFirstAndTogetherTheSlice() {
    List<JudgedMention> said = everybody(1_200);
    keepAll(said);
    SliceBook book = book();
    SliceRules rules = new SliceRules(PulseKit.OURS.name(), PulseKit.rivals(ZoneOffset.UTC, BAGS).place());
    Slice day = Slice.of(NOON.minus(Duration.ofDays(1)), NOON);
    for (Slice slice : List.of(day, day.issue("bags").about("Example Air"), day.naming("DE").mood(Sentiment.POSITIVE), day.naming("FR"))) {
      List<JudgedMention> found = new ArrayList<>();
      Optional<SliceMark> next = Optional.empty();
      do {
        SlicePage page = book.page(slice, next, 37);
        assertThat(page.mentions()).hasSizeLessThanOrEqualTo(37);
        assertThat(page.gone()).isZero();
        found.addAll(page.mentions());
        next = page.next();
      } while (next.isPresent());
      List<JudgedMention> expected = said.stream().filter(judged -> rules.holds(slice, judged)).sorted(SliceMark.NEWEST_FIRST).toList();
      assertThat(found).isEqualTo(expected);
      List<JudgedMention> each = new ArrayList<>();
      book.each(slice, page -> each.addAll(page.mentions()));
      assertThat(each).isEqualTo(expected);
    }
  }

  @Test
  void whatIsGoneIsCountedAndSaid() {
    List<JudgedMention> said = List.of(
        post(arrived << 10).of(BAGS, Sentiment.NEGATIVE).by("gone", 1).at(NOON), post((arrived + 1) << 10).of(BAGS, Sentiment.NEGATIVE).at(NOON),
        post((arrived + 2) << 10).of(FOOD, Sentiment.POSITIVE).at(NOON));
    keep(said);
    Slice slice = Slice.of(NOON, NOON.plus(Duration.ofHours(1)));
    MentionKey key = said.get(0).mention().key();
    withdraw(List.of(new Withdrawal("x", "gone", Optional.of(key))));
    caughtUp();
    assertThat(book().count(slice.issue("bags"))).isEqualTo(1);
    SlicePage page = book().page(slice.issue("bags"), Optional.empty(), 10);
    assertThat(page.mentions()).containsExactly(said.get(1));
    assertThat(page.gone()).isEqualTo(1);
    assertThat(book().page(slice.issue("food"), Optional.empty(), 10).gone()).isZero();
    assertThat(book().page(slice.mood(Sentiment.NEGATIVE).on("x"), Optional.empty(), 10).gone()).isEqualTo(1);
  }

  @Test
  void whileTheTablesFillUpACountIsExactlyWhatWasKept() {
    SliceBook book = book();
    Slice day = Slice.of(NOON.minus(Duration.ofDays(2)), NOON.plusSeconds(1));
    for (int kept = 20; kept <= 4_000; kept += 20) {
      keep(everybody(20));
      assertThat(book.count(day)).isEqualTo(kept);
    }
  }

  @Test
  void aPageHasABound() {
    Slice slice = Slice.of(NOON, NOON.plusSeconds(60));
    assertThatThrownBy(() -> book().page(slice, Optional.empty(), SliceBook.MOST + 1)).isInstanceOf(IllegalArgumentException.class);
    assertThat(book().page(slice, Optional.empty(), 1)).isEqualTo(new SlicePage(List.of(), Optional.empty(), 0));
    assertThat(book().count(slice)).isZero();
  }
}
