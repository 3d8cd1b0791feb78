package watchfloor.pulse;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import watchfloor.mention.Brand;
import watchfloor.mention.Channel;
import watchfloor.mention.Issue;

/**
 * The last 24 hours by channel, language, brand and place, each by hour and sentiment, channels and places by issue too: the faces of
 * a cube that tiles show. Its inside, a count for every combination, is not kept: nothing shows it, the store answers for it, and
 * without it every face is exact however many combinations there are.
 *
 * <p>A mention counts in the hour in which its author wrote it, however late it came; hours begin as on the center's clocks. Single
 * writer.
 */
final class DayCube {
  static final int HOURS = 24;
  private static final int CHANNELS = 64;
  private static final int LANGUAGES = 128;
  private static final int BRANDS = 64;
  private static final int PLACES = 300;
  private static final int MOST_SHARES = 20;
  private static final int MOST_PLACES = 60;
  private static final String NOWHERE = "";

  private final List<Issue> issues;
  private final List<String> center;
  private final Map<String, String> channelNames = new HashMap<>();
  private final ZoneHours zoneHours;
  private final DayFace channels;
  private final DayFace languages = new DayFace(1, LANGUAGES, DayCube::language);
  private final DayFace brands = new DayFace(1, BRANDS, name -> name);
  private final DayFace places;
  private long since = Long.MAX_VALUE;
  private long hour = Long.MIN_VALUE;

  DayCube(List<Issue> issues, List<Brand> brands, ZoneId zone) {
    this.issues = issues;
    center = brands.stream().map(Brand::name).toList();
    zoneHours = new ZoneHours(zone);
    channels = new DayFace(issues.size() + 1, CHANNELS, id -> channelNames.getOrDefault(id, id));
    places = new DayFace(issues.size() + 1, PLACES, DayCube::place);
  }

  /** Moves the present, unless the clock went back; tells whether an hour began. */
  boolean moveTo(Instant now) {
    long start = zoneHours.start(now.getEpochSecond());
    if (start <= hour) {
      return false;
    }
    hour = start;
    since = zoneHours.start(start - (HOURS - 1) * ZoneHours.HOUR);
    List.of(channels, languages, brands, places).forEach(face -> face.turn(since, hour));
    channelNames.keySet().retainAll(channels.shares(CHANNELS + 1, NOWHERE, List.of()).stream().map(Share::id).collect(Collectors.toSet()));
    return true;
  }

  /** The start of the first hour. */
  Instant since() {
    return Instant.ofEpochSecond(since);
  }

  /** Counts a mention of the running hour, the one behind it, or one before; false where it is older or further ahead. */
  boolean add(Heard heard) {
    long at = zoneHours.start(heard.second());
    if (at < since || at > hour + ZoneHours.HOUR) {
      return false;
    }
    Channel channel = heard.judged().mention().channel();
    if (channelNames.size() < CHANNELS) {
      channelNames.putIfAbsent(channel.id(), channel.name());
    }
    channels.add(at, channel.id(), heard.row(), heard.sentiment());
    languages.add(at, heard.judged().judgement().language(), 0, heard.sentiment());
    brands.add(at, heard.brand(), 0, heard.sentiment());
    places.add(at, heard.place(), heard.row(), heard.sentiment());
    return true;
  }

  Moods all() {
    return channels.all();
  }

  List<Share> channels() {
    return channels.shares(MOST_SHARES, NOWHERE, List.of());
  }

  List<Share> languages() {
    return languages.shares(MOST_SHARES, NOWHERE, List.of());
  }

  /** The center's brands are there without a mention too. */
  List<Share> brands() {
    return brands.shares(Math.max(MOST_SHARES, center.size() + 1), NOWHERE, center);
  }

  List<Share> places() {
    return places.shares(MOST_PLACES, NOWHERE, List.of());
  }

  Moods unplaced() {
    return places.of(NOWHERE);
  }

  Moods issue(int row) {
    return channels.row(row);
  }

  Grid byChannel(List<Share> shares) {
    return grid(shares, channels);
  }

  Grid byPlace(List<Share> shares) {
    return grid(shares, places);
  }

  /** @param shares the face's own, largest first */
  private Grid grid(List<Share> shares, DayFace face) {
    List<Share> columns = Grid.columns(shares);
    List<Grid.Row> rows = new ArrayList<>(issues.size());
    int max = 0;
    for (int row = 0; row < issues.size(); row++) {
      List<Integer> cells = face.cells(columns, row);
      for (int cell : cells) {
        max = Math.max(max, cell);
      }
      rows.add(new Grid.Row(issues.get(row), cells, face.row(row).total()));
    }
    return new Grid(columns, rows, max);
  }

  private static String language(String tag) {
    String name = Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
    return name.isEmpty() ? tag : name;
  }

  private static String place(String code) {
    return code.isEmpty() ? code : new Locale("", code).getDisplayCountry(Locale.ENGLISH);
  }
}
