package watchfloor.screen.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static watchfloor.screen.OnFx.onFx;
import static watchfloor.screen.OnFx.runFx;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import watchfloor.mention.Channel;
import watchfloor.mention.JudgedMention;
import watchfloor.pulse.Lenses;
import watchfloor.pulse.MinuteCounts;
import watchfloor.pulse.PulseSnapshot;
import watchfloor.pulse.Slice;
import watchfloor.pulse.SliceMark;
import watchfloor.pulse.SlicePage;
import watchfloor.pulse.SliceView;
import watchfloor.pulse.Slices;
import watchfloor.screen.wall.Driven;
import watchfloor.screen.wall.RoomSnapshot;
import watchfloor.screen.wall.WallCopy;
import watchfloor.wall.Direction;
import watchfloor.wall.Drive;
import watchfloor.wall.Layout;
import watchfloor.wall.ScreenPlan;
import watchfloor.wall.TilePlan;

/** The wall at the desk, under an operator's hands. */
class WallDeskTest extends DeskAtWork {
  private static final Instant MINUTE = Instant.parse("2026-11-22T21:10:00Z");
  private static final Executor NOW = Runnable::run;

  private final Kept kept = new Kept();
  private Layout layout;

  /** Twelve minutes with a mention each more than the one before, of which so many are kept. */
  private static final class Kept implements Slices {
    private final List<JudgedMention> mentions = new ArrayList<>();
    private long more;

    @Override
    public CompletableFuture<Long> count(Slice slice) {
      return CompletableFuture.completedFuture(in(slice).size() + more);
    }

    @Override
    public CompletableFuture<SlicePage> page(Slice slice, Optional<SliceMark> before, int limit) {
      List<JudgedMention> all = in(slice).stream().filter(each -> before.isEmpty() || before.get().before(each)).sorted(SliceMark.NEWEST_FIRST).toList();
      List<JudgedMention> some = all.subList(0, Math.min(limit, all.size()));
      Optional<SliceMark> next = all.size() > some.size() ? Optional.of(SliceMark.of(some.get(some.size() - 1))) : Optional.empty();
      return CompletableFuture.completedFuture(new SlicePage(some, next, 0));
    }

    @Override
    public CompletableFuture<SliceView> figures(Slice slice) {
      PulseSnapshot calm = PulseSamples.calm(DeskRoom.EVENING);
      return CompletableFuture.completedFuture(new SliceView(slice, new Lenses(calm, Map.of()), in(slice).size(), in(slice).size()));
    }

    private List<JudgedMention> in(Slice slice) {
      return mentions.stream().filter(each -> slice.holds(each, "Aurelia Air")).toList();
    }
  }

  @BeforeEach
  void see() {
    List<MinuteCounts> minutes = new ArrayList<>();
    long id = 100;
    for (int i = 0; i < 12; i++) {
      minutes.add(new MinuteCounts(MINUTE.plusSeconds(60L * i), i * 6, 0, 0, 0));
      for (int n = 0; n < i * 6; n++) {
        kept.mentions.add(DeskRoom.said(id++, Channel.X, "@somebody" + n, n == 0 ? "=HYPERLINK(\"x\"), \"bag\"" : "My bag, again", MINUTE.plusSeconds(60L * i + 1)));
      }
    }
    PulseSnapshot calm = PulseSamples.calm(DeskRoom.EVENING);
    PulseSnapshot loud = new PulseSnapshot(5, calm.at(), 0, calm.change(), 396, minutes, List.of(), calm.gauge(), calm.heatMap(), List.of(), List.of(), List.of(),
        calm.sources(), calm.day());
    room.pulse.set(loud);
    layout = new Layout("two", List.of(
        new ScreenPlan("pulse", "Pulse", "", List.of(new TilePlan("volume", "", 0, 0, 1, 1, Map.of()))),
        new ScreenPlan("days", "Days", "", List.of(new TilePlan("days", "", 0, 0, 1, 1, Map.of())))));
  }

