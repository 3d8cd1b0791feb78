package watchfloor.screen.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import watchfloor.pulse.Slice;
import watchfloor.pulse.SliceText;
import watchfloor.screen.Look;
import watchfloor.screen.Texts;
import watchfloor.screen.wall.SliceWords;
import watchfloor.wall.Direction;
import watchfloor.wall.DirectionChange;
import watchfloor.wall.Drive;
import watchfloor.wall.ScreenPlan;

/** What stands above and below the wall at the desk: screens and brands to choose, who drives, and what can be done. JavaFX thread only. */
final class WallDeskBars {
  /** Screens that are still read when all are shown at once. */
  static final int MOST_AT_ONCE = 4;
  static final double GAP = 8;

  private static final List<Integer> MINUTES = List.of(5, 15, 30, 60);

  private final WallDesk desk;
  private final WallHand hand;
  private final List<ScreenPlan> screens;
  private final Texts texts;
  private final VBox top;
  private final VBox foot;
  private final Label state = Ui.id(Ui.label(""), "drive-state");
  private final Label figure = Ui.id(Ui.label("", "strong", "large"), "drive-figure");
  private final Label said = Ui.id(Ui.label("", "quiet"), "drive-said");
  private final List<ToggleButton> tabs = new ArrayList<>();
  private final List<ToggleButton> brands = new ArrayList<>();
  private final List<WallHand.Brand> brandsShown = new ArrayList<>();
  private final HBox brandRow = Ui.id(new HBox(), "drive-brands");
  private final ChoiceBox<ScreenPlan> which = Ui.id(new ChoiceBox<>(), "drive-screen");
  private final ChoiceBox<Integer> lasting = Ui.id(new ChoiceBox<>(), "drive-lasting");
  private final ActionButton back;
  private String lastScreen = "";

  WallDeskBars(WallDesk desk, WallHand hand, List<ScreenPlan> screens, Texts texts, Look look) {
    this.desk = desk;
    this.hand = hand;
    this.screens = screens;
    this.texts = texts;
    back = new ActionButton("drive-back", texts.of("drive.back"), "b", desk::back);
    which.getItems().setAll(screens);
    which.setConverter(new Words<>(plan -> plan.title()));
    which.getSelectionModel().selectFirst();
    which.setAccessibleText(texts.of("drive.which-screen"));
    lasting.getItems().setAll(MINUTES);
    lasting.setConverter(new Words<>(minutes -> texts.amounts().minutes(minutes)));
    lasting.getSelectionModel().select(Integer.valueOf((int) DirectionChange.DRIVES.toMinutes()));
    lasting.setAccessibleText(texts.of("drive.for-long"));
    top = bar(look, titles(), second());
    foot = bar(look, figure, actions());
    figure.setMinWidth(0);
    state.setMinWidth(0);
  }

  private VBox bar(Look look, Node... lines) {
    VBox bar = Ui.id(new VBox(lines), "desk");
    bar.getStyleClass().add("drive-bar");
    bar.getStylesheets().setAll(look.styles().urls("desk.css"));
    bar.setStyle("-fx-font-size: " + DeskWindow.NORMAL_TEXT + "px;");
    return bar;
  }

