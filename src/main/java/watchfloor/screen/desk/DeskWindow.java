package watchfloor.screen.desk;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import watchfloor.desk.Desk;
import watchfloor.pulse.PulseSnapshot;
import watchfloor.screen.FxLane;
import watchfloor.screen.FxTicker;
import watchfloor.screen.Look;
import watchfloor.screen.Styles;
import watchfloor.wall.Notice;

/**
 * The operator's window: the queue, the conversation with the composer, and why it matters, for one person at one desk.
 *
 * <p>Lives on the JavaFX thread. {@link #root} goes into any scene, shown or drawn off-screen; {@link #start} keeps it up to
 * date until {@link #stop}. Pulls what it shows ten times a second and does nothing while nothing changed.
 */
public final class DeskWindow {
  /** The root's font size at normal text, in pixels. */
  public static final double NORMAL_TEXT = TextSize.NORMAL;

  /** From so many lines of text on there is room for a high composer. */
  private static final double HIGH_EM = 36;

  private final Styles styles;
  private final DeskControl control;
  private final DeskActions actions;
  private final StackPane root = Ui.id(new StackPane(), "desk");
  private final Overlay overlay;
  private final TopBar top;
  private final QueuePanel queue;
  private final SidePanel side;
  private final ComposerPanel composer;
  private final List<Panel> panels;
  private final Sheets sheets;
  private final WallSheet wall;
  private final SideWindows windows;
  private final PlaybookSheet playbook;
  private final AlarmSheet alarms;
  private final DeskKeys keys;
  private final FxTicker ticker;
  private final PointerWatch pointer = new PointerWatch();
  private final EventHandler<InputEvent> life = this::life;
  private final TextSize text = new TextSize(root);
  private boolean details;
  private long shownSecond = Long.MIN_VALUE;

  /**
   * Reads the first snapshots at once; opens no window.
   *
   * @param look    gives the style sheets and the words
   * @param notices what is wrong with the room itself now
   */
  public DeskWindow(
      Desk desk, Supplier<PulseSnapshot> pulse, Supplier<List<Notice>> notices, DeskPlace place, Look look, FxLane lane) {
    control = new DeskControl(desk, place, pulse, notices, look.texts(), lane);
    actions = new DeskActions(control, lane);
    overlay = new Overlay(this::focusQueue);
    sheets = new Sheets(control, actions, overlay);
    playbook = new PlaybookSheet(control, actions, overlay);
    windows = new SideWindows(control, look, lane, root);
    wall = new WallSheet(control, overlay, lane, windows::wall);
    alarms = new AlarmSheet(control, overlay, lane);
    queue = new QueuePanel(control);
    composer = new ComposerPanel(control, actions, sheets::close);
    side = new SidePanel(control, actions, this::focusQueue);
    HeaderPanel header = new HeaderPanel(control, actions, sheets);
    ConversationPanel conversation = new ConversationPanel(control);
    top = new TopBar(control, wall::open, wall::lead);
    SourceBar foot = new SourceBar(control, sheets::help);
    LinkBand band = new LinkBand(control);
    panels = List.of(top, band, queue, header, conversation, composer, side, foot);
    VBox middle = Ui.id(new VBox(header.node(), conversation.node(), composer.node()), "middle");
    middle.setMinWidth(0);
    HBox.setHgrow(middle, Priority.ALWAYS);
    BorderPane frame = new BorderPane(new HBox(queue.node(), middle, side.node()), new VBox(top.node(), band.node()), null, foot.node(), null);
    root.getChildren().addAll(frame, overlay.node());
    this.styles = look.styles();
    restyle();
    keys = new DeskKeys(overlay, this::command);
    ticker = new FxTicker(FxTicker.DESK, this::pull);
    root.sceneProperty().addListener((property, before, now) -> moved(before, now));
    root.widthProperty().addListener(width -> fit());
    root.heightProperty().addListener(height -> fit());
    control.onChange(this::show, () -> List.of(top, band, foot).forEach(Panel::show));
    root.setMinSize(0, 0);
    frame.setMinSize(0, 0);
    textSize(NORMAL_TEXT);
    control.refresh();
  }

  private void moved(Scene before, Scene now) {
    if (before != null) {
      keys.stop(before);
      before.removeEventFilter(InputEvent.ANY, life);
    }
    if (now != null) {
      now.setUserAgentStylesheet(Controls.sheet(styles.theme()));
      now.addEventFilter(InputEvent.ANY, life);
      keys.listen(now);
    }
  }

  /** Keys and the mouse show that somebody is at work on the item. */
  private void life(InputEvent event) {
    if (event instanceof KeyEvent || event instanceof MouseEvent mouse && pointer.byHand(mouse)) {
      actions.signOfLife();
    }
  }

  public Parent root() {
    return root;
  }

