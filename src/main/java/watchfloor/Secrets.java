package watchfloor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import watchfloor.channel.net.Secret;
import watchfloor.settings.SecretsReader;
import watchfloor.settings.SettingsException;
import watchfloor.store.disk.OwnerOnly;

/**
 * What the center signs in with: from the process's environment, else from {@code secrets.yaml} beside the center's file, which nobody but its
 * owner may be able to read. Read when it is asked for; kept nowhere.
 */
final class Secrets {
  static final String FILE = "secrets.yaml";

  private static final String PREFIX = "WATCHFLOOR_";
  private static final int LARGEST = 1 << 16;

  private final Map<String, String> environment;
  private final Path file;

  /** @param center the center's folder */
  Secrets(Map<String, String> environment, Path center) {
    this.environment = environment;
    this.file = center.resolve(FILE);
  }

  /**
   * The secret of a network; empty where there is none.
   *
   * @param name lower-case
   * @throws RoomException the file cannot be used: one plain sentence, in which nothing of it stands
   */
  Optional<Secret> find(String network, String name) {
    String said = environment.getOrDefault(variable(network, name), "");
    if (said.isBlank() && Files.exists(file)) {
      said = read().getOrDefault(network + "." + name, "");
    }
    return said.isBlank() ? Optional.empty() : Optional.of(Secret.of(said.strip()));
  }

  /** Where a secret that is missing can be put, as the end of a sentence. */
  String remedy(String network, String name) {
    return "put it into " + file + ", readable by its owner alone, as '" + network + ": {" + name + ": ...}', or into the environment as "
        + variable(network, name);
  }

  private static String variable(String network, String name) {
    return PREFIX + (network + "_" + name).toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private Map<String, String> read() {
    try {
      Optional<String> remedy = OwnerOnly.remedy(file);
      if (remedy.isPresent()) {
        throw new RoomException(file + " can be read or changed by others than its owner, and is not used: " + remedy.get() + ".");
      }
      if (Files.size(file) > LARGEST) {
        throw new RoomException(file + " is larger than 64 KB: it must hold secrets and nothing else.");
      }
      return SecretsReader.read(Files.readString(file), file.toString());
    } catch (SettingsException e) {
      throw new RoomException(e.getMessage(), e);
    } catch (IOException e) {
      throw new RoomException(file + " cannot be read (" + e.getClass().getSimpleName() + "): check its rights, and save it as UTF-8.", e);
    }
  }
}