  private Node titles() {
    HBox line = new HBox(Ui.whole(Ui.label(texts.of("drive.title"), "title")));
    tab(line, texts.of("drive.all-screens"), Optional.empty());
    screens.forEach(plan -> tab(line, plan.title(), Optional.of(plan.role())));
    line.getChildren().addAll(Ui.spacer(), brandRow);
    line.getStyleClass().add("drive-line");
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private void tab(HBox line, String title, Optional<String> role) {
    ToggleButton tab = toggle(title, () -> desk.look(role));
    tab.setId("screen-" + role.orElse("all"));
    tab.setGraphic(Ui.key(String.valueOf(tabs.size())));
    tab.setUserData(role);
    tabs.add(tab);
    line.getChildren().add(tab);
  }

  private static ToggleButton toggle(String words, Runnable action) {
    ToggleButton button = new ToggleButton(words);
    button.getStyleClass().add("queue-tab");
    button.setFocusTraversable(false);
    button.setOnAction(event -> action.run());
    return button;
  }

  private Node second() {
    HBox line = new HBox(state, Ui.spacer(), back);
    line.getStyleClass().add("drive-line");
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private Node actions() {
    ActionButton list = new ActionButton("drive-list", texts.of("drive.mentions"), Ui.keyName(texts, "Enter"), desk::list).primary();
    ActionButton all = new ActionButton("drive-all", texts.of("drive.follow-all"), "a", () -> desk.follow(Optional.empty()));
    ActionButton one = new ActionButton("drive-one", texts.of("drive.follow-one"), "o", () -> desk.follow(screen()));
    ActionButton here = new ActionButton("drive-here", texts.of("drive.only-here"), "l", desk::lookHere);
    for (ActionButton wish : List.of(all, one, back)) {
      wish.allow(hand.mayDrive() ? Allowed.YES : Allowed.no(texts.of("wall.may-not")));
    }
    FlowPane line = new FlowPane(list, here, all, one, which, Ui.label(texts.of("drive.for"), "quiet"), lasting, said);
    line.getStyleClass().addAll("drive-actions");
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  Node top() {
    return top;
  }

  Node foot() {
    return foot;
  }

  /** Whether one of the lists is open, which takes the keys. */
  boolean choosing() {
    return which.isShowing() || lasting.isShowing();
  }

  /** The one screen that is to follow. */
  Optional<String> screen() {
    return Optional.ofNullable(which.getValue()).map(ScreenPlan::role);
  }

  Duration lasting() {
    return Duration.ofMinutes(lasting.getValue());
  }

  void say(String sentence) {
    said.setText(sentence);
  }

  /** @param words of the figure that is chosen or pointed at @param screen where the chosen one is */
  void figure(Optional<String> words, Optional<String> screen) {
    figure.setText(words.orElse(texts.of("drive.hint")));
    Ui.one(figure, words.isPresent() ? "" : "quiet", "quiet");
    screen.filter(role -> !role.equals(lastScreen)).ifPresent(role -> screens.stream().filter(plan -> plan.role().equals(role)).forEach(which::setValue));
    lastScreen = screen.orElse(lastScreen);
  }

  void show(Direction now, SliceWords words, Optional<Slice> alone, Optional<String> shown) {
    tabs.forEach(tab -> tab.setSelected(tab.getUserData().equals(shown)));
    List<WallHand.Brand> known = hand.brands().get();
    if (!known.equals(brandsShown)) {
      brandsShown.clear();
      brandsShown.addAll(known);
      brands.clear();
      known.forEach(brand -> brands.add(brand(brand)));
      brandRow.getChildren().setAll(brands);
      Ui.shown(brandRow, known.size() > 1);
    }
    brands.forEach(button -> button.setSelected(((WallHand.Brand) button.getUserData()).lens().equals(now.brand())));
    state.setText(alone.map(slice -> texts.of("drive.alone", words.of(slice)))
        .or(() -> now.drive().map(drive -> driven(drive, words))).orElse(texts.of("drive.nobody")));
    Ui.one(state, alone.isPresent() || now.drive().isPresent() ? "ringing" : "quiet", "ringing", "quiet");
    Ui.shown(back, alone.isPresent() || now.drive().isPresent() || now.paused().isPresent() || now.hand().isPresent() || !now.brand().isEmpty());
  }

  private ToggleButton brand(WallHand.Brand brand) {
    ToggleButton button = toggle(brand.name(), () -> desk.brand(brand));
    button.setId("brand-" + (brand.lens().isEmpty() ? "all" : brand.lens()));
    button.setUserData(brand);
    return button;
  }

  private String driven(Drive drive, SliceWords words) {
    Instant now = hand.world().instant();
    String left = SliceWords.left(Duration.between(now, drive.until()), texts);
    String what = SliceText.read(drive.slice(), drive.from().orElse(now), drive.to().orElse(now))
        .map(slice -> drive.from().isPresent() ? words.of(slice) : words.about(slice)).orElse(drive.slice());
    return drive.screen().isEmpty()
        ? texts.of("drive.now-by", drive.by(), what, left)
        : texts.of("drive.now-one", drive.by(), what, title(drive.screen().get()), left);
  }

  private String title(String role) {
    return screens.stream().filter(plan -> plan.role().equals(role)).map(ScreenPlan::title).findFirst().orElse(role);
  }

  /** Says a choice in words. */
  private static final class Words<T> extends StringConverter<T> {
    private final Function<T, String> words;

    Words(Function<T, String> words) {
      this.words = words;
    }

    @Override
    public String toString(T choice) {
      return choice == null ? "" : words.apply(choice);
    }

    @Override
    public T fromString(String text) {
      throw new UnsupportedOperationException("a choice is not typed");
    }
  }
}