  /** Takes over style sheets that were read again. */
  public void restyle() {
    if (root.getScene() != null) {
      root.getScene().setUserAgentStylesheet(Controls.sheet(styles.theme()));
    }
    root.getStylesheets().setAll(styles.urls("desk.css"));
  }

  /** Says that the operator is at the desk, and keeps the window up to date. */
  public void start() {
    control.desk().present(control.place().me(), true);
    ticker.start();
    focusQueue();
  }

  /** Hands over what was typed and not kept yet, says that the operator left, and rests. */
  public void stop() {
    windows.closeAll();
    composer.flush();
    ticker.stop();
    control.desk().present(control.place().me(), false);
  }

  /** Takes in the newest state at once, as every tick does: for pictures drawn without a running window. */
  public void pull() {
    boolean wasLost = control.linkLost().isPresent();
    control.pull();
    if (wasLost && control.linkLost().isEmpty()) {
      control.dismiss();
      actions.keepDraft();
    }
    Instant now = control.now();
    if (now.getEpochSecond() != shownSecond) {
      shownSecond = now.getEpochSecond();
      panels.forEach(panel -> panel.tick(now));
    }
  }

  /** Goes to an item, wherever the queue shows it. */
  public void select(long item) {
    control.select(item);
  }

  /** The windows beside this one. */
  SideWindows windows() {
    return windows;
  }

  private void show() {
    panels.forEach(Panel::show);
  }

  /** @param pixels the root's font size, from which all other sizes follow; kept between 80 % and 250 % of normal */
  public void textSize(double pixels) {
    text.set(pixels);
    fit();
  }

  /** Gives every column its width; where three have no room, the details take the queue's place when asked for. */
  private void fit() {
    if (root.getWidth() <= 0) {
      return;
    }
    Columns columns = Columns.of(root.getWidth(), text.pixels());
    Region queueColumn = (Region) queue.node();
    Region sideColumn = (Region) side.node();
    width(queueColumn, columns.queue());
    width(sideColumn, columns.beside() ? columns.side() : columns.queue());
    Ui.shown(sideColumn, columns.beside() || details);
    Ui.shown(queueColumn, columns.beside() || !details);
    Ui.one(root, columns.beside() ? "wide" : "narrow", "wide", "narrow");
    root.lookupAll(".wide-only").forEach(node -> Ui.shown(node, columns.beside()));
    root.lookupAll(".narrow-only").forEach(node -> Ui.shown(node, !columns.beside()));
    top.compact(!columns.beside());
    composer.rows(root.getHeight() >= HIGH_EM * text.pixels() ? 4 : 2);
  }

  private static void width(Region column, double width) {
    column.setMinWidth(width);
    column.setPrefWidth(width);
    column.setMaxWidth(width);
  }

  private void command(DeskCommand command) {
    switch (command) {
      case CLAIM_NEXT -> actions.claimNext();
      case CLAIM -> actions.claim();
      case RELEASE -> actions.release();
      case HAND_OVER -> sheets.handOver();
      case REPLY -> composer.focus();
      case SEND -> send();
      case TAKE_BACK -> actions.takeBack();
      case APPROVE -> actions.approve();
      case SEND_BACK -> sheets.sendBack();
      case CLOSE -> sheets.close();
      case PLAYBOOK -> playbook.open();
      case NOTE -> note();
      case DOWN -> control.move(1);
      case UP -> control.move(-1);
      case TAB_OPEN -> control.tab(QueueTab.OPEN);
      case TAB_MINE -> control.tab(QueueTab.MINE);
      case TAB_WAITING -> control.tab(QueueTab.WAITING);
      case TAB_ALL -> control.tab(QueueTab.ALL);
      case FILTER -> filter();
      case DETAILS -> details(!details);
      case ALARMS -> alarms.open();
      case WALL -> wall.open();
      case LOOK -> windows.wall();
      case LEAD -> wall.lead();
      case HELP -> sheets.help();
      case ESCAPE -> escape();
      case LARGER -> textSize(text.larger());
      case SMALLER -> textSize(text.smaller());
      case NORMAL -> textSize(NORMAL_TEXT);
    }
  }

  private void send() {
    actions.send();
    if (control.model().filter(model -> control.busy(model.item().id())).isPresent()) {
      focusQueue();
    }
  }

  private void details(boolean shown) {
    details = shown;
    fit();
  }

  private void note() {
    if (control.model().isPresent()) {
      details(true);
      side.focusNote();
    }
  }

  private void filter() {
    details(false);
    queue.focusFilter();
  }

  private void escape() {
    Node focused = root.getScene().getFocusOwner();
    if (overlay.isOpen()) {
      overlay.close();
    } else if (focused instanceof TextInputControl field) {
      if ("filter".equals(field.getId())) {
        queue.clearFilter();
      }
      focusQueue();
    } else {
      queue.clearFilter();
      details(false);
      control.dismiss();
    }
  }

  private void focusQueue() {
    queue.focus();
  }
}
