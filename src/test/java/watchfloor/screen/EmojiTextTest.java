package watchfloor.screen;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

class EmojiTextTest {
  private static EmojiText laidOut(String text, int lines, double width) {
    return OnFx.onFx(() -> {
      EmojiText view = new EmojiText(text);
      view.setMaxLines(lines);
      VBox root = new VBox(view);
      root.setStyle("-fx-font-size: 20px;");
      Scene scene = new Scene(root, width, 600);
      root.applyCss();
      root.layout();
      assertThat(scene.getWidth()).isEqualTo(width);
      return view;
    });
  }

  private static String seen(EmojiText view) {
    StringBuilder seen = new StringBuilder();
    for (Node child : view.getChildren()) {
      if (child.isVisible()) {
        seen.append(child instanceof Text words ? words.getText() : "*");
      }
    }
    return seen.toString();
  }

  @Test
  void a_text_that_fits_is_whole() {
    EmojiText view = laidOut("Huge thanks ✈️ crew ❤️", 3, 600);
    assertThat(seen(view)).isEqualTo("Huge thanks * crew *");
    assertThat(view.isCut()).isFalse();
  }

  @Test
  void a_long_text_ends_in_an_ellipsis_after_a_whole_word_within_its_lines() {
    EmojiText one = laidOut("short", 1, 300);
    EmojiText view = laidOut("two hours on the tarmac 😡 and the app still says that we are on time, ".repeat(5), 2, 300);
    assertThat(seen(view)).endsWith("…").doesNotEndWith(" …").hasSizeBetween(30, 90);
    assertThat(view.getHeight()).isLessThanOrEqualTo(one.getHeight() * 2 + 1);
    assertThat(view.isCut()).isTrue();
  }

  @Test
  void whatever_width_it_has_and_had_the_ellipsis_stands_on_its_last_line() {
    String text = "@AureliaAir 20 minutes in the line \uD83D\uDE21 moved 4 metres. missed my connection \uD83D\uDE21 an hour ago, \u05E9\u05DC\u05D5\u05DD \uD83D\uDE21 done";
    double line = laidOut("short", 1, 300).getHeight();
    for (int lines = 1; lines <= 2; lines++) {
      EmojiText view = laidOut(text, lines, 600);
      double room = line * lines + 1;
      for (int i = 0; i < 400; i++) {
        double width = 90 + (i * 37) % 500;
        String other = i % 3 == 0 ? text : text.substring(0, 40 + i % 30);
        OnFx.runFx(() -> {
          view.setText(other);
          VBox root = (VBox) view.getParent();
          root.resize(width, 600);
          root.layout();
          root.layout();
          for (Node child : view.getChildren()) {
            if (child.isVisible()) {
              assertThat(child.getBoundsInParent().getWidth()).as(width + " " + seen(view)).isGreaterThan(1);
              assertThat(child.getBoundsInParent().getMaxY()).as(width + " " + seen(view)).isLessThanOrEqualTo(room + 1);
            }
          }
          assertThat(seen(view).endsWith("\u2026")).as(seen(view)).isEqualTo(view.isCut());
        });
      }
    }
  }

  /** As a mouse does that moves over a text which was put up a moment ago. */
  @Test
  void its_words_may_be_asked_for_their_bounds_whatever_place_it_has_by_then() {
    for (double width : new double[] {0, 1, 40, 300}) {
      EmojiText view = laidOut("two hours on the tarmac 😡 and still on time \u05E9\u05DC\u05D5\u05DD there", 1, 300);
      OnFx.runFx(() -> {
        for (String text : new String[] {"another text 😡 of several words, longer than its line", "", "short"}) {
          view.setText(text);
          view.prefHeight(width);
          view.resize(width, 20);
          view.prefHeight(500);
          view.getChildren().forEach(child -> assertThat(child.getBoundsInParent()).isNotNull());
          assertThat(view.getBoundsInLocal()).isNotNull();
        }
      });
    }
  }

  @Test
  void an_emoji_is_never_cut_and_follows_the_font() {
    EmojiText view = laidOut("😡".repeat(100), 1, 300);
    assertThat(seen(view)).matches("\\*{8,12}…");
    assertThat(((EmojiGlyph) view.getChildren().get(0)).getFitHeight()).isEqualTo(23);
  }

  @Test
  void an_emoji_does_not_make_its_line_higher() {
    assertThat(laidOut("gate 😡 B12", 1, 500).getHeight()).isEqualTo(laidOut("gate B12", 1, 500).getHeight());
  }

  @Test
  void a_new_text_replaces_the_old_one_and_an_empty_one_shows_nothing() {
    EmojiText view = laidOut("first 😡", 1, 500);
    OnFx.runFx(() -> {
      view.setText("");
      view.getParent().layout();
    });
    assertThat(seen(view)).isEmpty();
  }

  @Test
  void writing_from_right_to_left_begins_at_the_right_and_is_one_run_a_word() {
    EmojiText view = laidOut("לא ענה לאף אחד, שעתיים", 3, 500);
    assertThat(view.getEffectiveNodeOrientation()).isEqualTo(javafx.geometry.NodeOrientation.RIGHT_TO_LEFT);
    assertThat(seen(view)).isEqualTo("לא ענה לאף אחד, שעתיים");
    assertThat(view.getChildren()).filteredOn(Node::isVisible).hasSize(6);
  }

  @Test
  void emoji_of_all_kinds_follow_the_direction_of_the_text_around_them() {
    String arabic = "شكرا 👩🏽‍🚀👨‍👩‍👧‍👦🏳️‍🌈🇩🇪1️⃣ لكم";
    EmojiText view = laidOut(arabic, 1, 600);
    assertThat(seen(view)).isEqualTo("شكرا ***** لكم");
    double before = Double.POSITIVE_INFINITY;
    for (Node child : view.getChildren()) {
      if (child instanceof EmojiGlyph) {
        double at = OnFx.onFx(() -> child.localToScene(child.getBoundsInLocal()).getMinX());
        assertThat(at).as("each further to the left").isLessThan(before);
        before = at;
      }
    }
    assertThat(view.getText()).isEqualTo(arabic);
  }

  @Test
  void a_handle_in_a_text_from_right_to_left_keeps_its_sign_in_front() {
    assertThat(seen(laidOut("شكرا @AureliaAir و #AU881 و info@aurelia.example", 1, 900)))
        .isEqualTo("شكرا \u200E@AureliaAir و \u200E#AU881 و info@aurelia.example");
    assertThat(seen(laidOut("thanks @AureliaAir", 1, 900))).isEqualTo("thanks @AureliaAir");
  }

  @Test
  void what_plain_fields_cannot_draw_is_known() {
    assertThat(EmojiText.beyondPlainFields("on time \uD83D\uDE21")).isTrue();
    assertThat(EmojiText.beyondPlainFields("thanks שלום")).isTrue();
    assertThat(EmojiText.beyondPlainFields("thanks © 12:30 → gate")).isFalse();
    assertThat(EmojiText.rightToLeft("12 @ שלום thanks")).isTrue();
    assertThat(EmojiText.rightToLeft("thanks שלום")).isFalse();
  }
}
