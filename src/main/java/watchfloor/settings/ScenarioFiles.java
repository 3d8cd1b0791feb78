package watchfloor.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import watchfloor.drill.Scenario;

/** The scenarios that a center can play: its own in {@code drills/NAME.yaml}, and those packed in the program. Safe from any thread. */
public final class ScenarioFiles {
  /** Those that come with the program. */
  public static final List<String> PACKED = List.of(
      "friday-cancellations", "product-recall", "executive-arrested", "employee-video", "campaign-backfires", "celebrity-complaint",
      "payment-outage", "false-rumour", "data-leak", "natural-disaster");

  private static final String PLACE = "/watchfloor/drill/scenarios/";
  private static final String ENDING = ".yaml";

  private final Path folder;
  private final String language;

  /** @param language in which words for people are taken */
  public ScenarioFiles(CenterHome home, String language) {
    this.folder = home.drills();
    this.language = language;
  }

  /** All names: the packed ones, then the center's own by name. */
  public List<String> names() {
    List<String> names = new ArrayList<>(PACKED);
    new TreeSet<>(own()).stream().filter(name -> !names.contains(name)).forEach(names::add);
    return names;
  }

  /** The names of the center's own. */
  public List<String> own() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).filter(file -> file.endsWith(ENDING)).sorted()
          .map(file -> file.substring(0, file.length() - ENDING.length())).toList();
    } catch (IOException e) {
      throw new SettingsException(folder + " cannot be read (" + e.getMessage() + "): check its rights.", e);
    }
  }

  /** The text of a scenario's file. @throws SettingsException there is none of that name */
  public String text(String name) {
    if (!LayoutReader.soundName(name)) {
      throw new SettingsException("'" + name + "' is not a scenario's name: use letters, digits and dashes, like false-rumour.");
    }
    Path file = folder.resolve(name + ENDING);
    if (Files.exists(file)) {
      return TextFiles.read(file, file.toString());
    }
    if (!PACKED.contains(name)) {
      throw new SettingsException("there is no scenario '" + name + "': 'watchfloor drill list' names them, or write " + file + ".");
    }
    return TextFiles.resource(PLACE + name + ENDING);
  }

  /** @throws SettingsException there is none of that name, or it is broken: one plain sentence */
  public Read<Scenario> read(String name) {
    return read(text(name), name);
  }

  /** Reads a text that was kept. */
  public Read<Scenario> read(String text, String name) {
    return new ScenarioReader(language).read(text, name, "drills/" + name + ENDING);
  }
}
