package watchfloor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DisplayTest {
  private static final String LINUX = "Linux";

  @Test
  void without_the_variable_there_is_no_display() {
    assertThat(Display.missing(Map.of(), LINUX)).hasValue("This machine has no display (DISPLAY is not set)");
  }

  @Test
  void a_name_that_names_no_display_is_said_back() {
    assertThat(Display.missing(Map.of("DISPLAY", "screen one"), LINUX)).hasValueSatisfying(sentence -> assertThat(sentence).contains("'screen one'"));
  }

  @Test
  void a_display_that_nobody_serves_is_missing() {
    assertThat(Display.missing(Map.of("DISPLAY", ":5999"), LINUX)).hasValue("The display :5999 does not answer");
  }

  @Test
  void a_display_that_answers_is_there() throws IOException {
    try (ServerSocket server = serverAboveSixThousand()) {
      String display = "localhost:" + (server.getLocalPort() - 6000) + ".0";
      assertThat(Display.missing(Map.of("DISPLAY", display), LINUX)).isEmpty();
    }
  }

  @Test
  void elsewhere_a_desktop_is_taken_for_granted() {
    assertThat(Display.missing(Map.of(), "Mac OS X")).isEmpty();
  }

  private static ServerSocket serverAboveSixThousand() throws IOException {
    return new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
  }
}
