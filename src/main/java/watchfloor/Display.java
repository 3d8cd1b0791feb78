package watchfloor;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds out whether windows can be opened here, before the toolkit tries: it would end the program with a stack trace.
 *
 * <p>On Linux, JavaFX speaks X11: {@code DISPLAY} must name a server that answers. Elsewhere a desktop is taken for granted.
 */
final class Display {
  private static final Pattern X11 = Pattern.compile("(?:(?<host>[^:/]*)(?:/unix)?)?:(?<number>\\d+)(?:\\.\\d+)?");
  private static final int TCP_BASE = 6000;
  private static final int ANSWER_WITHIN_MS = 1_500;

  private Display() {}

  /** One plain sentence saying why windows cannot be opened here; empty when they can. */
  static Optional<String> missing(Map<String, String> environment, String operatingSystem) {
    if (!operatingSystem.toLowerCase(Locale.ROOT).contains("linux")) {
      return Optional.empty();
    }
    String display = environment.getOrDefault("DISPLAY", "");
    if (display.isBlank()) {
      return Optional.of("This machine has no display (DISPLAY is not set)");
    }
    Matcher name = X11.matcher(display);
    if (!name.matches()) {
      return Optional.of("DISPLAY is '" + display + "', which names no display");
    }
    return answers(name.group("host"), Integer.parseInt(name.group("number")))
        ? Optional.empty()
        : Optional.of("The display " + display + " does not answer");
  }

  private static boolean answers(String host, int number) {
    boolean local = host == null || host.isEmpty() || host.equals("unix");
    Path socket = Path.of("/tmp/.X11-unix/X" + number);
    if (local && Files.exists(socket)) {
      try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
        return channel.connect(UnixDomainSocketAddress.of(socket));
      } catch (IOException nobodyListens) {
        return false;
      }
    }
    try (Socket tcp = new Socket()) {
      tcp.connect(new InetSocketAddress(local ? "localhost" : host, TCP_BASE + number), ANSWER_WITHIN_MS);
      return true;
    } catch (IOException nobodyListens) {
      return false;
    }
  }
}
