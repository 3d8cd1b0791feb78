package watchfloor.settings;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the section {@code hub} of a center's file. Each key may be left out, and the section too. Pure and safe from any thread. */
final class HubReader {
  private static final Pattern LISTEN = Pattern.compile("(?:(\\[[0-9A-Fa-f:.]+\\]|[A-Za-z0-9.-]+):)?(\\d{1,5})|(\\[[0-9A-Fa-f:.]+\\]|[A-Za-z0-9.-]+)");
  private static final int MOST_PORT = 65_535;

  private HubReader() {}

  /** @throws SettingsException one sentence with file, line and column */
  static Optional<HubSetting> read(Fields file) {
    return file.fields("hub", "the hub").map(hub -> {
      HubSetting usual = HubSetting.DEFAULT;
      Matcher listen = listen(hub);
      String host = listen.group(1) != null ? listen.group(1) : listen.group(3);
      HubSetting read = new HubSetting(
          host == null ? usual.host() : host.replace("[", "").replace("]", ""),
          listen.group(2) == null ? usual.port() : port(hub, listen.group(2)),
          names(hub), certificate(hub), hub.flag("announce", usual.announce()), standby(hub));
      hub.noteUnknown();
      return read;
    });
  }

  private static boolean standby(Fields hub) {
    String text = hub.text("standby", "");
    if (!text.isEmpty() && !text.equals("expected")) {
      throw hub.fault("standby", "standby can be 'expected', or be left out");
    }
    return !text.isEmpty();
  }

  private static Matcher listen(Fields hub) {
    String text = hub.text("listen", HubSetting.DEFAULT.host() + ":" + HubSetting.PORT);
    Matcher listen = LISTEN.matcher(text);
    if (!listen.matches()) {
      throw hub.fault("listen", "listen '" + text + "' is no address: write it like 0.0.0.0:7420, or a port alone");
    }
    return listen;
  }

  private static int port(Fields hub, String text) {
    int port = Integer.parseInt(text);
    if (port < 1 || port > MOST_PORT) {
      throw hub.fault("listen", "the port " + text + " is out of range: give 1 to 65535");
    }
    return port;
  }

  private static List<String> names(Fields hub) {
    return hub.values("names").stream().map(Yaml.Scalar::text).toList();
  }

  private static Optional<HubSetting.Certificate> certificate(Fields hub) {
    boolean chain = hub.has("certificate");
    boolean key = hub.has("key");
    if (chain != key) {
      throw hub.fault(chain ? "certificate" : "key", "a certificate needs its key and a key its certificate: name both files, or neither");
    }
    return chain ? Optional.of(new HubSetting.Certificate(hub.text("certificate"), hub.text("key"))) : Optional.empty();
  }
}
