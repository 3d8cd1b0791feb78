package watchfloor.pulse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import watchfloor.mention.Author;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Mention;

/**
 * Finds the authors of the last 24 hours whose words carry furthest: by followers, then by mentions, then by who wrote last.
 *
 * <p>Kept by hour, the hundred furthest of each: whoever is among the twelve of the day is among the hundred of each of their hours.
 * Where a network tells no followers the hour's first hundred are kept. Single writer.
 */
final class TopVoices {
  private static final int MOST_AN_HOUR = 100;
  private static final int SHOWN = 12;
  private static final Comparator<Counted> FURTHEST_FIRST = Comparator
      .comparingLong((Counted counted) -> counted.newest().author().followers())
      .thenComparingInt(counted -> counted.moods().total())
      .thenComparing(counted -> counted.newest().writtenAt())
      .reversed()
      .thenComparing(counted -> counted.newest().author().id());

  private final TreeMap<Long, Hour> hours = new TreeMap<>();
  private final ZoneHours zoneHours;

  private record Who(String channel, String author) {}

  /** @param last the newest of theirs */
  private record Counted(JudgedMention last, Moods moods) {
    Mention newest() {
      return last.mention();
    }

    Counted plus(Counted other) {
      JudgedMention newer = other.newest().writtenAt().isAfter(newest().writtenAt()) ? other.last : last;
      return new Counted(newer, moods.plus(other.moods));
    }
  }

  /** @param least the fewest followers of those kept, once there is no room for more */
  private static final class Hour {
    private final Map<Who, Counted> voices = new HashMap<>();
    private long least = Long.MIN_VALUE;
  }

  TopVoices(ZoneHours zoneHours) {
    this.zoneHours = zoneHours;
  }

  void add(Heard heard) {
    Author author = heard.judged().mention().author();
    Hour hour = hours.computeIfAbsent(zoneHours.start(heard.second()), at -> new Hour());
    Who who = new Who(heard.judged().mention().channel().id(), author.id());
    Counted one = new Counted(heard.judged(), Moods.one(heard.sentiment()));
    Counted known = hour.voices.get(who);
    if (known != null) {
      hour.voices.put(who, known.plus(one));
    } else if (hour.voices.size() < MOST_AN_HOUR) {
      hour.voices.put(who, one);
    } else if (author.followers() > hour.least) {
      makeRoom(hour, author.followers());
      if (hour.voices.size() < MOST_AN_HOUR) {
        hour.voices.put(who, one);
      }
    }
  }

  /** Lets the least far go, if a newcomer carries further. */
  private static void makeRoom(Hour hour, long followers) {
    Map.Entry<Who, Counted> last = hour.voices.entrySet().stream().max(Map.Entry.comparingByValue(FURTHEST_FIRST)).orElseThrow();
    hour.least = last.getValue().newest().author().followers();
    if (followers > hour.least) {
      hour.voices.remove(last.getKey());
    }
  }

  /** Lets go what was written before an hour. */
  void turn(long from) {
    hours.headMap(from).clear();
  }

  /** Names those authors no longer of whom the newest mention is gone. */
  boolean forget(Predicate<JudgedMention> which) {
    boolean any = false;
    for (Hour hour : hours.values()) {
      any |= hour.voices.values().removeIf(counted -> which.test(counted.last()));
    }
    return any;
  }

  /** The furthest first, at most 12, of the hours up to one. */
  List<Voice> furthest(long hour) {
    Map<Who, Counted> all = new HashMap<>();
    hours.headMap(hour, true).values().forEach(one -> one.voices.forEach((who, counted) -> all.merge(who, counted, Counted::plus)));
    List<Counted> sorted = new ArrayList<>(all.values());
    sorted.sort(FURTHEST_FIRST);
    return sorted.stream()
        .limit(SHOWN)
        .map(counted -> new Voice(counted.newest().author(), counted.newest().channel(), counted.moods(), counted.newest().writtenAt()))
        .toList();
  }
}
