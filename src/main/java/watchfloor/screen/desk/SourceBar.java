package watchfloor.screen.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import watchfloor.mention.SourceHealth;
import watchfloor.screen.Texts;
import watchfloor.wall.Notice;

/** At the foot: how each source is doing, what is wrong with the room, and the keys one needs first. */
final class SourceBar implements Panel {
  private final DeskControl control;
  private final Texts texts;
  private final FlowPane sources = Ui.id(new FlowPane(), "sources");
  private final VBox notices = Ui.id(new VBox(), "notices");
  private final VBox panel;

  SourceBar(DeskControl control, Runnable help) {
    this.control = control;
    this.texts = control.texts();
    HBox hints = new HBox(hint(texts.of("foot.details"), "i"), hint(texts.of("foot.claim-next"), "c"), hint(texts.of("foot.move"), "j", "k"),
        hint(texts.of("foot.all-keys"), "?"));
    hints.getChildren().get(0).getStyleClass().add("narrow-only");
    hints.getChildren().subList(1, 3).forEach(hint -> hint.getStyleClass().add("wide-only"));
    hints.getStyleClass().add("hints");
    hints.setAlignment(Pos.CENTER_RIGHT);
    hints.setOnMouseClicked(event -> help.run());
    sources.getStyleClass().add("sources");
    SpreadRow row = new SpreadRow(sources, hints);
    row.getStyleClass().add("source-row");
    notices.getStyleClass().add("notices");
    panel = Ui.id(new VBox(notices, row), "foot");
  }

  private static Node hint(String words, String... keys) {
    HBox hint = new HBox();
    for (String key : keys) {
      hint.getChildren().add(Ui.key(key));
    }
    hint.getChildren().add(Ui.whole(Ui.label(words, "quiet", "small")));
    hint.getStyleClass().add("hint");
    hint.setAlignment(Pos.CENTER_LEFT);
    return hint;
  }

  @Override
  public Node node() {
    return panel;
  }

  @Override
  public void show() {
    List<Notice> beside = control.notices().stream().filter(notice -> !notice.subject().equals(Notice.LINK)).toList();
    notices.getChildren().setAll(beside.stream().map(this::notice).toList());
    Ui.shown(notices, !beside.isEmpty());
    tick(control.now());
  }

  private Node notice(Notice notice) {
    Label words = Ui.wrapped(notice.sentence());
    HBox line = new HBox(Ui.mark("triangle"), words,
        Ui.whole(Ui.label(texts.of("foot.since", texts.amounts().timeOfDay(notice.since(), control.place().zone())), "quiet", "small")));
    line.getStyleClass().add("notice");
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  @Override
  public void tick(Instant now) {
    List<SourceHealth> healths = control.pulse().sources();
    List<Node> nodes = new ArrayList<>();
    for (SourceHealth health : healths) {
      nodes.add(source(SourceModel.of(health, now, texts)));
    }
    if (healths.isEmpty()) {
      nodes.add(Ui.label(texts.of("foot.no-source"), "quiet", "small"));
    }
    sources.getChildren().setAll(nodes);
  }

  private static Node source(SourceModel model) {
    String shape = switch (model.look()) {
      case LIVE -> "disc";
      case QUIET, STARTING -> "ring";
      case DOWN -> "triangle";
      case ENDED -> "square";
    };
    HBox source = new HBox(Ui.label(model.name(), "small"), Ui.mark(shape), Ui.label(model.words(), "small"));
    source.getStyleClass().addAll("source", model.look().name().toLowerCase(Locale.ROOT));
    source.setAlignment(Pos.CENTER_LEFT);
    return source;
  }
}
