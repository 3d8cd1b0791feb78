package watchfloor.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A screen of a layout that is being made, as its file says it. Immutable.
 *
 * @param brand  for those of its tiles that name none; may be empty
 * @param paged  whether its file writes scenes; else it has a single one, of which only the tiles are written, and that is called like the screen
 * @param scenes at least one
 */
public record ScreenDraft(String role, Said title, Said subtitle, String brand, boolean paged, List<SceneDraft> scenes) {
  public ScreenDraft {
    role = role.strip();
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(subtitle, "subtitle");
    brand = brand.strip();
    scenes = paged || scenes.size() != 1 ? List.copyOf(scenes) : List.of(SceneDraft.named(role, scenes.get(0).tiles()));
    if (scenes.isEmpty() || !paged && scenes.size() > 1) {
      throw new IllegalArgumentException("screen '" + role + "' has " + scenes.size() + " scenes and writes " + (paged ? "them" : "none"));
    }
  }

  /** A screen that always shows the same. */
  public static ScreenDraft still(String role, Said title, Said subtitle, String brand, List<TileDraft> tiles) {
    return new ScreenDraft(role, title, subtitle, brand, false, List.of(SceneDraft.named(role, tiles)));
  }

  /** With another scene in the place of one. */
  public ScreenDraft with(int at, SceneDraft scene) {
    List<SceneDraft> others = new ArrayList<>(scenes);
    others.set(at, scene);
    return new ScreenDraft(role, title, subtitle, brand, paged, others);
  }

  /** With these scenes, which are written. */
  public ScreenDraft paged(List<SceneDraft> others) {
    return new ScreenDraft(role, title, subtitle, brand, true, others);
  }

  /** The tiles of a scene as a wall shows them. */
  public List<TilePlan> plans(int scene, boolean visitors, String language) {
    return scenes.get(scene).plans(brand, visitors, language);
  }

  /** @throws IllegalArgumentException a scene is not sound, two have one name, or none is for calm times */
  ScreenPlan plan(boolean visitors, String language) {
    String words = title.in(language);
    String quiet = subtitle.in(language);
    return paged
        ? new ScreenPlan(role, words, scenes.stream().map(scene -> scene.plan(brand, visitors, language)).toList(), quiet)
        : new ScreenPlan(role, words, quiet, plans(0, visitors, language));
  }
}
