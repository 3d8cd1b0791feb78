package watchfloor;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.link.client.HubHttp;
import watchfloor.link.client.LinkException;
import watchfloor.link.client.LinkState;
import watchfloor.link.client.RemoteRoom;
import watchfloor.link.wire.CenterView;
import watchfloor.screen.FreezeWatch;
import watchfloor.screen.FxLane;
import watchfloor.screen.Look;
import watchfloor.screen.PictureShelf;
import watchfloor.screen.Styles;
import watchfloor.screen.Texts;
import watchfloor.settings.Kept;
import watchfloor.settings.SettingsException;
import watchfloor.wall.Layout;
import watchfloor.wall.NightLight;
import watchfloor.wall.Theme;

/** Shows the room of a hub elsewhere in this machine's windows, and follows its layouts and style sheets. Made and closed by one thread. */
final class LinkedRoom implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LinkedRoom.class);
  private static final Duration FREEZE_LOOK = Duration.ofMillis(100);
  private static final Duration FILES_LOOK = Duration.ofSeconds(2);
  private static final Duration STATE_LOOK = Duration.ofMillis(200);
  private static final String LAYOUT = "layout";
  private static final String[] SHEETS = {"wall.css", "desk.css"};

  private final Plan plan;
  private final Threads threads;
  private final FxLane lane;
  private final Optional<String> noDisplay;
  private final Map<String, String> environment;
  private final Notices notices;
  private final ScheduledExecutorService ticking;
  private final RemoteRoom room;
  private final Styles styles;
  private final Texts texts;
  private Layout shown;
  private List<String> sheets = List.of();

  /** What is shown, and from where. */
  record Plan(HubHttp http, CenterView center, LinkHome home, String station, RoomViews.Parts parts, Optional<String> layout, Optional<Theme> theme,
      Clock clock) {
    Theme themeOf(CenterView now) {
      return theme.orElse(now.theme());
    }

    String layoutName() {
      return layout.orElse(center.layout());
    }
  }

  LinkedRoom(Plan plan, Threads threads, FxLane lane, Optional<String> noDisplay, Map<String, String> environment) {
    this.plan = plan;
    this.threads = threads;
    this.lane = lane;
    this.noDisplay = noDisplay;
    this.environment = environment;
    notices = new Notices(plan.clock());
    styles = new Styles(Optional.of(plan.home().styles()));
    styles.theme(plan.themeOf(plan.center()));
    texts = Texts.choose(plan.center().language(), Locale.getDefault());
    ticking = threads.clock("clock");
    DateTimeFormatter time = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(plan.center().zone());
    room = new RemoteRoom(new RemoteRoom.Parts(
        plan.http(), plan.center(), plan.station(), plan.home().drafts(plan.center().me().id()), threads.clock("link"), threads.lane("disk"), plan.clock(),
        RandomGenerator.getDefault(), time::format));
  }

  /**
   * Shows it until told to stop, until its window is closed, or until the hub will not have this desk any more.
   *
   * @param over counted down when it should end by itself
   * @return how it stood with the link at the end
   */
  LinkState show(CountDownLatch stop, CountDownLatch over) throws InterruptedException, IOException {
    room.start();
    Kept<Layout> layout = plan.home().layout(plan.layoutName(), texts.language());
    notices.sayOrClear(LAYOUT, layout.trouble());
    shown = layout.value();
    sheets = styles.urls(SHEETS);
    RoomViews.Keeping keeping = new RoomViews.Keeping(new PlaceFile(plan.home().leadWindow(), threads.lane("places")), threads.lane("files"));
    RoomViews views = new RoomViews(new LinkFace(room, plan.station(), notices, plan.clock()), plan.parts(), shown, look(), notices, keeping, lane);
    Front front = noDisplay.isPresent() ? new PictureFront(views, lane, plan.home().pictures()) : new WindowFront(views, lane, over::countDown);
    try (KeepAwake awake = new KeepAwake(environment)) {
      front.open(shown);
      if (noDisplay.isEmpty() && plan.parts().wall()) {
        every("the watch over the screens' sleep", KeepAwake.LOOK, () -> notices.sayOrClear(KeepAwake.NOTICE, awake.look()));
      }
      FreezeWatch freezes = new FreezeWatch(lane);
      every("the watch over the screens", FREEZE_LOOK, freezes::check);
      every("the center's layouts and styles", FILES_LOOK, () -> follow(front));
      every("the watch over the link", STATE_LOOK, () -> endWhenOver(stop, over));
      front.stay(over);
      return room.state();
    } finally {
      front.close();
    }
  }

  private Look look() {
    PictureShelf pictures = new PictureShelf(plan.home().layouts(), threads.lane("pictures"), System::nanoTime);
    return new Look(styles, texts, plan.center().night().orElse(NightLight.NONE), pictures);
  }

  /** A desk whose session has ended asks who sits there; a wall waits, and says why. */
  private void endWhenOver(CountDownLatch stop, CountDownLatch over) {
    if (stop.getCount() == 0 || plan.parts() == RoomViews.Parts.DESK && room.state() instanceof LinkState.Refused) {
      over.countDown();
    }
  }

  private void follow(Front front) {
    if (!(room.state() instanceof LinkState.Live)) {
      return;
    }
    try {
      styles.theme(plan.themeOf(plan.home().fetch(plan.http(), plan.layout())));
      Kept<Layout> now = plan.home().layout(plan.layoutName(), texts.language());
      List<String> sheetsNow = styles.urls(SHEETS);
      notices.sayOrClear(LAYOUT, now.trouble());
      if (!now.value().equals(shown) || !sheetsNow.equals(sheets)) {
        sheets = sheetsNow;
        shown = now.value();
        front.renew(shown);
      }
    } catch (LinkException | SettingsException | IOException e) {
      LOG.warn("the center's layouts and styles could not be read", e);
    }
  }

  private void every(String what, Duration period, Runnable task) {
    ticking.scheduleAtFixedRate(threads.guarded(what, task), period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    ticking.shutdown();
    room.close();
  }
}
