package watchfloor.link.health;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import watchfloor.mention.IntakeCounts;
import watchfloor.mention.SourceHealth;
import watchfloor.mention.SourceHealth.State;
import watchfloor.wall.Notice;

/**
 * How a hub is, for a program and for a person. Pure.
 *
 * @param state    ok; degraded: it works, and somebody should look; failed: nothing comes in, or nothing is kept
 * @param sentence the same for a person
 * @param store    what is wrong with the store, empty when nothing
 * @param disk     what is wrong with its disk, empty when nothing
 * @param capacity of the intake queue, of which {@code queued} are taken; 0 when nobody said
 * @param people   accounts that may sign in; 0 when nobody said
 * @param versions of what the program stands on
 */
public record HealthReport(
    String state, String sentence, Instant at, String version, long uptimeSeconds, List<Source> sources, List<String> notices, int queued,
    Map<String, Integer> linked, String store, String disk, int capacity, int people, Map<String, String> versions) {
  /** A source that should give signs of life and gave none for so long is silent. */
  static final Duration SILENT = Duration.ofMinutes(2);
  /** A queue that is fuller than this, in hundredths, is about to shed. */
  static final int FULL_PERCENT = 80;

  private static final String OK = "ok";
  private static final String DEGRADED = "degraded";
  private static final String FAILED = "failed";
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

  /** One source. @param state starting, live, silent, down or ended */
  public record Source(String name, String state, Instant since, String trouble, IntakeCounts counts) {}

  /** Only the state, for those who need not know more. */
  public record Brief(String state) {}

  public static HealthReport of(RoomState room) {
    List<Source> sources = room.sources().stream().map(health -> source(health, room.at())).toList();
    RoomState.House house = told(room);
    Set<String> wrong = wrong(room, house, sources);
    return new HealthReport(
        state(sources, house, wrong), sentence(room, sources, wrong), room.at(), room.version(), room.uptime().toSeconds(), sources,
        room.notices().stream().map(Notice::sentence).toList(), room.queued(), room.linked(), house.store(), house.disk(), house.capacity(), house.people(),
        house.versions());
  }

  private static Source source(SourceHealth health, Instant now) {
    boolean silent = health.state() == State.LIVE && health.lastAt().isBefore(now.minus(SILENT));
    String state = silent ? "silent" : health.state().name().toLowerCase(Locale.ROOT);
    return new Source(health.name(), state, silent ? health.lastAt() : health.since(), health.trouble(), health.counts());
  }

  /** What is wrong with store and disk is said as a notice too, by those who notice it. */
  private static RoomState.House told(RoomState room) {
    RoomState.House house = room.house();
    return new RoomState.House(said(house.store(), "store", room), said(house.disk(), "disk", room), house.capacity(), house.people(), house.versions());
  }

  private static String said(String sentence, String subject, RoomState room) {
    return sentence.isBlank()
        ? room.notices().stream().filter(notice -> notice.subject().equals(subject)).map(Notice::sentence).findFirst().orElse("")
        : sentence;
  }

  private static boolean mute(Source source) {
    return source.state().equals("down") || source.state().equals("limited") || source.state().equals("silent");
  }

  /** A file that was read to its end is no source that could still say something. */
  private static String state(List<Source> sources, RoomState.House house, Set<String> wrong) {
    List<Source> expected = sources.stream().filter(source -> !source.state().equals("ended")).toList();
    boolean nothingComes = !expected.isEmpty() && expected.stream().allMatch(HealthReport::mute);
    if (nothingComes || !house.store().isBlank()) {
      return FAILED;
    }
    return wrong.isEmpty() ? OK : DEGRADED;
  }

  /** The same sentence may come as a notice and from the store itself: it is said once. */
  private static Set<String> wrong(RoomState room, RoomState.House house, List<Source> sources) {
    Set<String> wrong = new LinkedHashSet<>();
    sources.stream().filter(HealthReport::mute).forEach(source -> wrong.add("the source '" + source.name() + "' is " + source.state() + " since "
        + time(source.since(), room) + (source.trouble().isBlank() ? "" : " (" + withoutStop(source.trouble()) + ")")));
    if (!house.store().isBlank()) {
      wrong.add(withoutStop(house.store()));
    }
    if (!house.disk().isBlank()) {
      wrong.add(withoutStop(house.disk()));
    }
    int capacity = house.capacity();
    if (capacity > 0 && room.queued() * 100L >= (long) capacity * FULL_PERCENT) {
      wrong.add(room.queued() + " of " + capacity + " mentions wait in the queue, and what finds no room there is lost");
    }
    room.notices().forEach(notice -> wrong.add(withoutStop(notice.sentence())));
    return wrong;
  }

  private static String sentence(RoomState room, List<Source> sources, Set<String> wrong) {
    if (!wrong.isEmpty()) {
      return "Not well: " + String.join("; ", wrong) + ".";
    }
    return "Watchfloor is well: " + live(sources) + ", " + linked(room) + ", store healthy; up for " + span(room.uptime()) + ".";
  }

  private static String time(Instant when, RoomState room) {
    ZoneId zone = room.zone();
    boolean today = when.atZone(zone).toLocalDate().equals(room.at().atZone(zone).toLocalDate());
    return (today ? TIME : DAY_AND_TIME).format(when.atZone(zone));
  }

  private static String withoutStop(String sentence) {
    String bare = sentence.strip();
    return bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
  }

  private static String live(List<Source> sources) {
    long live = sources.stream().filter(source -> source.state().equals("live")).count();
    if (sources.isEmpty()) {
      return "no source is set up";
    }
    return live == sources.size() ? count(live, "source") + " live" : live + " of " + count(sources.size(), "source") + " live";
  }

  private static String linked(RoomState room) {
    int walls = room.linked().getOrDefault("wall", 0);
    int desks = room.linked().values().stream().mapToInt(Integer::intValue).sum() - walls;
    return count(desks, "desk") + " and " + count(walls, "wall") + " connected";
  }

  private static String count(long count, String what) {
    return (count == 0 ? "no" : String.valueOf(count)) + " " + what + (count == 1 ? "" : "s");
  }

  private static String span(Duration span) {
    if (span.toMinutes() == 0) {
      return "less than a minute";
    }
    return span.toDays() > 0 ? count(span.toDays(), "day") : span.toHours() > 0 ? count(span.toHours(), "hour") : count(span.toMinutes(), "minute");
  }

  public Brief brief() {
    return new Brief(state);
  }
}
