package watchfloor.screen.desk;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import watchfloor.pulse.Slice;
import watchfloor.pulse.SliceText;
import watchfloor.pulse.SliceWatch;
import watchfloor.screen.FxTicker;
import watchfloor.screen.Look;
import watchfloor.screen.Texts;
import watchfloor.screen.wall.Driven;
import watchfloor.screen.wall.RoomSnapshot;
import watchfloor.screen.wall.SliceWords;
import watchfloor.screen.wall.WallCopy;
import watchfloor.wall.Direction;
import watchfloor.wall.DirectionBook;
import watchfloor.wall.DirectionChange;
import watchfloor.wall.DirectionOutcome;

/**
 * The wall at the desk: what it shows now, in which a figure is chosen, and what becomes of the choice: its mentions are listed, all screens or
 * one look at it, or this window alone. JavaFX thread only; answers come back over the lane.
 */
final class WallDesk {
  private final DeskControl control;
  private final WallHand hand;
  private final WallSight sight;
  private final Executor lane;
  private final Texts texts;
  private final VBox root = new VBox();
  private final WallCopy copy;
  private final WallDeskBars bars;
  private final SliceWatch watch;
  private final FxTicker ticker;
  private final Consumer<ItemsModel.Looked> items;
  private Optional<Slice> alone = Optional.empty();

