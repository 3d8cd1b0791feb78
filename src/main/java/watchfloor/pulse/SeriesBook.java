package watchfloor.pulse;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import watchfloor.mention.Issue;
import watchfloor.mention.Sentiment;

/**
 * Which parts of the conversation are watched: everything, each issue and each sentiment, which a store remembers by the minute; and each brand, channel,
 * language and place, which are known again once the mentions of the last day were read. Bounded in each kind. Single writer.
 */
final class SeriesBook {
  private static final int BRANDS = 64;
  private static final int CHANNELS = 64;
  private static final int LANGUAGES = 128;
  private static final int PLACES = 256;
  private static final Sentiment[] MOODS = {Sentiment.NEGATIVE, Sentiment.NEUTRAL, Sentiment.POSITIVE};

  private final SeriesTable core;
  private final SeriesTable faces;
  private final int everything;
  private final int[] ofRow;
  private final int[] ofMood = new int[Sentiment.values().length];
  private final Map<AlarmSubject.Kind, Integer> left = new EnumMap<>(AlarmSubject.Kind.class);
  private final Map<AlarmSubject.Kind, Map<String, Integer>> byId = new EnumMap<>(AlarmSubject.Kind.class);

  SeriesBook(List<Issue> issues, double margin) {
    core = new SeriesTable(issues.size() + 1 + MOODS.length, margin);
    faces = new SeriesTable(BRANDS + CHANNELS + LANGUAGES + PLACES, margin);
    everything = core.place(AlarmSubject.EVERYTHING);
    ofRow = new int[issues.size()];
    for (int row = 0; row < ofRow.length; row++) {
      ofRow[row] = core.place(new AlarmSubject(AlarmSubject.Kind.ISSUE, issues.get(row).id(), issues.get(row).name()));
    }
    java.util.Arrays.fill(ofMood, -1);
    for (Sentiment mood : MOODS) {
      String name = mood.name().charAt(0) + mood.name().substring(1).toLowerCase(Locale.ROOT);
      ofMood[mood.ordinal()] = core.place(new AlarmSubject(AlarmSubject.Kind.SENTIMENT, mood.name(), name));
    }
    left.putAll(Map.of(
        AlarmSubject.Kind.BRAND, BRANDS, AlarmSubject.Kind.CHANNEL, CHANNELS, AlarmSubject.Kind.LANGUAGE, LANGUAGES, AlarmSubject.Kind.PLACE, PLACES));
    left.keySet().forEach(kind -> byId.put(kind, new java.util.HashMap<>()));
  }

  /** Everything, issues and sentiments. */
  SeriesTable core() {
    return core;
  }

  /** Brands, channels, languages and places. */
  SeriesTable faces() {
    return faces;
  }

  /** The place of everything in the core. */
  int everything() {
    return everything;
  }

  void moveTo(long minute) {
    core.moveTo(minute);
    faces.moveTo(minute);
  }

  /** Counts mentions of one issue and sentiment in the core. @param row of the issue; the last one is that of none */
  void core(long minute, int row, Sentiment mood, int count) {
    int negative = mood == Sentiment.NEGATIVE ? count : 0;
    int judged = mood == Sentiment.NOT_JUDGED ? 0 : count;
    core.add(everything, minute, count, negative, judged);
    if (row < ofRow.length) {
      core.add(ofRow[row], minute, count, negative, judged);
    }
    core.add(ofMood[mood.ordinal()], minute, count, negative, judged);
  }

  /** Counts a mention by brand, channel, language and place. */
  void faces(Heard heard) {
    face(AlarmSubject.Kind.BRAND, heard.brand(), heard.brand(), heard);
    face(AlarmSubject.Kind.CHANNEL, heard.judged().mention().channel().id(), heard.judged().mention().channel().name(), heard);
    face(AlarmSubject.Kind.LANGUAGE, heard.judged().judgement().language(), "", heard);
    face(AlarmSubject.Kind.PLACE, heard.place(), "", heard);
  }

  private void face(AlarmSubject.Kind kind, String id, String name, Heard heard) {
    if (id.isEmpty()) {
      return;
    }
    Integer place = byId.get(kind).get(id);
    if (place == null) {
      if (left.get(kind) == 0) {
        return;
      }
      left.merge(kind, -1, Integer::sum);
      place = faces.place(new AlarmSubject(kind, id, name.isEmpty() ? named(kind, id) : name));
      byId.get(kind).put(id, place);
    }
    Sentiment mood = heard.sentiment();
    faces.add(place, heard.minute(), 1, mood == Sentiment.NEGATIVE ? 1 : 0, mood == Sentiment.NOT_JUDGED ? 0 : 1);
  }

  private static String named(AlarmSubject.Kind kind, String id) {
    String name = kind == AlarmSubject.Kind.PLACE
        ? new Locale("", id).getDisplayCountry(Locale.ENGLISH) : Locale.forLanguageTag(id).getDisplayName(Locale.ENGLISH);
    return name.isEmpty() ? id : name;
  }
}
