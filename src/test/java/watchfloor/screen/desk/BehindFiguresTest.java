package watchfloor.screen.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static watchfloor.screen.OnFx.onFx;
import static watchfloor.screen.OnFx.runFx;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.scene.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import watchfloor.desk.DeskSnapshot;
import watchfloor.mention.Brand;
import watchfloor.mention.Channel;
import watchfloor.mention.Issue;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Sentiment;
import watchfloor.pulse.Lenses;
import watchfloor.pulse.Pulse;
import watchfloor.pulse.PulseKit;
import watchfloor.pulse.PulseRules;
import watchfloor.pulse.Slice;
import watchfloor.pulse.SliceBook;
import watchfloor.pulse.SliceFigures;
import watchfloor.pulse.SliceMark;
import watchfloor.pulse.SlicePage;
import watchfloor.pulse.SliceRules;
import watchfloor.pulse.SliceView;
import watchfloor.pulse.Slices;
import watchfloor.screen.Fonts;
import watchfloor.screen.Look;
import watchfloor.screen.Styles;
import watchfloor.screen.Texts;
import watchfloor.screen.wall.Driven;
import watchfloor.screen.wall.Figure;
import watchfloor.screen.wall.RoomSnapshot;
import watchfloor.screen.wall.WallCopy;
import watchfloor.store.Store;
import watchfloor.store.StoreLanes;
import watchfloor.store.StoreRules;
import watchfloor.wall.Direction;
import watchfloor.wall.DirectionChange;
import watchfloor.wall.Layout;
import watchfloor.wall.RoomMode;
import watchfloor.wall.ScreenPlan;
import watchfloor.wall.TilePlan;

/** What stands on a wall is what is behind it: the figure, the count of its slice, the lines of its list and those of its file are one number. */
class BehindFiguresTest {
  private static final Issue BAGS = new Issue("bags", "Late bags");
  private static final Issue FOOD = new Issue("food", "Food");
  private static final List<String> KINDS = List.of(
      "issues", "volume", "sentiment", "heat-channel", "heat-place", "map", "topics-universe", "channels", "languages", "share-of-voice", "top-issues",
      "voices", "mentions-per-minute", "rising");

  @TempDir Path dir;
  private final ExecutorService lane = Executors.newSingleThreadExecutor();
  private final ExecutorService fill = Executors.newSingleThreadExecutor();
  private final Random random = new Random(7);
  private Store store;

  @BeforeEach
  void open() {
    runFx(Fonts::load);
    store = Store.open(dir.resolve("store"), new StoreLanes(lane, fill, fill, fill), StoreRules.STANDARD, Clock.systemUTC(), (subject, sentence) -> { });
  }

  @AfterEach
  void close() {
    store.close();
    fill.shutdown();
    lane.shutdown();
  }

  /** A day of several brands, channels, countries and voices, and a word that rises in the last hour. */
  private List<JudgedMention> day(Instant now) {
    List<JudgedMention> said = new ArrayList<>();
    for (int n = 0; n < 3_000; n++) {
      boolean late = n >= 2_600;
      Instant at = now.minusMillis((long) (random.nextDouble() * (late ? 3_000_000 : 25 * 3_600_000L)) + 1_000);
      String words = (late && n % 3 == 0 ? "carousel broken " : "word" + n % 50 + " ") + "here" + (n % 3 == 0 ? " DE" : n % 7 == 0 ? " FR" : "");
      PulseKit.Post post = PulseKit.post(1_000L + n).on(List.of(Channel.X, Channel.REDDIT, Channel.BLUESKY).get(n % 3)).in(n % 4 == 0 ? "de" : "en")
          .of(List.of(BAGS, FOOD, Issue.NONE).get(random.nextInt(3)), Sentiment.values()[random.nextInt(4)]).by("author" + n % 40, n % 40 * 100)
          .about(List.of("", "Example Air", "Other Air").get(n % 3)).says(words);
      said.add((n % 11 == 0 ? post.repost() : post).at(at));
    }
    return said;
  }

