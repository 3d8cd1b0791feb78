package watchfloor.store;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;
import watchfloor.journal.Place;

/**
 * One backup of the tables that was restored and checked: a folder with H2's zip and a page that says what is in it. The page is
 * written last: a folder without it is no backup.
 *
 * @param moment        when it was taken; everything acknowledged before is in it
 * @param lastOperation up to where it has the journal, with the chain's hash there
 * @param mentionLog    up to where it has the log of mentions; empty where there was none
 */
record Backup(Path folder, Instant moment, long lastOperation, byte[] lastHash, Optional<Place> mentionLog, long mentions) {
  static final String ZIP = "watchfloor.zip";
  private static final String PAGE = "backup.properties";

  String name() {
    return folder.getFileName().toString();
  }

  /** For a list that people read. */
  String line() {
    return name() + "  " + moment + "  mentions " + mentions + "  operation " + lastOperation;
  }

  Path zip() {
    return folder.resolve(ZIP);
  }

  /** A copy of the journal of accounts, which are in no table; not there in backups of older programs. */
  Path people() {
    return people(folder);
  }

  static Path people(Path folder) {
    return folder.resolve("people");
  }

  /** Reads the page in a folder; empty where there is none, or none that can be understood. */
  static Optional<Backup> in(Path folder) {
    Path page = folder.resolve(PAGE);
    if (!Files.isRegularFile(page) || !Files.isRegularFile(folder.resolve(ZIP))) {
      return Optional.empty();
    }
    Properties said = new Properties();
    try (Reader reader = Files.newBufferedReader(page)) {
      said.load(reader);
      String place = said.getProperty("mention-log", "");
      return Optional.of(new Backup(
          folder,
          Instant.parse(said.getProperty("moment", "")),
          Long.parseLong(said.getProperty("last-op-seq", "")),
          HexFormat.of().parseHex(said.getProperty("last-op-hash", "")),
          place.isEmpty() ? Optional.empty() : Optional.of(MetaDao.place(place)),
          Long.parseLong(said.getProperty("mentions", "0"))));
    } catch (IOException | DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Writes the page: from here on the folder is a backup. */
  void write() throws IOException {
    Properties said = new Properties();
    said.setProperty("moment", moment.toString());
    said.setProperty("last-op-seq", Long.toString(lastOperation));
    said.setProperty("last-op-hash", HexFormat.of().formatHex(lastHash));
    said.setProperty("mention-log", mentionLog.map(MetaDao::text).orElse(""));
    said.setProperty("mentions", Long.toString(mentions));
    try (Writer writer = Files.newBufferedWriter(folder.resolve(PAGE))) {
      said.store(writer, "A Watchfloor backup, restored and checked.");
    }
  }
}
