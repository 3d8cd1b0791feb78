package watchfloor.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where a center lives on this machine, and whether it is the demo center that comes with the program.
 *
 * @param folder the center's folder; for the demo, where its store and its overriding files go. It need not be there yet.
 * @param demo   whether center.yaml is the one packed in the program
 */
public record CenterHome(Path folder, boolean demo) {
  public static final String CENTER_FILE = "center.yaml";

  /** The demo's center.yaml on the class path. */
  public static final String DEMO_RESOURCE = "/watchfloor/demo/center.yaml";

  private static final String VARIABLE = "WATCHFLOOR_HOME";
  private static final String DOT_FOLDER = ".watchfloor";

  /**
   * Decides which center is meant: the one named, else the one that {@code WATCHFLOOR_HOME} names, else
   * {@code ~/.watchfloor} where it holds a center.yaml, else the demo.
   *
   * @param named       what {@code --center} says, if anything
   * @param environment the process's environment
   * @param userHome    the person's home folder
   */
  public static CenterHome find(Optional<Path> named, Map<String, String> environment, Path userHome) {
    if (named.isPresent()) {
      return new CenterHome(named.get(), false);
    }
    String variable = environment.getOrDefault(VARIABLE, "");
    if (!variable.isBlank()) {
      return new CenterHome(Path.of(variable), false);
    }
    Path own = userHome.resolve(DOT_FOLDER);
    if (Files.isRegularFile(own.resolve(CENTER_FILE))) {
      return new CenterHome(own, false);
    }
    return new CenterHome(own.resolve("demo"), true);
  }

  /** The center's file; for the demo it lies on the class path instead, at {@link #DEMO_RESOURCE}. */
  public Path file() {
    return folder.resolve(CENTER_FILE);
  }

  /** Where the store keeps its files. */
  public Path store() {
    return folder.resolve("store");
  }

  /** Layouts that override the packed ones. */
  public Path layouts() {
    return folder.resolve("layouts");
  }

  /** Scenarios of the center's own, and a folder for each drill that was played. */
  public Path drills() {
    return folder.resolve("drills");
  }

  /** Copies of the files as they last were sound. */
  public Path lastGood() {
    return folder.resolve(".last-good");
  }
}
