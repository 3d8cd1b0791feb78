package watchfloor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.desk.Operator;
import watchfloor.desk.SearchHit;
import watchfloor.link.server.Room;
import watchfloor.link.wire.CenterView;
import watchfloor.people.Account;
import watchfloor.people.Act;
import watchfloor.people.Rights;
import watchfloor.pulse.AlarmBook;
import watchfloor.pulse.Slices;
import watchfloor.screen.Styles;
import watchfloor.settings.Center;
import watchfloor.triage.DeskGuide;
import watchfloor.wall.DirectionBook;
import watchfloor.wall.LayoutBook;
import watchfloor.wall.NightLight;

/** What the link tells of a center: who and where it is, its layouts and style sheets, and how the hub is. Any thread. */
final class LinkedCenter implements Room {
  private static final Logger LOG = LoggerFactory.getLogger(LinkedCenter.class);
  private static final int MOST_HITS = 200;

  private final HubLink.Parts parts;
  private final HubHealth health;

  LinkedCenter(HubLink.Parts parts, HubHealth health) {
    this.parts = parts;
    this.health = health;
  }

  @Override
  public CenterView center(Account account) {
    Center center = parts.plan().settings();
    List<CenterView.Outlet> outlets = parts.hub().outlets().values().stream()
        .map(outlet -> new CenterView.Outlet(outlet.channel(), outlet.account(), outlet.limit(), outlet.count()))
        .toList();
    return new CenterView(
        center.brand(), parts.plan().mode(), center.zone(), center.clocks(), center.firstAnswer(), colleagues(account), account.operator(),
        account.role().word(), parts.hub().desk().rules(), parts.plan().layout().orElse(center.layout()), styles(),
        center.look().theme(), center.look().language(), Optional.of(center.look().night()).filter(night -> !night.equals(NightLight.NONE)), outlets,
        guide(account));
  }

  /** Only who may assess needs it. */
  private Optional<DeskGuide> guide(Account account) {
    LocalDate today = LocalDate.ofInstant(parts.plan().clock().instant(), parts.plan().settings().zone());
    return Rights.may(account.role(), Act.CLAIM) ? Optional.of(parts.hub().guide().around(today)) : Optional.empty();
  }

  /** Whoever may not see how the room is doing is not told who works in it. */
  private List<Operator> colleagues(Account account) {
    return Rights.may(account.role(), Act.SEE_NUMBERS) ? parts.hub().desk().crew() : List.of(account.operator());
  }

  private List<String> styles() {
    return Styles.NAMES.stream().filter(name -> Files.isRegularFile(parts.plan().center().styles().resolve(name))).toList();
  }

  @Override
  public Optional<String> layout(String name) {
    return parts.plan().center().files().layoutText(name);
  }

  @Override
  public LayoutBook layouts() {
    return parts.books().layouts();
  }

  @Override
  public Optional<String> style(String name) {
    return Styles.NAMES.contains(name) ? text(parts.plan().center().styles().resolve(name)) : Optional.empty();
  }

  private static Optional<String> text(Path file) {
    try {
      return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    } catch (IOException e) {
      LOG.warn("{} could not be read", file, e);
      return Optional.empty();
    }
  }

  @Override
  public AlarmBook alarms() {
    return parts.books().alarms();
  }

  @Override
  public DirectionBook direction() {
    return parts.books().direction();
  }

  @Override
  public List<SearchHit> search(String words) {
    return parts.store().search().find(words, MOST_HITS);
  }

  @Override
  public Slices slices() {
    return parts.hub().slices();
  }

  @Override
  public String health(boolean whole) {
    return health.json(whole);
  }

  @Override
  public String metrics() {
    return health.metrics();
  }
}
