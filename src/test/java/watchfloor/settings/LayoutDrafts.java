package watchfloor.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import watchfloor.wall.LayoutDraft;
import watchfloor.wall.Mood;
import watchfloor.wall.Said;
import watchfloor.wall.SceneDraft;
import watchfloor.wall.ScreenDraft;
import watchfloor.wall.Shape;
import watchfloor.wall.TileDraft;
import watchfloor.wall.TileKinds;

/** Makes layouts by chance that use everything that a file can say, with texts that YAML is known to stumble over. */
final class LayoutDrafts {
  private static final List<String> NASTY = List.of(
      "Pulse", "Erwähnungen", "yes", "No", "null", "~", "- a", "a: b", "a #b", "#b", "'quoted'", "\"quoted\"", "back\\slash", "[list]", "{map}", "*star", "&and", "!tag",
      "%per cent", "@handle", "`tick`", "1e3", "0x1F", "1:30", "2027-01-01T18:00", "12,406", "comma, in", "ends:", "?", "|", ">", "tab\there", "line\nbreak", "007", "-1",
      "\uD83D\uDC69\u200D\uD83D\uDE80 emoji", "\u202Eright to left", "\u05E9\u05DC\u05D5\u05DD", "nbsp\u00A0x", "\u0085next", "\u2028line", "bell\u0007", "\uFEFFmark", "true", "=", "<<", "a  b", "x".repeat(300));

  private final Random random;

  LayoutDrafts(long seed) {
    random = new Random(seed);
  }

  LayoutDraft next() {
    List<ScreenDraft> screens = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(4); i++) {
      screens.add(screen(i));
    }
    Shape shape = random.nextBoolean() ? Shape.WIDE : new Shape(5 + random.nextInt(36), 40);
    return new LayoutDraft(shape, random.nextBoolean(), random.nextInt(4) == 0, screens);
  }

  private ScreenDraft screen(int number) {
    String role = random.nextBoolean() ? "role" + number : text() + number;
    if (random.nextBoolean()) {
      return ScreenDraft.still(role, said(true), said(false), brand(), tiles());
    }
    List<SceneDraft> scenes = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      Mood mood = i > 0 && random.nextInt(3) == 0 ? Mood.ALARM : Mood.CALM;
      scenes.add(new SceneDraft("scene-" + i, said(false), 5 + random.nextInt(600), mood, brand(), tiles()));
    }
    return new ScreenDraft(role, said(true), said(false), brand(), true, scenes);
  }

  private Said said(boolean needed) {
    if (!needed && random.nextBoolean()) {
      return Said.NOTHING;
    }
    if (random.nextBoolean()) {
      return Said.of(text());
    }
    Map<String, String> texts = new LinkedHashMap<>();
    for (String language : List.of("de", "no", "en", "zh-Hant").subList(random.nextInt(3), 4)) {
      texts.put(language, text());
    }
    return new Said(texts);
  }

  private String brand() {
    return random.nextInt(3) == 0 ? text() : "";
  }

  private String text() {
    return NASTY.get(random.nextInt(NASTY.size()));
  }

  /** Side by side, so that they never overlap; whether they can be read is another matter. */
  private List<TileDraft> tiles() {
    List<TileDraft> tiles = new ArrayList<>();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      double left = (double) i / count;
      double top = random.nextInt(10_000) / 20_000.0;
      tiles.add(new TileDraft(kind(), said(false), left, top, (double) (i + 1) / count - left, 1 - top, options()));
    }
    return tiles;
  }

  private String kind() {
    List<String> kinds = List.copyOf(TileKinds.names());
    return random.nextInt(8) == 0 ? "weather" : kinds.get(random.nextInt(kinds.size()));
  }

  private Map<String, String> options() {
    Map<String, String> options = new LinkedHashMap<>();
    for (String name : List.of("brand", "columns", "kind", "x", "options", "two words", "no", "title")) {
      if (random.nextInt(4) == 0) {
        options.put(name, random.nextBoolean() ? text() : String.valueOf(random.nextInt(20)));
      }
    }
    return options;
  }
}