  private void hand(boolean mayDrive, boolean mayRead, boolean maySave) {
    WallSight sight = new WallSight(this::wall, () -> layout, kept, NOW, mayRead, maySave);
    List<WallHand.Brand> brands = List.of(new WallHand.Brand("", "All brands"), new WallHand.Brand("rival", "Rival"));
    reopen(new WallHand(room.direction, room.clock, () -> brands, mayDrive, false, Optional.of(sight), () -> { }));
    type("v");
    until(() -> onFx(() -> window.windows().wallDesk().isPresent()));
    until(() -> onFx(() -> !desk().copy().figures().isEmpty()));
  }

  private RoomSnapshot wall() {
    Direction direction = room.direction.now();
    Optional<Driven> driven = direction.at(room.clock.instant()).drive().map(this::driven);
    return new RoomSnapshot(room.clock.instant(), room.place(DeskRoom.AB).brand(), room.place(DeskRoom.AB).mode(), room.pulse.get(), room.desk.snapshot(), List.of(),
        List.of(), room.place(DeskRoom.AB).zone(), Duration.ofHours(1), Optional.empty(), direction, room.clock.instant(), Map.of()).looking(driven);
  }

  private Driven driven(Drive drive) {
    Slice slice = Slice.of(drive.from().orElseThrow(), drive.to().orElseThrow());
    return new Driven(slice, drive.by(), drive.until(), drive.screen(), Optional.of(kept.figures(slice).join()), "", false);
  }

  private WallDesk desk() {
    return window.windows().wallDesk().orElseThrow();
  }

  private void letter(String typed) {
    runFx(() -> Event.fireEvent(desk().copy(), new KeyEvent(KeyEvent.KEY_TYPED, typed, typed, KeyCode.UNDEFINED, false, false, false, false)));
  }

  private String said(String id) {
    return onFx(() -> ((Label) desk().root().lookup("#" + id)).getText());
  }

  private String shown(String id) {
    return onFx(() -> ((Label) window.windows().newest().orElseThrow().root().lookup("#" + id)).getText());
  }

  private void click(String figure, int times) {
    runFx(() -> {
      WallCopy copy = desk().copy();
      var place = copy.figures().stream().map(WallCopy.Chosen::figure).filter(each -> each.id().equals(figure)).findFirst().orElseThrow().place();
      copy.fireEvent(new MouseEvent(MouseEvent.MOUSE_CLICKED, place.getCenterX(), place.getCenterY(), 0, 0, MouseButton.PRIMARY, times,
          false, false, false, false, false, false, false, false, false, true, null));
    });
  }

  @Test
  void aClickOnABarSaysWhatItIsAndADoubleClickListsWhatIsBehindItToTheLastOne() {
    hand(true, true, true);
    click("volume-2026-11-22T21:21:00Z", 1);
    assertThat(said("drive-figure")).isEqualTo("all mentions · 21:21–21:22 · 66 mentions");
    click("volume-2026-11-22T21:21:00Z", 2);
    until(() -> shown("items-count").equals("66 mentions"));
    until(() -> shown("items-state").startsWith("50 of them read"));
    ItemsWindow items = window.windows().newest().orElseThrow();
    runFx(() -> ((ListView<?>) items.root().lookup("#items")).scrollTo(49));
    until(() -> shown("items-state").isEmpty());
    assertThat(onFx(() -> ((ListView<?>) items.root().lookup("#items")).getItems().size())).isEqualTo(66);
  }

  @Test
  void whatMovedOnMeanwhileIsSaidBesideWhatWasClicked() {
    hand(true, true, true);
    kept.more = 2;
    click("volume-2026-11-22T21:21:00Z", 2);
    until(() -> shown("items-count").equals("66 when you clicked, 68 now"));
  }

