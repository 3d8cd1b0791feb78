package watchfloor;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import watchfloor.screen.Styles;
import watchfloor.screen.Texts;
import watchfloor.settings.Center;
import watchfloor.settings.CenterFiles;
import watchfloor.settings.CenterHome;
import watchfloor.settings.CenterReader;
import watchfloor.settings.Kept;
import watchfloor.settings.SettingsException;
import watchfloor.triage.Playbook;
import watchfloor.wall.Layout;

/**
 * The center that a run works for: where it lives and what its files say.
 *
 * @param center the version in force, with what is wrong with the present one
 */
record OpenCenter(CenterHome home, CenterFiles files, Kept<Center> center) {
  /**
   * Finds and reads it.
   *
   * @throws SettingsException it is not there, or is broken and never was sound: one plain sentence
   */
  static OpenCenter find(Optional<Path> named, Map<String, String> environment, Path userHome) {
    CenterHome home = CenterHome.find(named, environment, userHome);
    CenterFiles files = new CenterFiles(home, new CenterReader(ZoneId.systemDefault()));
    return new OpenCenter(home, files, files.center());
  }

  Center value() {
    return center.value();
  }

  /** The layout asked for, else the center's own. */
  Kept<Layout> layout(Optional<String> named) {
    return files.layout(named.orElse(value().layout()), texts().language());
  }

  /** What its desks work by; where none can be read, that is said and they have none. */
  Optional<Playbook> playbook(Notices notices) {
    try {
      Kept<Playbook> kept = files.playbook(value(), value().playbook());
      notices.sayOrClear("playbook", kept.trouble());
      return Optional.of(kept.value());
    } catch (SettingsException e) {
      notices.say("playbook", e.getMessage());
      return Optional.empty();
    }
  }

  /** The words of its screens on this machine. */
  Texts texts() {
    return Texts.choose(value().look().language(), Locale.getDefault());
  }

  /** Its style sheets, in the colours that it wants. */
  Styles sheets() {
    Styles sheets = new Styles(Optional.of(styles()));
    sheets.theme(value().look().theme());
    return sheets;
  }

  /** The folder for the center's own style sheets. */
  Path styles() {
    return home.folder().resolve(value().styles());
  }

  /** What people taught its analysis, and the model that follows from it. */
  Path teaching() {
    return home.folder().resolve("teaching");
  }

  Path log() {
    return home.folder().resolve("log");
  }

  /** Where pictures go when there is no display. */
  Path pictures() {
    return home.folder().resolve("pictures");
  }

  /** The store of replays, emptied before each. */
  Path replayStore() {
    return home.folder().resolve("replay");
  }
}