  /** @param items lists the mentions behind a figure @param close ends this window */
  WallDesk(DeskControl control, WallHand hand, Look look, Executor lane, Consumer<ItemsModel.Looked> items, Runnable close) {
    this.control = control;
    this.hand = hand;
    this.lane = lane;
    this.items = items;
    sight = hand.sight().orElseThrow();
    texts = control.texts();
    watch = new SliceWatch(sight.slices(), System::nanoTime);
    copy = new WallCopy(sight.layout().get(), look, this::room);
    bars = new WallDeskBars(this, hand, copy.screens(), texts, look);
    ticker = new FxTicker(FxTicker.WALL, this::pull);
    copy.on(this::said, this::list);
    copy.setFocusTraversable(true);
    VBox.setVgrow(copy, Priority.ALWAYS);
    VBox.setMargin(copy, new Insets(WallDeskBars.GAP));
    root.setId("wall-desk");
    root.getStyleClass().add("wall-desk");
    root.getChildren().addAll(bars.top(), copy, bars.foot());
    root.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, close));
    root.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    if (copy.screens().size() > WallDeskBars.MOST_AT_ONCE) {
      copy.show(Optional.of(copy.screens().get(0).role()));
    }
  }

  Parent root() {
    return root;
  }

  WallCopy copy() {
    return copy;
  }

  void start() {
    pull();
    copy.requestFocus();
    ticker.start();
  }

  void stop() {
    ticker.stop();
    copy.stop();
  }

  /** What the wall shows, or what this window alone looks at. */
  private RoomSnapshot room() {
    RoomSnapshot now = sight.room().get();
    return alone.map(slice -> now.looking(Optional.of(new Driven(
        slice, "", Instant.MAX, Optional.empty(), watch.figures(slice), watch.trouble(), false)))).orElse(now);
  }

  void pull() {
    copy.pull();
    bars.show(hand.book().now().at(hand.world().instant()), words(), alone, copy.shown());
    said();
  }

  private SliceWords words() {
    return new SliceWords(control.pulse(), control.place().zone(), control.now(), texts);
  }

  private void said() {
    bars.figure(copy.chosen().or(copy::pointed).map(one -> {
      long count = one.figure().count();
      return texts.of("drive.figure", words().of(one.figure().slice()), count, texts.number(count));
    }), copy.chosen().map(WallCopy.Chosen::screen));
  }

  private void pressed(KeyEvent event, Runnable close) {
    if (event.isShortcutDown() || event.isAltDown() || bars.choosing()) {
      return;
    }
    KeyCode code = event.getCode();
    boolean taken = true;
    switch (code) {
      case TAB -> copy.walk(event.isShiftDown() ? -1 : 1);
      case LEFT -> copy.move(-1, 0);
      case RIGHT -> copy.move(1, 0);
      case UP -> copy.move(0, -1);
      case DOWN -> copy.move(0, 1);
      case ENTER -> list();
      case ESCAPE -> escape(close);
      default -> taken = false;
    }
    if (taken) {
      event.consume();
    }
  }

  private void escape(Runnable close) {
    if (copy.chosen().isPresent()) {
      copy.choose(Optional.empty());
    } else if (alone.isPresent()) {
      lookAlone(Optional.empty());
    } else {
      close.run();
    }
  }

  private void typed(KeyEvent event) {
    if (event.isControlDown() || event.isAltDown() || event.isMetaDown() || bars.choosing()) {
      return;
    }
    String typed = event.getCharacter().toLowerCase(Locale.ROOT);
    boolean taken = true;
    switch (typed) {
      case "a" -> follow(Optional.empty());
      case "o" -> follow(bars.screen());
      case "l" -> lookHere();
      case "b" -> back();
      case "g" -> nextBrand();
      default -> taken = typed.length() == 1 && Character.isDigit(typed.charAt(0)) && screen(typed.charAt(0) - '0');
    }
    if (taken) {
      event.consume();
    }
  }

  private boolean screen(int number) {
    if (number > copy.screens().size()) {
      return false;
    }
    look(number == 0 ? Optional.empty() : Optional.of(copy.screens().get(number - 1).role()));
    return true;
  }

  void look(Optional<String> role) {
    copy.show(role);
    pull();
    copy.requestFocus();
  }

  void list() {
    if (!sight.mayRead()) {
      bars.say(texts.of("drive.may-not-read"));
    } else {
      chosen().ifPresent(one -> items.accept(new ItemsModel.Looked(one.figure().slice(), words().of(one.figure().slice()), one.figure().count())));
    }
  }

  private Optional<WallCopy.Chosen> chosen() {
    if (copy.chosen().isEmpty()) {
      bars.say(texts.of("drive.choose-first"));
    }
    return copy.chosen();
  }

  /** Has all screens look at the chosen figure, or one of them. */
  void follow(Optional<String> screen) {
    chosen().ifPresent(one -> {
      Slice slice = one.figure().slice();
      var wish = new DirectionChange.Steer(SliceText.write(slice), Optional.of(slice.from()), Optional.of(slice.to()), bars.lasting(), screen);
      String words = words().of(slice);
      want(wish, screen.map(role -> texts.of("drive.done-one", words, title(role))).orElseGet(() -> texts.of("drive.done", words)));
    });
  }

  private String title(String role) {
    return copy.screens().stream().filter(plan -> plan.role().equals(role)).map(plan -> plan.title()).findFirst().orElse(role);
  }

  void lookHere() {
    chosen().ifPresent(one -> lookAlone(Optional.of(one.figure().slice())));
  }

  private void lookAlone(Optional<Slice> slice) {
    alone = slice;
    copy.choose(Optional.empty());
    pull();
  }

  /** Takes this window's own look away, or else the hand from the wall. */
  void back() {
    if (alone.isPresent()) {
      lookAlone(Optional.empty());
    } else {
      want(new DirectionChange.LetGo(), texts.of("drive.let-go"));
    }
  }

  void brand(WallHand.Brand brand) {
    want(new DirectionChange.Focus(brand.lens()), texts.of("wall.done", texts.of("wall.show", brand.name())));
  }

  private void nextBrand() {
    var brands = hand.brands().get();
    Direction now = hand.book().now();
    for (int i = 0; i < brands.size(); i++) {
      if (brands.get(i).lens().equals(now.brand())) {
        brand(brands.get((i + 1) % brands.size()));
        return;
      }
    }
  }

  private void want(DirectionChange change, String done) {
    if (!hand.mayDrive()) {
      bars.say(texts.of("wall.may-not"));
      return;
    }
    hand.book().propose(change, DirectionBook.ANY_VERSION, control.place().operator().name()).whenCompleteAsync((outcome, failure) -> {
      if (failure != null) {
        bars.say(DetailReader.sentence(failure, texts));
      } else if (outcome instanceof DirectionOutcome.Refused refused) {
        bars.say(refused.sentence());
      } else if (outcome instanceof DirectionOutcome.Outdated outdated) {
        bars.say(outdated.sentence());
      } else {
        alone = Optional.empty();
        bars.say(done);
      }
      pull();
    }, lane);
  }
}
