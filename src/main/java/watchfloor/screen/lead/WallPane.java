package watchfloor.screen.lead;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import watchfloor.screen.Texts;
import watchfloor.wall.Direction;
import watchfloor.wall.DirectionBook;
import watchfloor.wall.DirectionChange;
import watchfloor.wall.DirectionOutcome;
import watchfloor.wall.Layout;
import watchfloor.wall.Pin;

/** What the wall does now, window by window, and what people and alarms have it do. JavaFX thread only. */
final class WallPane implements Section {
  private final LeadPlace place;
  private final Texts texts;
  private final Executor lane;
  private final WallNow wall;
  private final Label layout = Parts.label("", "lead-strong", "lead-name");
  private final FlowPane windows = new FlowPane();
  private final VBox pins = new VBox();
  private final Label hand = Parts.wrapped("");
  private final Label message = Parts.wrapped("");
  private final Label said = Parts.wrapped("", "lead-warning");
  private final Button next;
  private final Button pause;
  private final Button letGo;
  private final Button uncover;
  private final ScrollPane root;
  private final List<WallCard> cards = new ArrayList<>();
  private List<Pin> pinned = List.of();
  private boolean first = true;

  WallPane(LeadPlace place, Texts texts, Executor lane) {
    this.place = place;
    this.texts = texts;
    this.lane = lane;
    wall = new WallNow(place.zone());
    next = Parts.button("wall-next", texts.of("wall.next"), () -> want(new DirectionChange.Next()));
    pause = Parts.button("wall-pause", texts.of("wall.pause"), this::pauseOrGoOn);
    letGo = Parts.button("wall-let-go", texts.of("wall.let-go"), () -> want(new DirectionChange.LetGo()));
    uncover = Parts.button("wall-uncover", texts.of("lead.wall.uncover"), () -> want(new DirectionChange.Uncover()));
    windows.getStyleClass().add("wall-windows");
    pins.getStyleClass().add("wall-pins");
    said.setId("wall-said");
    hand.setId("wall-hand");
    layout.setId("wall-layout");
    FlowPane buttons = new FlowPane(next, pause, letGo, uncover);
    buttons.getStyleClass().add("lead-buttons");
    VBox all = new VBox(
        new VBox(Parts.label(texts.of("lead.wall.layout"), "lead-quiet"), layout), said,
        block("lead.wall.windows", windows), block("lead.wall.hand", hand, buttons), block("lead.wall.alarms", pins), block("lead.wall.message", message));
    all.getStyleClass().add("wall-now");
    root = new ScrollPane(all);
    root.setFitToWidth(true);
    root.getStyleClass().add("lead-scroll");
    Parts.shown(said, false);
  }

  private VBox block(String key, Node... nodes) {
    VBox block = new VBox(Parts.label(texts.of(key), "lead-quiet"));
    block.getChildren().addAll(nodes);
    block.getStyleClass().add("wall-block");
    return block;
  }

  @Override
  public Node node() {
    return root;
  }

  @Override
  public Node first() {
    return next;
  }

  @Override
  public void opened() {
    pull();
  }

  @Override
  public void pull() {
    Instant now = place.world().instant();
    Direction direction = place.direction().now().at(now);
    Optional<Layout> shown = place.onWall().get();
    layout.setText(shown.map(Layout::name).orElse(texts.of("lead.wall.none")));
    shown.ifPresent(each -> cards(wall.look(each, place.windows().get(), direction, now)));
    hand.setText(handWords(direction));
    pause.setText(texts.of(direction.paused().isPresent() ? "wall.go-on" : "wall.pause"));
    letGo.setDisable(direction.brand().isEmpty() && direction.drive().isEmpty() && direction.paused().isEmpty() && direction.hand().isEmpty());
    Parts.shown(uncover, place.mayTakeOver() && direction.takeOver().isPresent());
    message.setText(direction.takeOver()
        .map(one -> texts.of("lead.wall.message-now", texts.of("take-over." + one.look().styleName()), one.text(), one.by(), time(one.until())))
        .orElse(texts.of("lead.wall.no-message")));
    pins(direction.pins());
  }

  private void cards(List<WallNow.Window> now) {
    if (cards.size() != now.size()) {
      cards.clear();
      now.forEach(window -> cards.add(new WallCard(texts)));
      windows.getChildren().setAll(cards);
    }
    for (int i = 0; i < now.size(); i++) {
      cards.get(i).show(i + 1, now.get(i));
    }
  }

  private String handWords(Direction direction) {
    return direction.drive().map(drive -> texts.of("wall.follows", drive.by(), time(drive.until())))
        .or(() -> direction.paused().map(by -> texts.of("wall.paused", by)))
        .or(() -> direction.pinned().map(pin -> texts.of("lead.wall.alarm-holds", pin.name())))
        .or(() -> direction.rest().map(until -> texts.of("lead.wall.rests", time(until))))
        .orElse(texts.of("wall.turns"));
  }

  private String time(Instant at) {
    return texts.amounts().hourAndMinute(at, place.zone());
  }

  private void pins(List<Pin> now) {
    if (now.equals(pinned) && !first) {
      return;
    }
    first = false;
    pinned = List.copyOf(now);
    pins.getChildren().clear();
    if (now.isEmpty()) {
      pins.getChildren().add(Parts.label(texts.of("lead.wall.no-alarm")));
    }
    for (Pin pin : now) {
      Label words = Parts.wrapped(pin.acknowledged()
          .map(by -> texts.of("lead.wall.acknowledged", pin.name(), time(pin.raisedAt()), by))
          .orElseGet(() -> "\u25B2 " + texts.of("lead.wall.rings", pin.name(), time(pin.raisedAt()))), pin.acknowledged().isPresent() ? "lead-quiet" : "lead-warning");
      Button seen = Parts.button("acknowledge-" + pin.subject(), texts.of("lead.wall.acknowledge"), () -> want(new DirectionChange.Acknowledge(pin.subject())));
      Parts.shown(seen, pin.acknowledged().isEmpty());
      pins.getChildren().add(Parts.row("wall-pin", words, seen));
    }
  }

  private void pauseOrGoOn() {
    want(place.direction().now().paused().isPresent() ? new DirectionChange.GoOn() : new DirectionChange.Pause());
  }

  /** What went wrong stays as a sentence until the next wish. */
  private void want(DirectionChange change) {
    boolean anyway = change instanceof DirectionChange.Acknowledge || change instanceof DirectionChange.Uncover;
    long version = anyway ? DirectionBook.ANY_VERSION : place.direction().now().version();
    place.direction().propose(change, version, place.me()).whenCompleteAsync((outcome, failure) -> {
      String words = failure != null ? failure.getMessage()
          : outcome instanceof DirectionOutcome.Refused refused ? refused.sentence()
          : outcome instanceof DirectionOutcome.Outdated outdated ? outdated.sentence() : "";
      said.setText(words);
      Parts.shown(said, !words.isEmpty());
      pull();
    }, lane);
  }

  @Override
  public void look() {
    // What the wall does is looked at with every pull.
  }

  @Override
  public void restyle() {
    // It draws nothing itself.
  }

  @Override
  public boolean key(KeyEvent event) {
    return false;
  }
}
