package watchfloor.settings;

import java.util.HashMap;
import java.util.Map;

/**
 * Reads what a center signs in with: one section a network, with names and values below it. No value ever stands in a message. Pure.
 */
public final class SecretsReader {
  private SecretsReader() {}

  /**
   * The secrets by section and name, as {@code bluesky.password}.
   *
   * @param label the file as a person knows it, for messages
   * @throws SettingsException one sentence that shows nothing of what is in the file
   */
  public static Map<String, String> read(String text, String label) {
    Map<String, String> secrets = new HashMap<>();
    Yaml tree = tree(text, label);
    if (!(tree instanceof Yaml.Mapping sections)) {
      throw malformed(label);
    }
    sections.values().forEach((section, below) -> {
      if (!(below instanceof Yaml.Mapping names)) {
        throw malformed(label);
      }
      names.values().forEach((name, value) -> {
        if (!(value instanceof Yaml.Scalar secret)) {
          throw malformed(label);
        }
        secrets.put(section + "." + name, secret.text().strip());
      });
    });
    return secrets;
  }

  /** The parser quotes what it stumbles over, which here may be half a password. */
  private static Yaml tree(String text, String label) {
    try {
      return new YamlParser(new Sheet(label)).parse(text);
    } catch (SettingsException e) {
      throw malformed(label);
    }
  }

  private static SettingsException malformed(String label) {
    return new SettingsException(label + " is not written as it must be: one section a network, and below it, indented, names with values, like 'password: ...'.");
  }
}
