package watchfloor.screen;

import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import watchfloor.wall.Theme;

/**
 * Gives windows their style sheets: the packed ones, and over each the file of the same name in the center's folder, if any.
 *
 * <p>The colours come first: the packed tokens, those of the theme, then the center's own tokens, which hold in every theme, and last the
 * center's file for this one theme. A center's file need not repeat what it leaves as it is. One that cannot be read or parsed is named by {@link #problems},
 * with line and column, and its last good text stays in force; without one, the packed sheet alone. Safe from any thread.
 */
public final class Styles {
  /** The sheets that a center may lay its own over. */
  public static final List<String> NAMES =
      List.of("tokens.css", "light.css", "contrast.css", "drill.css", "text.css", "wall.css", "desk.css", "lead.css");

  private static final String TOKENS = "tokens.css";
  private static final String TEXT = "text.css";

  private final Optional<Path> folder;
  private final Map<String, String> lastGood = new LinkedHashMap<>();
  private final Map<String, String> problems = new LinkedHashMap<>();
  private Theme theme = Theme.DARK;

  /** The packed sheets alone. */
  public Styles() {
    this(Optional.empty());
  }

  /** @param folder the center's {@code styles} folder; it need not exist */
  public Styles(Optional<Path> folder) {
    this.folder = folder;
  }

  /** Changes the colours; windows show them when they are styled the next time. */
  public synchronized void theme(Theme now) {
    theme = Objects.requireNonNull(now, "now");
  }

  public synchronized Theme theme() {
    return theme;
  }

  /**
   * The addresses to hand to a scene: colours, shared text styles, then {@code names}, such as {@code wall.css}. Reads the
   * center's files again, so that a change on disk shows with the next call.
   */
  public synchronized List<String> urls(String... names) {
    List<String> urls = new ArrayList<>();
    for (Sheet sheet : sheets(names)) {
      if (sheet.packed()) {
        urls.add(packed(sheet.name()).toExternalForm());
      } else {
        override(sheet.name()).ifPresent(text -> urls.add(dataUrl(text)));
      }
    }
    return urls;
  }

  /** The colours in force, for what style sheets cannot reach. */
  public synchronized Palette palette(String... names) {
    List<String> texts = new ArrayList<>();
    for (Sheet sheet : sheets(names)) {
      if (sheet.packed()) {
        texts.add(readPacked(sheet.name()));
      } else {
        override(sheet.name()).ifPresent(texts::add);
      }
    }
    return Palette.of(texts);
  }

  /** Reads every file that a center may have, those of other themes too, so that {@link #problems} names what is wrong in any. */
  public synchronized void check() {
    NAMES.forEach(this::override);
  }

  /** One plain sentence for each file of the center that is not in force; empty when all is well. */
  public synchronized List<String> problems() {
    return List.copyOf(problems.values());
  }

  /** One style sheet: the program's, or the center's own of that name. */
  private record Sheet(String name, boolean packed) {}

  private List<Sheet> sheets(String... names) {
    List<Sheet> sheets = new ArrayList<>(List.of(new Sheet(TOKENS, true)));
    theme.sheet().ifPresent(name -> sheets.add(new Sheet(name, true)));
    sheets.add(new Sheet(TOKENS, false));
    theme.sheet().ifPresent(name -> sheets.add(new Sheet(name, false)));
    List<String> others = new ArrayList<>(List.of(TEXT));
    others.addAll(List.of(names));
    for (String name : others) {
      sheets.add(new Sheet(name, true));
      sheets.add(new Sheet(name, false));
    }
    return sheets;
  }

  private Optional<String> override(String name) {
    Optional<Path> file = folder.map(each -> each.resolve(name)).filter(Files::exists);
    if (file.isEmpty()) {
      lastGood.remove(name);
      problems.remove(name);
      return Optional.empty();
    }
    try {
      take(name, file.get(), Files.readString(file.get()));
    } catch (IOException e) {
      problems.put(name, file.get() + " cannot be read (" + e.getMessage() + "); " + inForce(name));
    }
    return Optional.ofNullable(lastGood.get(name));
  }

  private void take(String name, Path file, String text) {
    Optional<String> fault = StyleCheck.firstFault(text);
    if (fault.isEmpty()) {
      lastGood.put(name, text);
      problems.remove(name);
    } else {
      problems.put(name, file + ", " + fault.get() + "; " + inForce(name));
    }
  }

  private String inForce(String name) {
    return lastGood.containsKey(name)
        ? "its last good version stays in force until the file is right"
        : "the packed " + name + " is in force until the file is right";
  }

  private static URL packed(String name) {
    URL url = Styles.class.getResource("/styles/" + name);
    if (url == null) {
      throw new IllegalArgumentException("no style sheet '" + name + "' is packed");
    }
    return url;
  }

  private static String readPacked(String name) {
    try (var in = packed(name).openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("the packed style sheet " + name + " cannot be read", e);
    }
  }

  private static String dataUrl(String text) {
    return "data:text/css;base64," + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
