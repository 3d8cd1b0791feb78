package watchfloor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import watchfloor.channel.file.FileOptions;
import watchfloor.channel.file.Messages;
import watchfloor.channel.kafka.KafkaOptions;
import watchfloor.channel.kafka.KafkaSecurity;
import watchfloor.channel.kafka.KafkaSource;
import watchfloor.intake.MentionSource;
import watchfloor.mention.Channel;
import watchfloor.settings.KafkaSetting;
import watchfloor.store.disk.OwnerOnly;

/** Makes a source of a Kafka cluster out of a center's settings: its records are read as the lines of a file are. */
final class KafkaFeed {
  private static final String GROUP = "watchfloor-";
  private static final int MOST_TEXT = 4_096;

  private KafkaFeed() {}

  /** @throws RoomException the columns make no sense: one plain sentence */
  static MentionSource source(String name, KafkaSetting setting, OpenCenter center, Clock clock) {
    FileOptions said = FilePosts.options(setting.columns(), center.value());
    FileOptions options = new FileOptions(said.columns(), Channel.KAFKA, said.brand());
    Messages messages = new Messages(form(setting.format()), options, clock);
    KafkaOptions cluster = new KafkaOptions(
        setting.servers(), setting.topics(), setting.group().orElse(group(center.value().brand().name())), security(setting, center.home().folder()));
    return new KafkaSource(name, cluster, messages::read);
  }

  /** The same at all hubs of a center, and another for another center. */
  static String group(String brand) {
    String word = brand.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return GROUP + (word.isEmpty() ? Integer.toHexString(brand.hashCode()) : word);
  }

  private static Messages.Form form(KafkaSetting.Format format) {
    return switch (format) {
      case JSON -> Messages.Form.JSON;
      case CSV -> Messages.Form.CSV;
      case TSV -> Messages.Form.TSV;
    };
  }

  private static KafkaSecurity security(KafkaSetting setting, Path center) {
    Optional<Path> authority = setting.authority().map(file -> center.resolve(file).normalize());
    return switch (setting.security()) {
      case PLAINTEXT -> new KafkaSecurity.Open();
      case SSL -> new KafkaSecurity.Encrypted(authority);
      case SASL_SSL -> {
        Path file = center.resolve(setting.passwordFile().orElseThrow()).normalize();
        yield new KafkaSecurity.SignedIn(authority, setting.user().orElseThrow(), () -> password(file), mechanism(setting.mechanism()));
      }
    };
  }

  private static KafkaSecurity.Mechanism mechanism(KafkaSetting.Mechanism mechanism) {
    return switch (mechanism) {
      case PLAIN -> KafkaSecurity.Mechanism.PLAIN;
      case SCRAM_SHA_256 -> KafkaSecurity.Mechanism.SCRAM_SHA_256;
      case SCRAM_SHA_512 -> KafkaSecurity.Mechanism.SCRAM_SHA_512;
    };
  }

  private static String password(Path file) throws IOException {
    if (!Files.isReadable(file)) {
      throw new IOException("The password file " + file + " cannot be read: put the password there, in a file that only its owner can read.");
    }
    Optional<String> remedy = OwnerOnly.remedy(file);
    if (remedy.isPresent()) {
      throw new IOException("The password file " + file + " can be read or changed by others than its owner: " + remedy.get() + ".");
    }
    if (Files.size(file) > MOST_TEXT) {
      throw new IOException("The password file " + file + " is longer than a password: it must hold that and nothing else.");
    }
    String password = Files.readString(file).strip();
    if (password.isEmpty() || password.lines().count() > 1) {
      throw new IOException("The password file " + file + " must hold the password in one line and nothing else.");
    }
    return password;
  }
}
