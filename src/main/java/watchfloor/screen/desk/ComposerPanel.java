package watchfloor.screen.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import watchfloor.desk.ItemState;
import watchfloor.desk.Reply;
import watchfloor.screen.EmojiText;
import watchfloor.screen.Texts;

/** Where the answer is written: as whom, on which network, how much room is left, and why it may not go yet. */
final class ComposerPanel implements Panel {
  private static final javafx.util.Duration PAUSE = javafx.util.Duration.millis(500);

  private static final int PREVIEW_LINES = 3;

  private final DeskControl control;
  private final DeskActions actions;
  private final Texts texts;
  private final VBox panel = Ui.id(new VBox(), "composer");
  private final Label title = Ui.id(Ui.label("", "strong"), "reply-as");
  private final Label kept = Ui.id(Ui.whole(Ui.label("", "quiet", "small")), "draft-kept");
  private final Label trouble = Ui.id(Ui.wrapped("", "trouble-line"), "trouble");
  private final TextArea text = Ui.id(new TextArea(), "reply");
  private final EmojiText preview = new EmojiText();
  private final Label counter = Ui.id(Ui.whole(Ui.label("", "quiet")), "counter");
  private final Label personal = Ui.id(Ui.label(""), "personal");
  private final Label why = Ui.id(Ui.wrapped("", "why"), "why-not");
  private final ActionButton close;
  private final ActionButton send;
  private final OnItsWay onItsWay;
  private final VBox writing;
  private final PauseTransition pause = new PauseTransition(PAUSE);
  private long shownItem = QueueModel.NONE;
  private boolean updating;

  ComposerPanel(DeskControl control, DeskActions actions, Runnable openClose) {
    this.control = control;
    this.actions = actions;
    this.texts = control.texts();
    close = new ActionButton("close", texts.of("composer.close"), "d", openClose);
    send = new ActionButton("send", "", Ui.keyName(texts, "Ctrl \u23ce"), actions::send).primary();
    onItsWay = new OnItsWay(control, actions);
    text.setWrapText(true);
    text.textProperty().addListener((property, before, now) -> typed(now));
    pause.setOnFinished(event -> actions.keepDraft());
    HBox head = new HBox(Ui.mark("disc"), title, Ui.spacer(), kept);
    head.getStyleClass().add("composer-head");
    head.setAlignment(Pos.CENTER_LEFT);
    HBox facts = new HBox(counter, personal);
    facts.getStyleClass().add("facts");
    facts.setAlignment(Pos.CENTER_LEFT);
    HBox buttons = new HBox(close, send);
    buttons.getStyleClass().add("buttons");
    SpreadRow foot = new SpreadRow(facts, buttons);
    foot.getStyleClass().add("composer-foot");
    preview.setMaxLines(PREVIEW_LINES);
    preview.setId("preview");
    preview.getStyleClass().add("preview");
    writing = new VBox(head, trouble, text, preview, why, foot);
    writing.getStyleClass().add("writing");
    panel.getChildren().addAll(writing, onItsWay.node());
    panel.setMinHeight(Region.USE_PREF_SIZE);
  }

  private void typed(String now) {
    if (!updating) {
      actions.typed(now);
      pause.playFromStart();
      showVerdict();
    }
  }

  @Override
  public Node node() {
    return panel;
  }

  @Override
  public void show() {
    Optional<ItemModel> model = control.model();
    Ui.shown(panel, model.isPresent());
    model.ifPresent(this::showItem);
  }

  private void showItem(ItemModel model) {
    boolean leaving = model.item().state() == ItemState.WAITING;
    Ui.shown(writing, !leaving && model.item().state().live());
    onItsWay.show(model);
    showText(control.text());
    text.setEditable(model.writable() && control.detail().read() && !control.busy(model.item().id()));
    text.setPromptText(model.writable() ? texts.of("composer.prompt") : model.asHolder("answer").why());
    trouble.setText(model.item().trouble());
    Ui.shown(trouble, !model.item().trouble().isEmpty());
    showVerdict();
  }

  /** Never moves the caret of somebody who types: the field is set only when it shows another text. */
  private void showText(String wanted) {
    boolean another = shownItem != control.queue().selectedId();
    shownItem = control.queue().selectedId();
    if (!text.getText().equals(wanted)) {
      updating = true;
      text.setText(wanted);
      text.end();
      updating = false;
    } else if (another) {
      text.end();
    }
  }