  @Test
  void keysWalkThroughTheFiguresAndHaveAllScreensFollowUntilTheHandIsTaken() {
    hand(true, true, true);
    press(KeyCode.TAB);
    press(KeyCode.TAB);
    press(KeyCode.RIGHT);
    assertThat(said("drive-figure")).startsWith("all mentions · 21:12–21:13 · 12");
    long turns = room.direction.now().hold().total().toMillis();
    letter("a");
    until(() -> room.direction.now().drive().isPresent());
    Drive drive = room.direction.now().drive().orElseThrow();
    assertThat(drive.from()).contains(MINUTE.plusSeconds(120));
    assertThat(drive.to()).contains(MINUTE.plusSeconds(180));
    assertThat(drive.by()).isEqualTo(DeskRoom.AB.name());
    assertThat(Duration.between(drive.since(), drive.until())).isEqualTo(Duration.ofMinutes(15));
    assertThat(room.direction.now().holds()).isTrue();
    until(() -> said("drive-state").equals("Anna Brandt: all mentions · 21:12–21:13 · back in 15 min"));
    until(() -> onFx(() -> desk().root().lookupAll(".drive-words").stream().anyMatch(node -> ((Label) node).getText().contains("Driven by Anna Brandt: all mentions · 21:12–21:13"))));
    assertThat(onFx(() -> desk().root().lookupAll(".tile-sentence").stream().anyMatch(node -> ((Label) node).getText().startsWith("Not by this selection"))))
        .as("the days say that they cannot").isTrue();
    letter("b");
    until(() -> room.direction.now().drive().isEmpty());
    assertThat(room.direction.now().holds()).isFalse();
    assertThat(room.direction.now().hold().total().toMillis()).isGreaterThanOrEqualTo(turns);
  }

  @Test
  void oneScreenFollowsAndTheOtherStaysAtItsPlan() {
    hand(true, true, true);
    click("volume-2026-11-22T21:21:00Z", 1);
    letter("o");
    until(() -> room.direction.now().drive().flatMap(Drive::screen).equals(Optional.of("pulse")));
    until(() -> onFx(() -> desk().root().lookupAll(".drive-words").stream().filter(node -> node.getParent().isVisible()).count() == 1));
  }

  @Test
  void onlyLookingHereLeavesTheWallAlone() {
    hand(false, true, true);
    click("volume-2026-11-22T21:21:00Z", 1);
    letter("a");
    until(() -> said("drive-said").startsWith("You cannot drive the wall"));
    letter("l");
    until(() -> said("drive-state").equals("Only here: all mentions · 21:21–21:22"));
    assertThat(room.direction.now()).isEqualTo(Direction.CALM);
    letter("b");
    until(() -> said("drive-state").equals("The wall follows its plan"));
  }

  @Test
  void oneKeySwitchesTheWholeWallToOneBrandAndBack() {
    hand(true, true, true);
    letter("g");
    until(() -> room.direction.now().brand().equals("rival"));
    runFx(() -> ((ToggleButton) desk().root().lookup("#brand-all")).fire());
    until(() -> room.direction.now().brand().isEmpty());
  }

  @Test
  void whoMayNotReadSeesTheWallAndNoMention() {
    hand(true, false, false);
    click("volume-2026-11-22T21:21:00Z", 2);
    until(() -> said("drive-said").startsWith("You cannot read the mentions"));
    assertThat(onFx(() -> window.windows().newest().isEmpty())).isTrue();
  }

  @Test
  void theFileHasALineForEachAndNoFormula() throws Exception {
    hand(true, true, true);
    click("volume-2026-11-22T21:21:00Z", 2);
    until(() -> shown("items-count").equals("66 mentions"));
    Path file = dir.resolve("behind.csv");
    runFx(() -> {
      window.windows().newest().orElseThrow().chooseBy(name -> Optional.of(file));
      ((Button) window.windows().newest().orElseThrow().root().lookup("#items-save")).fire();
    });
    until(() -> shown("items-said").equals("Saved 66 mentions into " + file + "."));
    List<String> lines = Files.readAllLines(file);
    assertThat(lines).hasSize(67);
    assertThat(Files.readString(file)).contains("\"'=HYPERLINK(\"\"x\"\"), \"\"bag\"\"\"").contains("'@somebody1,").endsWith("\r\n");
    assertThat(file.resolveSibling("behind.csv.part")).doesNotExist();
  }
}