  private static Layout layout() {
    List<ScreenPlan> screens = new ArrayList<>();
    for (String kind : KINDS) {
      screens.add(new ScreenPlan(kind, kind, "", List.of(new TilePlan(kind, "", 0, 0, 1, 1, Map.of()))));
    }
    return new Layout("all", screens);
  }

  private static RoomSnapshot room(Lenses lenses, ZoneId zone, Instant now, Optional<Driven> driven) {
    DeskSnapshot nobody = new DeskSnapshot(1, List.of(), List.of(), List.of(), Map.of(), new DeskSnapshot.FirstAnswer(Optional.empty(), OptionalInt.empty(), 0));
    return new RoomSnapshot(now, PulseKit.OURS, new RoomMode.Live(), lenses.all(), nobody, List.of(), List.of(), zone, Duration.ofHours(1), Optional.empty(),
        Direction.CALM, now, lenses.byBrand()).looking(driven);
  }

  private static List<WallCopy.Chosen> figures(RoomSnapshot room) {
    WallCopy copy = onFx(() -> new WallCopy(layout(), new Look(new Styles(), Texts.of(Locale.ENGLISH)), () -> room));
    runFx(() -> new Scene(copy, 1600, 900));
    List<WallCopy.Chosen> all = new ArrayList<>();
    for (String kind : KINDS) {
      all.addAll(onFx(() -> {
        copy.show(Optional.of(kind));
        copy.resize(1600, 900);
        for (int pass = 0; pass < 2; pass++) {
          copy.applyCss();
          copy.layout();
        }
        return copy.figures();
      }));
    }
    runFx(copy::stop);
    return all;
  }

  private static Slices slices(SliceBook book, PulseRules rules, Lenses live, Instant now) {
    return new Slices() {
      @Override
      public CompletableFuture<Long> count(Slice slice) {
        return CompletableFuture.completedFuture(book.count(slice));
      }

      @Override
      public CompletableFuture<SlicePage> page(Slice slice, Optional<SliceMark> before, int limit) {
        return CompletableFuture.completedFuture(book.page(slice, before, limit));
      }

      @Override
      public CompletableFuture<SliceView> figures(Slice slice) {
        return CompletableFuture.completedFuture(SliceFigures.of(book, slice, rules, live.all(), -2, now));
      }
    };
  }

  /** Sees to it that some figures of each kind are what is behind them; answers by kind how many were looked at. */
  private Map<String, Integer> hold(List<WallCopy.Chosen> figures, SliceBook book, Slices slices) throws Exception {
    Map<String, Integer> looked = new TreeMap<>();
    for (String kind : KINDS) {
      List<Figure> some = figures.stream().filter(each -> each.screen().equals(kind)).map(WallCopy.Chosen::figure).toList();
      int step = Math.max(1, some.size() / 8);
      for (int i = 0; i < some.size(); i += step) {
        Figure figure = some.get(i);
        assertThat(book.count(figure.slice())).as("%s %s", kind, figure.id()).isEqualTo(figure.count());
        int[] rows = {0};
        book.each(figure.slice(), page -> rows[0] += page.mentions().size());
        assertThat(rows[0]).as("lines of %s", figure.id()).isEqualTo((int) figure.count());
        looked.merge(kind, 1, Integer::sum);
      }
      Optional<Figure> largest = some.stream().max(Comparator.comparingLong(Figure::count));
      if (largest.isPresent()) {
        Path file = dir.resolve(kind + ".csv");
        assertThat(new MentionFile(slices, lane, file).save(largest.get().slice(), count -> { }).get()).isEqualTo(largest.get().count());
        assertThat(Files.readAllLines(file)).as("csv of %s", kind).hasSize((int) largest.get().count() + 1);
      }
    }
    return looked;
  }

