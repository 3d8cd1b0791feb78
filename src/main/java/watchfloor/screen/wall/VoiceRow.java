package watchfloor.screen.wall;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import watchfloor.mention.Sentiment;
import watchfloor.pulse.Voice;
import watchfloor.screen.Texts;

/** One voice on one line, or on two where the tile is narrow. JavaFX thread only. */
final class VoiceRow extends Pane {
  private static final double WIDE_EM = 56;
  private static final double[] COLUMNS_EM = {13, 10, 6.5, 9};

  private final Texts texts;
  private final Label handle = Views.label("", "voice-handle");
  private final Label channel = Views.figure("voice-part", "quiet");
  private final Label reach = Views.figure("voice-reach");
  private final Label mentions = Views.figure("voice-part", "quiet");
  private final Label mood = Views.figure("voice-part", "legend");
  private final Label age = Views.figure("voice-part", "quiet");
  private String reachWords = "";
  private String reachFigure = "";

  VoiceRow(Texts texts) {
    this.texts = texts;
    getStyleClass().add("voice-row");
    handle.setMinWidth(0);
    getChildren().addAll(handle, channel, reach, mentions, mood, age);
  }

  void show(Voice voice, Instant now) {
    setId("voice-" + voice.channel().id() + "-" + voice.author().id());
    Views.text(handle, Masking.mask(voice.author().handle()));
    Views.text(channel, voice.channel().name());
    boolean known = voice.author().followersKnown();
    reachFigure = known ? texts.amounts().reach(voice.author().followers()) : "\u2014";
    reachWords = known ? texts.of("tile.voices.reach", reachFigure) : texts.of("tile.voices.reach.unknown");
    int count = voice.moods().total();
    Views.text(mentions, texts.of("tile.voices.mentions", count, texts.number(count)));
    Sentiment net = MoodWords.of(voice.moods().net());
    Views.text(mood, MoodWords.net(voice.moods(), texts));
    Views.mark(mood, MoodWords.style(net), MoodWords.STYLES);
    Views.text(age, texts.of("tile.voices.age", texts.amounts().age(Duration.between(voice.lastAt(), now))));
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double em = age.getFont().getSize() / 1.1;
    if (getWidth() >= WIDE_EM * em) {
      wide(em, getHeight() / 2);
    } else {
      narrow(em, getHeight() / 2);
    }
  }

  private void wide(double em, double middle) {
    Views.text(reach, reachWords);
    double right = getWidth();
    List<Label> columns = List.of(age, mood, mentions, reach);
    double[] widths = {COLUMNS_EM[3], COLUMNS_EM[2], COLUMNS_EM[1], COLUMNS_EM[0]};
    for (int i = 0; i < columns.size(); i++) {
      ending(columns.get(i), right, middle);
      right -= widths[i] * em;
    }
    double left = Math.min(getWidth() * 0.42, right - channel.prefWidth(-1) - em);
    at(handle, 0, middle, Math.max(0, left - em));
    at(channel, left, middle, channel.prefWidth(-1));
  }

  private void narrow(double em, double middle) {
    Views.text(reach, reachFigure);
    double upper = middle - 0.85 * em;
    double lower = middle + 0.85 * em;
    ending(reach, getWidth(), upper);
    at(handle, 0, upper, Math.max(0, getWidth() - reach.prefWidth(-1) - em));
    ending(age, getWidth(), lower);
    double x = 0;
    for (Label part : List.of(channel, mentions, mood)) {
      boolean room = x + part.prefWidth(-1) + em <= getWidth() - age.prefWidth(-1);
      part.setVisible(room);
      at(part, x, lower, part.prefWidth(-1));
      x += part.prefWidth(-1) + em;
    }
  }

  private static void ending(Label label, double right, double middle) {
    at(label, right - Math.ceil(label.prefWidth(-1)), middle, label.prefWidth(-1));
  }

  private static void at(Label label, double x, double middle, double room) {
    double height = label.prefHeight(-1);
    label.resizeRelocate(Math.round(x), Math.round(middle - height / 2), Math.ceil(Math.min(room, label.prefWidth(-1))), height);
  }
}
