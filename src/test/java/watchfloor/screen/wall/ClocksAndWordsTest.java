package watchfloor.screen.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import watchfloor.screen.EmojiText;
import watchfloor.screen.Fonts;
import watchfloor.screen.OnFx;
import watchfloor.screen.Pictures;
import watchfloor.wall.ScreenPlan;
import watchfloor.wall.TilePlan;

class ClocksAndWordsTest {
  @BeforeAll
  static void fonts() {
    OnFx.runFx(Fonts::load);
  }

  private static List<String> words(String kind, Map<String, String> options) {
    return OnFx.onFx(() -> {
      ScreenPlan plan = new ScreenPlan("one", "One", "", List.of(new TilePlan(kind, "", 0, 0, 1, 1, options)));
      WallScene wall = new WallScene(List.of(plan), Looks.standard(), 1920, 1080);
      wall.show(new RoomSnapshots().build(), "");
      Pictures.take(wall.scene());
      return texts(wall.scene().getRoot()).toList();
    });
  }

  private static java.util.stream.Stream<String> texts(Node node) {
    if (!node.isVisible()) {
      return java.util.stream.Stream.of();
    } else if (node instanceof Label label) {
      return java.util.stream.Stream.of(label.getText());
    } else if (node instanceof EmojiText text) {
      return java.util.stream.Stream.of(text.getText());
    }
    return node instanceof Parent parent ? parent.getChildrenUnmodifiable().stream().flatMap(ClocksAndWordsTest::texts) : java.util.stream.Stream.of();
  }

  @Test
  void clocks_tell_each_places_time_and_who_is_at_work() {
    assertThat(words("clocks", Map.of("hours", "9-18"))).contains("Austin", "09:42", "Dublin", "15:42", "Singapore", "23:42", "\u25CF at work", "\u25CB closed");
    assertThat(words("clocks", Map.of("hours", "morning"))).anyMatch(text -> text.contains("9-18"));
  }

  @Test
  void a_countdown_counts_down_and_up_again() {
    assertThat(words("countdown", Map.of("to", "2026-11-22T18:00"))).contains("2 d 2 h").anyMatch(text -> text.startsWith("until 22 Nov"));
    assertThat(words("countdown", Map.of("to", "2026-11-20T15:00"))).contains("42:08").anyMatch(text -> text.startsWith("since"));
    assertThat(words("countdown", Map.of())).contains("The layout names no moment: write to: 2027-01-01T00:00.");
    assertThat(words("countdown", Map.of("to", "soon"))).anyMatch(text -> text.contains("2027-01-01"));
  }

  @Test
  void free_words_stand_as_they_are_written() {
    assertThat(words("text", Map.of("text", "Drill at noon \uD83D\uDD14"))).contains("Drill at noon \uD83D\uDD14");
    assertThat(words("text", Map.of())).contains("The layout gives no words: write text: and what shall stand here.");
  }
}
