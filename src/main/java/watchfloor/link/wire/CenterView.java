package watchfloor.link.wire;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import watchfloor.desk.DeskRules;
import watchfloor.desk.Operator;
import watchfloor.desk.TextCount;
import watchfloor.mention.Brand;
import watchfloor.mention.Channel;
import watchfloor.triage.DeskGuide;
import watchfloor.wall.NightLight;
import watchfloor.wall.RoomMode;
import watchfloor.wall.Theme;
import watchfloor.wall.WorldClock;

/**
 * What a wall or a desk has to know of its center: for whom, where, who, and by which rules.
 *
 * @param me       who signed in
 * @param role     theirs, by its word
 * @param layout   the name of the wall's layout
 * @param styles   the names of the center's own style sheets
 * @param theme    the colours of its screens
 * @param language the code of their language; empty for that of the machine that shows them
 * @param night    how bright walls are at night; empty for always the whole light
 * @param outlets  the accounts that answer
 * @param guide    what its triage says to a desk; absent from hubs that know of none, and for walls
 */
public record CenterView(
    Brand brand, RoomMode mode, ZoneId zone, List<WorldClock> clocks, Duration firstAnswer, List<Operator> crew, Operator me, String role,
    DeskRules rules, String layout, List<String> styles, Theme theme, Optional<String> language, Optional<NightLight> night,
    List<Outlet> outlets, Optional<DeskGuide> guide) {
  public CenterView {
    clocks = List.copyOf(clocks);
    crew = List.copyOf(crew);
    styles = List.copyOf(styles);
    outlets = List.copyOf(outlets);
  }

  /** A center of which no triage is known. */
  public CenterView(
      Brand brand, RoomMode mode, ZoneId zone, List<WorldClock> clocks, Duration firstAnswer, List<Operator> crew, Operator me, String role,
      DeskRules rules, String layout, List<String> styles, Theme theme, Optional<String> language, Optional<NightLight> night,
      List<Outlet> outlets) {
    this(brand, mode, zone, clocks, firstAnswer, crew, me, role, rules, layout, styles, theme, language, night, outlets, Optional.empty());
  }

  /** One account, and how long its texts may be. */
  public record Outlet(Channel channel, String account, int limit, TextCount count) {}
}
