package watchfloor.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import watchfloor.triage.Playbook;
import watchfloor.triage.Teams;
import watchfloor.wall.Layout;

/**
 * The files of one center as they are in force now: center.yaml and layouts, each with its last good version behind it.
 * Safe from one thread at a time.
 */
public final class CenterFiles {
  /** The playbooks that come with the program. */
  public static final List<String> PLAYBOOKS = List.of("web-posting", "one-hour", "sentiment-first", "hand-off", "peers");

  private final CenterHome home;
  private final CenterReader centers;
  private final LastGood lastGood;
  private final LayoutShelf shelf;

  public CenterFiles(CenterHome home, CenterReader centers) {
    this.home = home;
    this.centers = centers.in(home.folder());
    this.lastGood = new LastGood(home.lastGood());
    this.shelf = new LayoutShelf(home.layouts());
  }

  /** @throws SettingsException one sentence when the file is broken and never was sound before */
  public Kept<Center> center() {
    String name = CenterHome.CENTER_FILE;
    if (home.demo()) {
      Read<Center> read = centers.read(TextFiles.resource(CenterHome.DEMO_RESOURCE), "the demo's " + name);
      return new Kept<>(read.value(), read.notes(), "");
    }
    return lastGood.read(name, home.file(), text -> centers.read(text, name));
  }

  /**
   * The layout of that name: the center's own, else the one packed in the program.
   *
   * @throws SettingsException there is none, or it is broken and never was sound before
   */
  public Kept<Layout> layout(String name) {
    return layout(name, "");
  }

  /** The same, with the titles of that language where the layout has some. */
  public Kept<Layout> layout(String name, String language) {
    String label = label(name);
    if (!LayoutReader.soundName(name)) {
      throw new SettingsException("'" + name + "' is not a layout's name: use letters, digits and dashes, like wall-4.");
    }
    Path own = home.layouts().resolve(name + ".yaml");
    LayoutReader reader = new LayoutReader(language);
    if (Files.exists(own) || !TextFiles.hasResource("/" + label)) {
      return own(name, own, reader);
    }
    return packed(name, reader, "");
  }

  /** The text of the layout of that name, the center's own or the packed one; empty where there is none. */
  public Optional<String> layoutText(String name) {
    if (!LayoutReader.soundName(name)) {
      return Optional.empty();
    }
    Path own = home.layouts().resolve(name + ".yaml");
    String packed = "/layouts/" + name + ".yaml";
    if (Files.exists(own)) {
      return Optional.of(TextFiles.read(own, own.toString()));
    }
    return TextFiles.hasResource(packed) ? Optional.of(TextFiles.resource(packed)) : Optional.empty();
  }

  /**
   * The playbook of that name, the center's own, else the one packed in the program.
   *
   * @throws SettingsException there is none, or it is broken and never was sound before
   */
  public Kept<Playbook> playbook(Center center, String name) {
    String label = "playbooks/" + name + ".yaml";
    Path own = home.folder().resolve(label);
    PlaybookReader reader = new PlaybookReader(teams(center));
    if (Files.exists(own)) {
      return lastGood.read(label, own, text -> reader.read(text, name, label));
    }
    if (!PLAYBOOKS.contains(name)) {
      throw new SettingsException("there is no playbook '" + name + "': use " + String.join(", ", PLAYBOOKS) + ", or write " + own + ".");
    }
    Read<Playbook> read = reader.read(TextFiles.resource("/" + label), name, label);
    return new Kept<>(read.value(), read.notes(), "");
  }

  /** Those that everybody knows, and those of the crew. */
  private static Set<String> teams(Center center) {
    Set<String> teams = new LinkedHashSet<>(Teams.SHIPPED);
    teams.add(Teams.ADVOCATES);
    center.crew().forEach(person -> teams.add(person.team()));
    return teams;
  }

  /** The layouts, for those who change them; the one shelf of these files, from any thread. */
  public LayoutShelf shelf() {
    return shelf;
  }

  /** What changes a running room when it is edited: center.yaml, layouts and styles. */
  public List<Path> watched(Center center) {
    return List.of(home.file(), home.layouts(), home.folder().resolve(center.styles()));
  }

  private static String label(String name) {
    return "layouts/" + name + ".yaml";
  }

  private Kept<Layout> own(String name, Path own, LayoutReader reader) {
    String label = label(name);
    try {
      return lastGood.read(label, own, text -> reader.read(text, name, label));
    } catch (SettingsException broken) {
      if (!TextFiles.hasResource("/" + label)) {
        throw Files.exists(own) ? broken : unknown(name, own);
      }
      return packed(name, reader, broken.getMessage());
    }
  }

  private static Kept<Layout> packed(String name, LayoutReader reader, String trouble) {
    Read<Layout> read = reader.read(TextFiles.resource("/" + label(name)), name, label(name));
    String sentence = trouble.isEmpty() ? "" : LastGood.open(trouble) + "; until then the program's own " + name + " is in force.";
    return new Kept<>(read.value(), read.notes(), sentence);
  }

  private SettingsException unknown(String name, Path own) {
    return new SettingsException(
        "there is no layout '" + name + "': use " + String.join(", ", LayoutReader.PACKED) + ", or write " + own + ".");
  }
}
