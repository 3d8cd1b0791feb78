package watchfloor.screen.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static watchfloor.screen.OnFx.onFx;
import static watchfloor.screen.OnFx.runFx;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import watchfloor.screen.Fonts;
import watchfloor.screen.Look;
import watchfloor.screen.Pictures;
import watchfloor.screen.Styles;
import watchfloor.screen.Texts;
import watchfloor.wall.Theme;

class GermanDeskTest {
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;

  @TempDir private Path dir;

  /** A label as it is drawn. */
  private record Drawn(String text, List<String> styles, boolean wraps, double width, double wanted, double right) {
    boolean whole() {
      return wraps || width + 1 >= wanted;
    }
  }

  private List<Drawn> drawn(Theme theme, double text) throws Exception {
    runFx(Fonts::load);
    try (DeskRoom room = new DeskRoom(dir)) {
      long item = EveningShift.fill(room);
      Styles styles = new Styles();
      styles.theme(theme);
      room.look(new Look(styles, Texts.of(Locale.GERMAN)));
      DeskWindow window = onFx(room::window);
      Scene scene = onFx(() -> {
        Scene made = new Scene(window.root(), WIDTH, HEIGHT);
        window.textSize(text);
        window.select(item);
        return made;
      });
      Awaitility.await().until(() -> onFx(() -> {
        window.pull();
        return ((Label) window.root().lookup("#draft-kept")).getText().startsWith("Entwurf gesichert");
      }));
      return onFx(() -> {
        Pictures.take(scene);
        List<Drawn> drawn = new ArrayList<>();
        collect(window.root(), drawn);
        return drawn;
      });
    }
  }

  private static void collect(Parent parent, List<Drawn> drawn) {
    for (Node node : parent.getChildrenUnmodifiable()) {
      if (node instanceof Label label && shown(label)) {
        drawn.add(new Drawn(label.getText(), List.copyOf(label.getStyleClass()), label.isWrapText(), label.getWidth(), label.prefWidth(-1),
            label.localToScene(label.getBoundsInLocal()).getMaxX()));
      }
      if (node instanceof Parent inner) {
        collect(inner, drawn);
      }
    }
  }

  private static boolean shown(Node node) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (!each.isVisible()) {
        return false;
      }
    }
    return true;
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void no_button_count_or_standing_is_cut_in_german(Theme theme) throws Exception {
    List<Drawn> drawn = drawn(theme, DeskWindow.NORMAL_TEXT);
    assertThat(drawn).extracting(Drawn::text).contains("Überfällig", "Freigeben", "Ohne Antwort …", "Verlauf");
    assertThat(drawn).filteredOn(each -> !each.styles().contains("handle") && !each.styles().contains("chip")).allMatch(Drawn::whole);
  }

  @Test
  void large_text_leaves_the_words_of_buttons_whole() throws Exception {
    List<Drawn> drawn = drawn(Theme.DARK, DeskWindow.NORMAL_TEXT * 2);
    assertThat(drawn).filteredOn(each -> each.styles().contains("action-words")).isNotEmpty()
        .allMatch(each -> each.whole() && each.right() < WIDTH);
  }
}
