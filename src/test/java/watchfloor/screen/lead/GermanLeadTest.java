package watchfloor.screen.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import watchfloor.screen.OnFx;

/** The same window for those who read German: its words, and the titles that it writes. */
class GermanLeadTest extends LeadAtWork {
  @Override
  Locale language() {
    return Locale.GERMAN;
  }

  @Test
  void titlesAreReadAndWrittenInGermanAndTheEnglishOneStays() throws IOException {
    layouts();
    assertThat(OnFx.<String>onFx(() -> ((TextField) window.root().lookup("#screen-title")).getText())).isEqualTo("Puls");
    OnFx.runFx(() -> {
      TextField title = (TextField) window.root().lookup("#screen-title");
      title.requestFocus();
      title.setText("Herzschlag");
    });
    press(KeyCode.ENTER);
    press(KeyCode.CONTROL, KeyCode.S);
    until(() -> text("message").startsWith("mine ist gespeichert"));
    assertThat(Files.readString(file("mine"))).contains("title: {en: Pulse, de: Herzschlag}");
  }
}
