package watchfloor.link.health;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import watchfloor.mention.IntakeCounts;
import watchfloor.mention.SourceHealth;
import watchfloor.mention.SourceHealth.State;
import watchfloor.wall.Notice;

/**
 * How a hub is, for a program and for a person. Pure.
 *
 * @param state    ok, degraded (it works, and somebody should look) or failed (nothing comes in)
 * @param sentence the same for a person
 */
public record HealthReport(
    String state, String sentence, Instant at, String version, long uptimeSeconds, List<Source> sources, List<String> notices, int queued,
    Map<String, Integer> linked) {
  private static final String OK = "ok";
  private static final String DEGRADED = "degraded";
  private static final String FAILED = "failed";
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  /** One source. */
  public record Source(String name, String state, Instant since, String trouble, IntakeCounts counts) {}

  /** Only the state, for those who need not know more. */
  public record Brief(String state) {}

  public static HealthReport of(RoomState room) {
    List<SourceHealth> down = room.sources().stream().filter(source -> source.state() == State.DOWN).toList();
    boolean nothingComes = !room.sources().isEmpty() && down.size() == room.sources().size();
    String state = nothingComes ? FAILED : down.isEmpty() && room.notices().isEmpty() ? OK : DEGRADED;
    return new HealthReport(
        state, sentence(room, down), room.at(), room.version(), room.uptime().toSeconds(),
        room.sources().stream().map(HealthReport::source).toList(), room.notices().stream().map(Notice::sentence).toList(), room.queued(), room.linked());
  }

  private static Source source(SourceHealth health) {
    return new Source(health.name(), health.state().name().toLowerCase(Locale.ROOT), health.since(), health.trouble(), health.counts());
  }

  private static String sentence(RoomState room, List<SourceHealth> down) {
    if (down.isEmpty() && room.notices().isEmpty()) {
      return "Watchfloor is well, up for " + span(room.uptime()) + ": " + sources(room) + ", " + linked(room) + ".";
    }
    List<String> wrong = new ArrayList<>();
    down.forEach(source -> wrong.add("the source '" + source.name() + "' is down since " + TIME.format(source.since().atZone(room.zone()))
        + (source.trouble().isBlank() ? "" : " (" + withoutStop(source.trouble()) + ")")));
    room.notices().forEach(notice -> wrong.add(withoutStop(notice.sentence())));
    return "Watchfloor is not well: " + String.join("; ", wrong) + ".";
  }

  private static String withoutStop(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }

  private static String sources(RoomState room) {
    return switch (room.sources().size()) {
      case 0 -> "no source is set up";
      case 1 -> "its source is there";
      default -> "its " + room.sources().size() + " sources are there";
    };
  }

  private static String linked(RoomState room) {
    int walls = room.linked().getOrDefault("wall", 0);
    int desks = room.linked().values().stream().mapToInt(Integer::intValue).sum() - walls;
    return count(desks, "desk") + " and " + count(walls, "wall") + " linked";
  }

  private static String count(int count, String what) {
    return (count == 0 ? "no" : String.valueOf(count)) + " " + what + (count == 1 ? "" : "s");
  }

  private static String span(Duration span) {
    return span.toDays() > 0 ? count((int) span.toDays(), "day") : span.toHours() > 0 ? count((int) span.toHours(), "hour") : count((int) span.toMinutes(), "minute");
  }

  public Brief brief() {
    return new Brief(state);
  }
}
