package watchfloor.screen.desk;

import java.time.Instant;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import watchfloor.screen.Texts;

/** Over the conversation: who wrote, who holds it and for how long, and one sentence about what just happened. */
final class HeaderPanel implements Panel {
  private static final String[] STANDINGS = {"free", "own", "ending", "others", "ended"};

  private final DeskControl control;
  private final Texts texts;
  private final VBox panel = Ui.id(new VBox(), "header");
  private final Label handle = Ui.label("", "handle", "large");
  private final Label origin = Ui.label("", "quiet");
  private final Region mark = Ui.mark("disc");
  private final Label standing = Ui.id(Ui.whole(Ui.label("")), "standing");
  private final HBox claim = new HBox(mark, standing);
  private final ActionButton take;
  private final ActionButton release;
  private final ActionButton handOver;
  private final ActionButton approve;
  private final ActionButton sendBack;
  private final Label sentence = Ui.id(Ui.wrapped(""), "message");
  private final HBox band;

  HeaderPanel(DeskControl control, DeskActions actions, Sheets sheets) {
    this.control = control;
    this.texts = control.texts();
    take = new ActionButton("claim", texts.of("header.claim"), Ui.keyName(texts, "Enter"), actions::claim).primary();
    release = new ActionButton("release", texts.of("header.release"), "u", actions::release);
    handOver = new ActionButton("hand-over", texts.of("header.hand-over"), "h", sheets::handOver);
    approve = new ActionButton("approve", texts.of("header.approve"), "a", actions::approve).primary();
    sendBack = new ActionButton("send-back", texts.of("header.send-back"), "b", sheets::sendBack);
    claim.getStyleClass().add("claim");
    claim.setAlignment(Pos.CENTER_LEFT);
    FlowPane who = new FlowPane(handle, origin);
    who.getStyleClass().add("who");
    who.setMinWidth(0);
    HBox.setHgrow(who, Priority.ALWAYS);
    FlowPane doing = new FlowPane(claim, new HBox(take, release, handOver, approve, sendBack));
    doing.getChildren().get(1).getStyleClass().add("buttons");
    doing.getStyleClass().add("doing");
    doing.setAlignment(Pos.CENTER_RIGHT);
    SpreadRow row = new SpreadRow(who, doing);
    row.getStyleClass().add("header-row");
    band = new HBox(Ui.mark("disc"), sentence, dismissButton());
    band.getStyleClass().add("band");
    band.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    sentence.setMaxWidth(Double.MAX_VALUE);
    panel.getChildren().addAll(row, band);
    panel.setMinHeight(Region.USE_PREF_SIZE);
  }

  private Button dismissButton() {
    Button dismiss = Ui.id(new Button(null, new FontIcon(Feather.X)), "dismiss");
    dismiss.getStyleClass().add("icon-button");
    dismiss.setAccessibleText(texts.of("header.dismiss"));
    dismiss.setOnAction(event -> control.dismiss());
    return dismiss;
  }

  @Override
  public Node node() {
    return panel;
  }

  @Override
  public void show() {
    Optional<ItemModel> model = control.model();
    model.ifPresent(now -> {
      handle.setText(DeskControl.handle(now.item()));
      origin.setText(ItemModel.origin(now.item().mention().mention(), texts));
      boolean held = now.mine();
      boolean judging = control.approval().yes();
      Ui.shown(approve, judging);
      Ui.shown(sendBack, judging);
      Ui.shown(take, !held && !judging);
      Ui.shown(release, held);
      Ui.shown(handOver, held);
      take.allow(now.claim());
      release.allow(now.asHolder("release"));
      handOver.allow(now.asHolder("hand-over"));
    });
    Ui.shown(panel.getChildren().get(0), model.isPresent());
    control.message().ifPresent(message -> {
      sentence.setText(message.sentence());
      Ui.one(band, switch (message.kind()) {
        case DONE -> "done";
        case LOST -> "lost";
        case TROUBLE -> "trouble";
      }, "done", "lost", "trouble");
      Ui.one(band.getChildren().get(0), message.kind() == Message.Kind.TROUBLE ? "triangle" : "disc", "triangle", "disc");
    });
    Ui.shown(band, control.message().isPresent());
    tick(control.now());
  }

  @Override
  public void tick(Instant now) {
    control.model().ifPresent(model -> {
      standing.setText(control.proposal()
          .filter(reply -> model.standing() == ItemModel.Standing.LEAVING)
          .map(reply -> reply.author().equals(control.place().me()) ? texts.of("standing.yours-proposed") : texts.of("standing.proposed", reply.author()))
          .orElseGet(model::standingText));
      String style = switch (model.standing()) {
        case FREE -> "free";
        case MINE, LEAVING -> "own";
        case MINE_ENDING -> "ending";
        case OTHERS -> "others";
        case ANSWERED, CLOSED -> "ended";
      };
      Ui.one(claim, style, STANDINGS);
      Ui.one(mark, style.equals("ending") ? "triangle" : style.equals("free") ? "ring" : "disc", "triangle", "ring", "disc");
    });
  }
}
