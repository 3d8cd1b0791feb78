package watchfloor.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Reads the section {@code store} of a center's file. Each key may be left out. Pure and safe from any thread. */
final class StoreReader {
  private static final String FOREVER = "forever";
  private static final String NEVER = "never";
  private static final DateTimeFormatter TIME_OF_DAY = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

  private static final Pattern SERVER = Pattern.compile("postgres(?:ql)?://[^/\\s]+/[^/\\s]+");
  private static final Pattern PASSWORD = Pattern.compile("[a-z]+://[^@/]*:[^@/]*@.*");

  private StoreReader() {}

  /** @throws SettingsException one sentence with file, line and column */
  static StoreSetting read(Fields file) {
    return file.fields("store", "the store")
        .map(store -> {
          StoreSetting read = new StoreSetting(keep(store), backup(store), leastFree(store), key(store), server(store));
          store.noteUnknown();
          return read;
        })
        .orElse(StoreSetting.DEFAULT);
  }

  private static Optional<ServerSetting> server(Fields store) {
    if (!store.has("url")) {
      if (store.has("password-file")) {
        throw store.fault("password-file", "password-file is for a store with a url: name the database too, or leave it out");
      }
      return Optional.empty();
    }
    String url = store.text("url");
    if (!SERVER.matcher(url).matches()) {
      throw store.fault("url", "url '" + url.replaceAll("//[^@/]*@", "//...@") + "' is no address of a database: write it like postgresql://user@host:5432/db");
    }
    if (PASSWORD.matcher(url).matches()) {
      throw store.fault("url", "url holds a password, which others could read here: put it into a file of its own and name that as password-file");
    }
    Optional<String> file = store.has("password-file") ? Optional.of(store.text("password-file")) : Optional.empty();
    file.ifPresent(text -> path(store, "password-file", text));
    return Optional.of(new ServerSetting(url, file));
  }

  private static KeepTimes keep(Fields store) {
    return store.fields("keep", "what the store keeps")
        .map(keep -> {
          KeepTimes usual = KeepTimes.DEFAULT;
          KeepTimes read =
              new KeepTimes(
                  kept(keep, "texts", usual.texts(), KeepTimes.LEAST, "1 hour"),
                  kept(keep, "items", usual.items(), KeepTimes.LEAST, "1 hour"),
                  kept(keep, "journal", usual.journal(), KeepTimes.LEAST_JOURNAL, "7 days"));
          keep.noteUnknown();
          return read;
        })
        .orElse(KeepTimes.DEFAULT);
  }

  private static Optional<Duration> kept(Fields keep, String key, Optional<Duration> usual, Duration least, String leastInWords) {
    if (!keep.has(key)) {
      return usual;
    }
    String text = keep.text(key);
    if (text.equalsIgnoreCase(FOREVER)) {
      return Optional.empty();
    }
    Duration span = Spans.parse(text).orElseThrow(
        () -> keep.fault(key, key + " '" + text + "' is not a time to keep: write it like 90 days, or forever"));
    if (span.compareTo(least) < 0) {
      throw keep.fault(key, key + " '" + text + "' is too short: keep it for at least " + leastInWords + ", or forever");
    }
    return Optional.of(span);
  }

  private static BackupSetting backup(Fields store) {
    return store.fields("backup", "the backup")
        .map(backup -> {
          BackupSetting usual = BackupSetting.DEFAULT;
          BackupSetting read =
              new BackupSetting(
                  at(backup, usual.at()), folder(backup, usual.folder()), backup.integer("keep", usual.keep(), 1, BackupSetting.MOST_KEPT));
          backup.noteUnknown();
          return read;
        })
        .orElse(BackupSetting.DEFAULT);
  }

  private static Optional<LocalTime> at(Fields backup, Optional<LocalTime> usual) {
    if (!backup.has("at")) {
      return usual;
    }
    String text = backup.text("at");
    if (text.equalsIgnoreCase(NEVER)) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalTime.parse(text, TIME_OF_DAY));
    } catch (DateTimeException e) {
      throw backup.fault("at", "at '" + text + "' is not a time of day: write it like \"03:30\", or never");
    }
  }

  private static String folder(Fields backup, String usual) {
    if (!backup.has("folder")) {
      return usual;
    }
    String text = backup.text("folder");
    if (path(backup, "folder", text).normalize().toString().isEmpty()) {
      throw backup.fault("folder", "folder '" + text + "' is the store itself: name a folder in it, like backups, or one on another disk");
    }
    return text;
  }

  private static long leastFree(Fields store) {
    if (!store.has("least_free")) {
      return StoreSetting.DEFAULT.leastFree();
    }
    String text = store.text("least_free");
    OptionalLong bytes = Sizes.parse(text);
    if (bytes.isEmpty()) {
      throw store.fault("least_free", "least_free '" + text + "' is not a size: write it like 500 MB or 1.5 GB");
    }
    if (bytes.getAsLong() < StoreSetting.LEAST_LEAST_FREE || bytes.getAsLong() > StoreSetting.MOST_LEAST_FREE) {
      throw store.fault("least_free", "least_free '" + text + "' is out of range: give 100 MB to 10 TB");
    }
    return bytes.getAsLong();
  }

  private static KeySetting key(Fields store) {
    if (!store.hasKeysBelow("key")) {
      return keyWord(store);
    }
    Fields key = store.fields("key", "the store's key").orElseThrow();
    String text = key.text("file");
    path(key, "file", text);
    key.noteUnknown();
    return new KeySetting.InFile(text);
  }

  private static KeySetting keyWord(Fields store) {
    String word = store.text("key", "none");
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "none" -> new KeySetting.None();
      case "keyring" -> new KeySetting.Keyring();
      default -> throw store.fault("key", "key '" + word + "' is none that the store knows: use none, keyring or {file: PATH}");
    };
  }

  private static Path path(Fields fields, String key, String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw fields.fault(key, key + " '" + text + "' cannot be a path here: write one like backups or /mnt/disk2/backups");
    }
  }
}
