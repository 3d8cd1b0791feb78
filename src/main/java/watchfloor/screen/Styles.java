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
import java.util.Optional;

/**
 * Gives windows their style sheets: the packed ones, and over each the file of the same name in the center's folder, if any.
 *
 * <p>A center's file need not repeat what it leaves as it is. One that cannot be read or parsed is named by {@link #problems},
 * with line and column, and its last good text stays in force; without one, the packed sheet alone. Safe from any thread.
 */
public final class Styles {
  /** The sheets that a center may lay its own over. */
  public static final List<String> NAMES = List.of("tokens.css", "text.css", "wall.css", "desk.css");

  private static final String TOKENS = "tokens.css";
  private static final String TEXT = "text.css";

  private final Optional<Path> folder;
  private final Map<String, String> lastGood = new LinkedHashMap<>();
  private final Map<String, String> problems = new LinkedHashMap<>();

  /** The packed sheets alone. */
  public Styles() {
    this(Optional.empty());
  }

  /** @param folder the center's {@code styles} folder; it need not exist */
  public Styles(Optional<Path> folder) {
    this.folder = folder;
  }

  /**
   * The addresses to hand to a scene: tokens, shared text styles, then {@code names}, such as {@code wall.css}. Reads the
   * center's files again, so that a change on disk shows with the next call.
   */
  public synchronized List<String> urls(String... names) {
    List<String> urls = new ArrayList<>();
    for (String name : all(names)) {
      urls.add(packed(name).toExternalForm());
      override(name).ifPresent(text -> urls.add(dataUrl(text)));
    }
    return urls;
  }

  /** The colours of {@code tokens.css} and of the sheets over it, such as {@code contrast.css}, for what style sheets cannot reach. */
  public synchronized Palette palette(String... names) {
    List<String> texts = new ArrayList<>();
    for (String name : all(names)) {
      texts.add(readPacked(name));
      override(name).ifPresent(texts::add);
    }
    return Palette.of(texts);
  }

  /** One plain sentence for each file of the center that is not in force; empty when all is well. */
  public synchronized List<String> problems() {
    return List.copyOf(problems.values());
  }

  private static List<String> all(String... names) {
    List<String> all = new ArrayList<>(List.of(TOKENS, TEXT));
    all.addAll(List.of(names));
    return all;
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
