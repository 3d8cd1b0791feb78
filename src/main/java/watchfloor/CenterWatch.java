package watchfloor;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import watchfloor.screen.Styles;
import watchfloor.settings.Center;
import watchfloor.settings.FileWatch;
import watchfloor.settings.Kept;
import watchfloor.settings.LookSetting;
import watchfloor.settings.SettingsException;
import watchfloor.wall.Layout;
import watchfloor.wall.RoomMode;
import watchfloor.wall.Theme;

/**
 * Looks after the center's files while the room runs: layouts, styles and the theme that change are shown, broken ones are named and the last
 * good one stays. Clock thread only.
 */
final class CenterWatch {
  static final String CENTER = "center.yaml";
  static final String LAYOUT = "layout";
  static final String STYLES = "styles";

  private final RoomPlan plan;
  private final Styles styles;
  private final Notices notices;
  private final Consumer<Layout> renew;
  private final FileWatch files;

  /** @param renew shows the wall anew */
  CenterWatch(RoomPlan plan, Styles styles, Notices notices, Consumer<Layout> renew) {
    this.plan = plan;
    this.styles = styles;
    this.notices = notices;
    this.renew = renew;
    files = new FileWatch(plan.center().files().watched(plan.center().value()));
  }

  void look() {
    List<Path> changed = files.check();
    if (changed.isEmpty()) {
      return;
    }
    boolean recoloured = changed.contains(plan.center().home().file()) && centerChanged();
    if (recoloured || changed.stream().anyMatch(file -> !file.equals(plan.center().home().file()))) {
      looksChanged();
    }
  }

  /** Takes over the theme at once; all else waits for the next start. True when the colours changed. */
  private boolean centerChanged() {
    try {
      Kept<Center> read = plan.center().files().center();
      if (!read.trouble().isEmpty()) {
        notices.say(CENTER, read.trouble());
        return false;
      }
      notices.sayOrClear(CENTER, waits(read.value()) ? "center.yaml was changed: it takes effect when the program starts again." : "");
      if (plan.mode() instanceof RoomMode.Drill) {
        return false;
      }
      Theme theme = read.value().look().theme();
      boolean another = theme != styles.theme();
      styles.theme(theme);
      return another;
    } catch (SettingsException e) {
      notices.say(CENTER, e.getMessage());
      return false;
    }
  }

  private boolean waits(Center now) {
    Center started = plan.center().value();
    return !now.with(new LookSetting(started.look().theme(), now.look().language(), now.look().night())).equals(started);
  }

  private void looksChanged() {
    styles.check();
    List<String> problems = styles.problems();
    notices.sayOrClear(STYLES, problems.isEmpty() ? "" : problems.get(0));
    try {
      Kept<Layout> layout = plan.center().layout(plan.layout());
      notices.sayOrClear(LAYOUT, layout.trouble());
      renew.accept(layout.value());
    } catch (SettingsException e) {
      notices.say(LAYOUT, e.getMessage());
    }
  }
}
