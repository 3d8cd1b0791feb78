package watchfloor.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import watchfloor.settings.KafkaSetting.Format;
import watchfloor.settings.KafkaSetting.Mechanism;
import watchfloor.settings.KafkaSetting.Security;

/** Reads a source of the kind {@code kafka}. What it does not know it refuses: a slip of the pen would read the wrong thing. Pure. */
final class KafkaReader {
  static final String KIND = "kafka";

  private static final String KNOWN = "servers, topics, group, security, user, password-file, authority, mechanism, format or columns";
  private static final Pattern SERVER = Pattern.compile("(?:[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+\\]):(\\d{1,5})");
  private static final Pattern TOPIC = Pattern.compile("[A-Za-z0-9._-]{1,249}");
  private static final Pattern GROUP = Pattern.compile("[A-Za-z0-9._-]{1,200}");

  private KafkaReader() {}

  /** @throws SettingsException one sentence with file, line and column */
  static KafkaSetting read(Fields source) {
    Security security = security(source);
    Format format = format(source);
    KafkaSetting read = new KafkaSetting(
        servers(source), topics(source), group(source), security, user(source, security), passwordFile(source, security),
        authority(source, security), mechanism(source, security), format, columns(source, format));
    source.refuseUnknown(KNOWN);
    return read;
  }

  private static List<String> servers(Fields source) {
    List<String> servers = list(source, "servers", "name some brokers, like kafka-1.example.org:9092");
    for (String server : servers) {
      Matcher parts = SERVER.matcher(server);
      if (!parts.matches() || Integer.parseInt(parts.group(1)) < 1 || Integer.parseInt(parts.group(1)) > 65_535) {
        throw source.fault("servers", "servers '" + server + "' is no broker: write it like kafka-1.example.org:9092");
      }
    }
    return servers;
  }

  private static List<String> topics(Fields source) {
    List<String> topics = list(source, "topics", "name the topics to read");
    for (String topic : topics) {
      if (!TOPIC.matcher(topic).matches() || topic.equals(".") || topic.equals("..")) {
        throw source.fault("topics", "topics '" + topic + "' cannot be a topic: use letters, digits, dot, _ and -");
      }
    }
    if (topics.stream().distinct().count() != topics.size()) {
      throw source.fault("topics", "topics names the same topic twice: keep one");
    }
    return topics;
  }

  private static List<String> list(Fields source, String key, String remedy) {
    List<String> words = source.has(key) ? source.values(key).stream().map(Yaml.Scalar::text).toList() : List.of();
    if (words.isEmpty()) {
      throw source.fault(key, "a source of the kind kafka needs '" + key + "': " + remedy);
    }
    return words;
  }

  private static Optional<String> group(Fields source) {
    Optional<String> group = optional(source, "group");
    group.filter(name -> !GROUP.matcher(name).matches()).ifPresent(name -> {
      throw source.fault("group", "group '" + name + "' cannot be a group: use up to 200 letters, digits, dot, _ and -");
    });
    return group;
  }

  private static Security security(Fields source) {
    String word = source.text("security", "plaintext");
    return switch (word.toUpperCase(Locale.ROOT)) {
      case "PLAINTEXT" -> Security.PLAINTEXT;
      case "SSL" -> Security.SSL;
      case "SASL_SSL" -> Security.SASL_SSL;
      default -> throw source.fault("security", "security '" + word + "' is none that a source knows: use PLAINTEXT, SSL or SASL_SSL");
    };
  }

  private static Optional<String> user(Fields source, Security security) {
    return signedIn(source, "user", security);
  }

  private static Optional<String> passwordFile(Fields source, Security security) {
    Optional<String> file = signedIn(source, "password-file", security);
    file.ifPresent(text -> path(source, "password-file", text));
    return file;
  }

  private static Optional<String> signedIn(Fields source, String key, Security security) {
    if (security == Security.SASL_SSL) {
      return Optional.of(source.text(key));
    }
    refuse(source, key, "is for security SASL_SSL: name that too, or leave it out");
    return Optional.empty();
  }

  private static Optional<String> authority(Fields source, Security security) {
    if (security == Security.PLAINTEXT) {
      refuse(source, "authority", "is for security SSL or SASL_SSL: name one of them too, or leave it out");
      return Optional.empty();
    }
    Optional<String> file = optional(source, "authority");
    file.ifPresent(text -> path(source, "authority", text));
    return file;
  }

  private static Mechanism mechanism(Fields source, Security security) {
    if (security != Security.SASL_SSL) {
      refuse(source, "mechanism", "is for security SASL_SSL: name that too, or leave it out");
      return Mechanism.PLAIN;
    }
    String word = source.text("mechanism", "PLAIN");
    return switch (word.toUpperCase(Locale.ROOT)) {
      case "PLAIN" -> Mechanism.PLAIN;
      case "SCRAM-SHA-256" -> Mechanism.SCRAM_SHA_256;
      case "SCRAM-SHA-512" -> Mechanism.SCRAM_SHA_512;
      default -> throw source.fault("mechanism", "mechanism '" + word + "' is none that a source knows: use PLAIN, SCRAM-SHA-256 or SCRAM-SHA-512");
    };
  }

  private static Format format(Fields source) {
    String word = source.text("format", "ndjson");
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "ndjson", "json" -> Format.JSON;
      case "csv" -> Format.CSV;
      case "tsv" -> Format.TSV;
      default -> throw source.fault("format", "format '" + word + "' is none that a source reads: use ndjson, csv or tsv");
    };
  }

  private static String columns(Fields source, Format format) {
    if (format == Format.JSON) {
      refuse(source, "columns", "is for the formats csv and tsv: name one of them too, or leave it out");
      return "";
    }
    return list(source, "columns", "a record has no header, so say what the columns of its row hold").stream().collect(Collectors.joining(","));
  }

  private static Optional<String> optional(Fields source, String key) {
    return source.has(key) ? Optional.of(source.text(key)) : Optional.empty();
  }

  private static void refuse(Fields source, String key, String words) {
    if (source.has(key)) {
      throw source.fault(key, key + " " + words);
    }
  }

  private static void path(Fields source, String key, String text) {
    try {
      Path.of(text);
    } catch (InvalidPathException e) {
      throw source.fault(key, key + " '" + text + "' cannot be a path here: write one like kafka.password");
    }
  }
}