  private void showVerdict() {
    control.model().ifPresent(model -> {
      ComposerModel composer = control.composer(model, text.getText());
      title.setText(composer.title());
      showPreview();
      counter.setText(composer.counter());
      Ui.one(counter, composer.tooLong() ? "too-long" : "quiet", "too-long", "quiet");
      boolean clean = composer.personal().isEmpty();
      personal.setText((clean ? "\u2713 " : "\u25b2 ") + composer.personalText());
      Ui.one(personal, clean ? "clean" : "found", "clean", "found");
      Ui.shown(personal, !text.getText().isBlank());
      Allowed allowed = composer.send();
      send.setText(composer.sendLabel(control.desk().rules().undo()));
      send.allow(allowed);
      close.allow(model.close());
      why.setText(allowed.why());
      Ui.shown(why, !allowed.yes() && (!text.getText().isBlank() || model.writable()));
      kept.setText(keptText(model));
    });
  }

  /** Plain fields draw emoji as boxes and mixed directions out of order: below the field stands what others will see. */
  private void showPreview() {
    String typed = text.getText();
    text.setNodeOrientation(EmojiText.rightToLeft(typed) ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
    boolean wanted = EmojiText.beyondPlainFields(typed);
    preview.setText(wanted ? typed : "");
    Ui.shown(preview, wanted);
  }

  private String keptText(ItemModel model) {
    long item = model.item().id();
    if (control.drafts().unkept(item).filter(typed -> !typed.isBlank()).isPresent()) {
      return texts.of(model.writable() ? "composer.keeping" : "composer.kept-here");
    }
    boolean ours = control.drafts().of(item).isPresent() && !control.draftKeptAt().equals(Instant.EPOCH);
    return ours ? texts.of("composer.kept-at", texts.amounts().timeOfDay(control.draftKeptAt(), control.place().zone()))
        : text.getText().isBlank() ? "" : texts.of("composer.kept");
  }

  @Override
  public void tick(Instant now) {
    control.model().ifPresent(onItsWay::show);
  }

  /** How high the field is: fewer rows where text is large and room is short. */
  void rows(int rows) {
    text.setPrefRowCount(rows);
  }

  void focus() {
    control.model().ifPresent(model -> {
      Allowed allowed = model.writable() ? Allowed.YES : model.asHolder("answer");
      if (allowed.yes()) {
        text.requestFocus();
      } else {
        control.trouble(allowed.why());
      }
    });
  }

  /** Gives the book at once what waits for the pause. */
  void flush() {
    pause.stop();
    actions.keepDraft();
  }

  /** The part that stands where the composer was while an answer is on its way, and after it is out. */
  private static final class OnItsWay {
    private final DeskControl control;
    private final Region mark = Ui.mark("disc");
    private final Label words = Ui.id(Ui.wrapped("", "strong"), "on-its-way");
    private final ActionButton takeBack;
    private final HBox row;

    OnItsWay(DeskControl control, DeskActions actions) {
      this.control = control;
      takeBack = new ActionButton("take-back", control.texts().of("composer.take-back"), "z", actions::takeBack);
      row = new HBox(mark, words, Ui.spacer(), takeBack);
      row.getStyleClass().add("on-its-way");
      row.setAlignment(Pos.CENTER_LEFT);
    }

    Node node() {
      return row;
    }

    void show(ItemModel model) {
      ItemState state = model.item().state();
      Ui.shown(row, state == ItemState.WAITING || !state.live());
      boolean leaving = state == ItemState.WAITING;
      Optional<Reply> reply = ConversationModel.underWay(control.detail());
      boolean queued = reply.filter(found -> found.state() == Reply.State.QUEUED || found.state() == Reply.State.PROPOSED).isPresent();
      Ui.shown(takeBack, leaving && model.mine() && queued);
      takeBack.allow(model.takeBack());
      words.setText(leaving ? leaving(reply, model) : sentence(model));
      Ui.one(mark, leaving ? "ring" : "disc", "ring", "disc");
    }

    private String leaving(Optional<Reply> reply, ItemModel model) {
      Texts texts = control.texts();
      String network = model.item().mention().mention().channel().name();
      if (reply.isEmpty() || reply.get().state() == Reply.State.SENDING) {
        return texts.of("leaving.in-hand", network);
      }
      if (reply.get().state() == Reply.State.PROPOSED) {
        return texts.of("leaving.proposed");
      }
      Duration left = Duration.between(model.now(), reply.get().notBefore());
      String delayed = reply.get().trouble().isBlank() ? "" : " · " + reply.get().trouble();
      boolean now = left.isNegative() || left.isZero();
      return (now ? texts.of("leaving.now", network) : texts.of("leaving.in", network, texts.amounts().toWait(left))) + delayed;
    }

    private static String sentence(ItemModel model) {
      String text = model.standingText();
      return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }
  }
}
