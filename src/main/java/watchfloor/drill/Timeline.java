package watchfloor.drill;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/** What a performance did, from its start to its end. Immutable. */
public record Timeline(List<DrillEvent> events, List<MoodMinute> minutes) {
  private static final String MINUTE = "MINUTE";

  public Timeline {
    events = List.copyOf(events);
    minutes = List.copyOf(minutes);
  }

  /** One line each, with tabs between: what {@link #read} takes. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    events.forEach(event -> lines.add(String.join("\t", event.kind().name(), event.at().toString(), event.position().toString(),
        flat(event.subject()), flat(event.words()))));
    minutes.forEach(minute -> lines.add(String.join("\t", MINUTE, minute.at().toString(), Integer.toString(minute.minute()),
        Long.toString(minute.mentions()), Long.toString(minute.angry()))));
    return lines;
  }

  /** @throws IllegalArgumentException a line is not one of these; the message names it */
  public static Timeline read(List<String> lines) {
    List<DrillEvent> events = new ArrayList<>();
    List<MoodMinute> minutes = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String[] parts = lines.get(i).split("\t", -1);
      try {
        if (parts[0].equals(MINUTE)) {
          minutes.add(new MoodMinute(Integer.parseInt(parts[2]), Instant.parse(parts[1]), Long.parseLong(parts[3]), Long.parseLong(parts[4])));
        } else {
          events.add(new DrillEvent(DrillEvent.Kind.valueOf(parts[0]), Instant.parse(parts[1]), Duration.parse(parts[2]), parts[3], parts[4]));
        }
      } catch (IllegalArgumentException | DateTimeParseException | ArrayIndexOutOfBoundsException e) {
        throw new IllegalArgumentException("line " + (i + 1) + " is not one of a drill's timeline", e);
      }
    }
    return new Timeline(events, minutes);
  }

  private static String flat(String text) {
    return text.replaceAll("[\\t\\r\\n]+", " ");
  }
}
