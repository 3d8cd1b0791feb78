package watchfloor.screen.lead;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import watchfloor.wall.Layout;
import watchfloor.wall.LayoutDraft;
import watchfloor.wall.Mood;
import watchfloor.wall.Said;
import watchfloor.wall.SceneDraft;
import watchfloor.wall.ScreenDraft;
import watchfloor.wall.ScreenPlan;
import watchfloor.wall.TileDraft;

/** What can be done to the screens and scenes of a layout, each as one step. Pure. */
final class Edits {
  private static final String FIRST_SCENE = "now";

  private Edits() {}

  static LayoutDraft screen(LayoutDraft layout, int at, UnaryOperator<ScreenDraft> edit) {
    return layout.with(at, edit.apply(layout.screens().get(at)));
  }

  static LayoutDraft scene(LayoutDraft layout, int screen, int at, UnaryOperator<SceneDraft> edit) {
    return screen(layout, screen, each -> each.with(at, edit.apply(each.scenes().get(at))));
  }

  static LayoutDraft tiles(LayoutDraft layout, int screen, int scene, UnaryOperator<List<TileDraft>> edit) {
    return scene(layout, screen, scene, each -> each.with(edit.apply(new ArrayList<>(each.tiles()))));
  }

  /** A scene more, at the end, with one tile that it may begin with; the same layout where no more are possible. */
  static LayoutDraft addScene(LayoutDraft layout, int screen, TileDraft first) {
    ScreenDraft old = layout.screens().get(screen);
    if (old.scenes().size() >= ScreenPlan.MOST_SCENES) {
      return layout;
    }
    List<SceneDraft> scenes = new ArrayList<>(written(old));
    Set<String> names = scenes.stream().map(SceneDraft::name).collect(Collectors.toSet());
    scenes.add(SceneDraft.named(free("scene-", names), List.of(first)));
    return layout.with(screen, old.paged(scenes));
  }

  /** Without a scene; the same layout where it is the only one for calm times. */
  static LayoutDraft removeScene(LayoutDraft layout, int screen, int at) {
    ScreenDraft old = layout.screens().get(screen);
    List<SceneDraft> scenes = new ArrayList<>(old.scenes());
    scenes.remove(at);
    boolean calm = scenes.stream().anyMatch(scene -> scene.mood() == Mood.CALM);
    return calm ? layout.with(screen, old.paged(scenes)) : layout;
  }

  /** With a scene one place earlier (-1) or later (1); the same layout at the ends. */
  static LayoutDraft moveScene(LayoutDraft layout, int screen, int at, int by) {
    ScreenDraft old = layout.screens().get(screen);
    if (at + by < 0 || at + by >= old.scenes().size()) {
      return layout;
    }
    List<SceneDraft> scenes = new ArrayList<>(old.scenes());
    Collections.swap(scenes, at, at + by);
    return layout.with(screen, old.paged(scenes));
  }

  /** With what only a written scene has: a screen without scenes gets its one written. */
  static LayoutDraft writtenScene(LayoutDraft layout, int screen, int at, UnaryOperator<SceneDraft> edit) {
    ScreenDraft old = layout.screens().get(screen);
    ScreenDraft paged = old.paged(written(old));
    return layout.with(screen, paged.with(at, edit.apply(paged.scenes().get(at))));
  }

  private static List<SceneDraft> written(ScreenDraft screen) {
    return screen.paged() ? screen.scenes() : List.of(SceneDraft.named(FIRST_SCENE, screen.scenes().get(0).tiles()));
  }

  /** A screen more, behind the others, with one tile; the same layout where no more are possible. */
  static LayoutDraft addScreen(LayoutDraft layout, TileDraft first) {
    if (layout.screens().size() >= Layout.MOST_SCREENS) {
      return layout;
    }
    Set<String> roles = layout.screens().stream().map(ScreenDraft::role).collect(Collectors.toSet());
    String role = free("screen-", roles);
    List<ScreenDraft> screens = new ArrayList<>(layout.screens());
    screens.add(ScreenDraft.still(role, Said.of(role), Said.NOTHING, "", List.of(first)));
    return layout.with(screens);
  }

  /** Without a screen; the same layout where it is the only one. */
  static LayoutDraft removeScreen(LayoutDraft layout, int at) {
    List<ScreenDraft> screens = new ArrayList<>(layout.screens());
    screens.remove(at);
    return screens.isEmpty() ? layout : layout.with(screens);
  }

  /** With a screen one place earlier (-1) or later (1); the same layout at the ends. */
  static LayoutDraft moveScreen(LayoutDraft layout, int at, int by) {
    if (at + by < 0 || at + by >= layout.screens().size()) {
      return layout;
    }
    List<ScreenDraft> screens = new ArrayList<>(layout.screens());
    Collections.swap(screens, at, at + by);
    return layout.with(screens);
  }

  private static String free(String begin, Set<String> taken) {
    int number = taken.size() + 1;
    while (taken.contains(begin + number)) {
      number++;
    }
    return begin + number;
  }
}