  @ParameterizedTest
  @CsvSource({"Europe/Berlin,2026-10-25T13:10:05Z", "Europe/Berlin,2026-03-29T09:59:40Z", "Asia/Kolkata,2026-03-10T12:34:20Z"})
  void everyKindOfFigureIsWhatIsBehindIt(String zone, Instant now) throws Exception {
    PulseRules rules = PulseKit.rivals(ZoneId.of(zone), BAGS, FOOD);
    List<JudgedMention> said = day(now);
    Pulse pulse = new Pulse(rules, now.minusSeconds(20));
    for (int from = 0; from < said.size(); from += 500) {
      store.mentions().append(said.subList(from, from + 500));
    }
    pulse.accept(said);
    pulse.tick(now);
    SliceBook book = store.slices(SliceRules.of(rules));
    Map<String, Integer> looked = hold(figures(room(pulse.lenses(), ZoneId.of(zone), now, Optional.empty())), book, slices(book, rules, pulse.lenses(), now));
    assertThat(looked.keySet()).containsExactlyInAnyOrderElementsOf(KINDS);
    Slice hour = Slice.of(now.minus(Duration.ofHours(3)).truncatedTo(ChronoUnit.HOURS), now.minus(Duration.ofHours(1))).issue("bags");
    SliceView view = SliceFigures.of(book, hour, rules, pulse.snapshot(), -5, now);
    assertThat(view.count()).isEqualTo(book.count(hour)).isEqualTo(view.looked()).isEqualTo(view.lenses().all().today()).isPositive();
    Driven driven = new Driven(hour, "Ada", now.plusSeconds(240), Optional.empty(), Optional.of(view), "", false);
    List<WallCopy.Chosen> inside = figures(room(pulse.lenses(), ZoneId.of(zone), now, Optional.of(driven)));
    assertThat(inside).allSatisfy(each -> {
      assertThat(each.figure().slice().issue()).contains("bags");
      assertThat(each.figure().slice().from()).isAfterOrEqualTo(hour.from());
      assertThat(each.figure().slice().to()).isBeforeOrEqualTo(hour.to());
    });
    assertThat(hold(inside, book, slices(book, rules, pulse.lenses(), now)).keySet()).contains(
        "issues", "volume", "sentiment", "heat-channel", "heat-place", "map", "topics-universe", "channels", "languages", "share-of-voice", "top-issues", "voices")
        .doesNotContain("mentions-per-minute", "rising");
  }

  @Test
  void theLensOfABrandIsPartOfWhatIsBehindItsFigures() throws Exception {
    Instant now = Instant.parse("2026-03-10T12:34:20Z");
    PulseRules rules = PulseKit.rivals(ZoneOffset.UTC, BAGS, FOOD);
    List<JudgedMention> said = day(now);
    Pulse pulse = new Pulse(rules, now.minusSeconds(20));
    for (int from = 0; from < said.size(); from += 500) {
      store.mentions().append(said.subList(from, from + 500));
    }
    pulse.accept(said);
    pulse.tick(now);
    SliceBook book = store.slices(SliceRules.of(rules));
    RoomSnapshot room = room(pulse.lenses(), ZoneOffset.UTC, now, Optional.empty());
    Direction rival = Direction.CALM.after(new DirectionChange.Focus("Other Air"), "Ada", now);
    RoomSnapshot focused = new RoomSnapshot(room.now(), new Brand("Example Air", "@example"), room.mode(), room.pulse(), room.desk(), List.of(), List.of(), room.zone(),
        room.firstAnswerTarget(), Optional.empty(), rival, now, room.lenses());
    List<WallCopy.Chosen> figures = figures(focused);
    assertThat(figures).filteredOn(each -> !each.screen().equals("share-of-voice")).allSatisfy(each -> assertThat(each.figure().slice().brand()).contains("Other Air"));
    hold(figures, book, slices(book, rules, pulse.lenses(), now));
  }
}
