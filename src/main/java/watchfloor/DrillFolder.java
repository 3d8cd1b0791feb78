package watchfloor;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Properties;
import watchfloor.drill.Setting;
import watchfloor.drill.Timeline;

/** What a drill leaves beside its store, so that it can be assessed again: the scenario, how it was played, and what it did. */
record DrillFolder(Path folder) {
  private static final String FACTS = "drill.properties";
  private static final String SCENARIO = "scenario.yaml";
  private static final String TIMELINE = "timeline.tsv";
  static final String REPORT = "report.html";

  /**
   * How a drill was played.
   *
   * @param language of its words for people
   * @param start    the room's time before it began
   */
  record Facts(String scenario, String language, long seed, Setting setting, Instant start, ZoneId zone) {}

  void begin(Facts facts, String scenarioText) throws IOException {
    Files.createDirectories(folder);
    Properties all = new Properties();
    all.setProperty("scenario", facts.scenario());
    all.setProperty("language", facts.language());
    all.setProperty("seed", Long.toString(facts.seed()));
    all.setProperty("brand", facts.setting().brand());
    all.setProperty("handle", facts.setting().handle());
    all.setProperty("start", facts.start().toString());
    all.setProperty("zone", facts.zone().getId());
    StringWriter out = new StringWriter();
    all.store(out, "A drill of Watchfloor: 'watchfloor drill report' reads this");
    write(SCENARIO, scenarioText);
    write(FACTS, out.toString());
  }

  void timeline(Timeline timeline) throws IOException {
    write(TIMELINE, String.join("\n", timeline.lines()));
  }

  /** @throws RoomException this is not a drill's folder, or it is damaged */
  Facts facts() throws IOException {
    Path file = folder.resolve(FACTS);
    if (!Files.isRegularFile(file)) {
      throw new RoomException(folder + " is not the folder of a drill: it has no " + FACTS + ".");
    }
    Properties all = new Properties();
    all.load(new StringReader(Files.readString(file)));
    try {
      return new Facts(
          all.getProperty("scenario", ""), all.getProperty("language", "en"), Long.parseLong(all.getProperty("seed", "")),
          new Setting(all.getProperty("brand", ""), all.getProperty("handle", "")), Instant.parse(all.getProperty("start", "")),
          ZoneId.of(all.getProperty("zone", "")));
    } catch (NumberFormatException | DateTimeException e) {
      throw new RoomException(file + " is damaged (" + e.getMessage() + "): the drill cannot be assessed.", e);
    }
  }

  String scenario() throws IOException {
    return Files.readString(folder.resolve(SCENARIO));
  }

  /** @throws RoomException it is damaged */
  Timeline timeline() throws IOException {
    Path file = folder.resolve(TIMELINE);
    try {
      List<String> lines = Files.exists(file) ? Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList() : List.of();
      return Timeline.read(lines);
    } catch (IllegalArgumentException e) {
      throw new RoomException(file + " is damaged: " + e.getMessage() + ".", e);
    }
  }

  Path report(String html) throws IOException {
    write(REPORT, html);
    return folder.resolve(REPORT);
  }

  /** Whole or not at all. */
  private void write(String name, String text) throws IOException {
    Path beside = folder.resolve(name + ".part");
    Files.writeString(beside, text, StandardCharsets.UTF_8);
    Files.move(beside, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
