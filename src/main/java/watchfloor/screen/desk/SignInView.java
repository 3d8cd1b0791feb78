package watchfloor.screen.desk;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiFunction;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import watchfloor.screen.FxLane;
import watchfloor.screen.Look;
import watchfloor.screen.Styles;
import watchfloor.screen.Texts;
import watchfloor.screen.View;

/** Asks who sits at this desk, when its hub is on another machine. JavaFX thread only. */
public final class SignInView implements View {
  private static final double LARGER = 1.15;

  private final StackPane root = Ui.id(new StackPane(), "desk");
  private final TextField id = Ui.id(new TextField(), "sign-in-id");
  private final PasswordField password = Ui.id(new PasswordField(), "sign-in-password");
  private final Button enter = Ui.id(new Button(), "sign-in");
  private final Label message = Ui.id(Ui.wrapped(""), "sign-in-message");
  private final Styles styles;
  private final Texts texts;
  private final FxLane lane;
  private final BiFunction<String, char[], CompletableFuture<Void>> signIn;

  /**
   * @param hub    where this desk's hub is, and who it is, for the person to see
   * @param signIn tries it; fails with one plain sentence. The characters are wiped afterwards
   */
  public SignInView(String hub, String knownId, Look look, FxLane lane, BiFunction<String, char[], CompletableFuture<Void>> signIn) {
    this.styles = look.styles();
    this.texts = look.texts();
    this.lane = lane;
    this.signIn = signIn;
    id.setText(knownId);
    id.setPromptText(texts.of("sign-in.initials"));
    id.setAccessibleText(texts.of("sign-in.initials"));
    password.setPromptText(texts.of("sign-in.password"));
    password.setAccessibleText(texts.of("sign-in.password"));
    enter.setText(texts.of("sign-in.enter"));
    enter.setDefaultButton(true);
    enter.getStyleClass().add("accent");
    enter.setMaxWidth(Double.MAX_VALUE);
    enter.setOnAction(event -> enter());
    VBox form = new VBox(Ui.label(texts.of("program"), "title"), Ui.label(texts.of("sign-in.hub", hub), "quiet", "small"), id, password, enter, message);
    form.getStyleClass().add("sign-in");
    form.setAlignment(Pos.CENTER_LEFT);
    root.getChildren().add(form);
    root.setStyle("-fx-font-size: " + DeskWindow.NORMAL_TEXT * LARGER + "px;");
    root.sceneProperty().addListener((property, before, now) -> entered(now));
    restyle();
  }

  private void entered(Scene scene) {
    if (scene != null) {
      scene.setUserAgentStylesheet(Controls.sheet(styles.theme()));
    }
  }

  private void enter() {
    if (id.getText().isBlank() || password.getText().isEmpty()) {
      message.setText(texts.of("sign-in.both"));
      return;
    }
    enter.setDisable(true);
    message.setText(texts.of("sign-in.trying"));
    char[] secret = password.getText().toCharArray();
    signIn.apply(id.getText().strip(), secret).whenCompleteAsync((done, failure) -> {
      Arrays.fill(secret, ' ');
      enter.setDisable(false);
      if (failure != null) {
        password.clear();
        password.requestFocus();
        message.setText((failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure).getMessage());
      }
    }, lane);
  }

  @Override
  public String name() {
    return "sign-in";
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void pull() {
    // Nothing here changes by itself.
  }

  @Override
  public void restyle() {
    entered(root.getScene());
    root.getStylesheets().setAll(styles.urls("desk.css"));
  }

  @Override
  public void start() {
    (id.getText().isBlank() ? id : password).requestFocus();
  }

  @Override
  public void stop() {
    password.clear();
  }
}
