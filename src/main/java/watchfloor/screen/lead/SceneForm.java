package watchfloor.screen.lead;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.control.Button;
import watchfloor.screen.Texts;
import watchfloor.wall.LayoutDraft;
import watchfloor.wall.Mood;
import watchfloor.wall.Said;
import watchfloor.wall.SceneDraft;
import watchfloor.wall.ScenePlan;
import watchfloor.wall.ScreenDraft;

/** The fields of the scene and the screen that show: names, turns, order. JavaFX thread only. */
final class SceneForm {
  private final LayoutModel model;
  private final Texts texts;
  private final Runnable changed;

  /** @param changed after a field was taken over */
  SceneForm(LayoutModel model, Texts texts, Runnable changed) {
    this.model = model;
    this.texts = texts;
    this.changed = changed;
  }

  Form scene() {
    return new Form(model.locked()).title(texts.of("lead.scene.title"))
        .text("scene-name", texts.of("lead.field.name"), "", () -> model.screen().paged() ? model.scene().name() : "", words -> scene(old -> named(old, words)))
        .text("scene-title", texts.of("lead.field.title"), texts.of("lead.field.screens-title"), () -> model.scene().title().in(model.language()),
            words -> scene(old -> new SceneDraft(old.name(), old.title().with(model.language(), words), old.seconds(), old.mood(), old.brand(), old.tiles())))
        .text("scene-seconds", texts.of("lead.field.seconds"), "", () -> String.valueOf(model.scene().seconds()), this::seconds)
        .choice("scene-for", texts.of("lead.field.for"), Arrays.stream(Mood.values()).map(Mood::word).toList(), () -> model.scene().mood().word(),
            word -> scene(old -> new SceneDraft(old.name(), old.title(), old.seconds(), mood(word), old.brand(), old.tiles())))
        .text("scene-brand", texts.of("lead.option.brand"), "", () -> model.scene().brand(),
            words -> scene(old -> new SceneDraft(old.name(), old.title(), old.seconds(), old.mood(), words, old.tiles())))
        .buttons(
            button("scene-earlier", "lead.scene.earlier", () -> moveScene(-1)), button("scene-later", "lead.scene.later", () -> moveScene(1)),
            button("remove-scene", "lead.scene.remove", () -> edit(layout -> Edits.removeScene(layout, model.screenAt(), model.sceneAt()))));
  }

  private static SceneDraft named(SceneDraft old, String words) {
    return new SceneDraft(words, old.title(), old.seconds(), old.mood(), old.brand(), old.tiles());
  }

  /** What is no time is not taken over, and the field shows again what holds. */
  private void seconds(String words) {
    String figures = words.strip();
    if (figures.matches("\\d{1,5}")) {
      int wanted = Integer.parseInt(figures);
      int seconds = Math.max((int) ScenePlan.SHORTEST.toSeconds(), Math.min((int) ScenePlan.LONGEST.toSeconds(), wanted));
      scene(old -> new SceneDraft(old.name(), old.title(), seconds, old.mood(), old.brand(), old.tiles()));
    }
  }

  private static Mood mood(String word) {
    return Arrays.stream(Mood.values()).filter(each -> each.word().equals(word)).findFirst().orElse(Mood.CALM);
  }

  private void moveScene(int by) {
    int to = model.sceneAt() + by;
    LayoutDraft before = model.layout();
    model.edit(layout -> Edits.moveScene(layout, model.screenAt(), model.sceneAt(), by));
    if (!model.layout().equals(before)) {
      model.choose(model.screenAt(), to, -1);
    }
    changed.run();
  }

  Form screen() {
    return new Form(model.locked()).title(texts.of("lead.screen.title"))
        .text("screen-role", texts.of("lead.field.role"), "", () -> model.screen().role(),
            words -> screen(old -> new ScreenDraft(words, old.title(), old.subtitle(), old.brand(), old.paged(), old.scenes())))
        .text("screen-title", texts.of("lead.field.title"), "", () -> said(model.screen().title()),
            words -> screen(old -> new ScreenDraft(old.role(), old.title().with(model.language(), words), old.subtitle(), old.brand(), old.paged(), old.scenes())))
        .text("screen-subtitle", texts.of("lead.field.subtitle"), "", () -> said(model.screen().subtitle()),
            words -> screen(old -> new ScreenDraft(old.role(), old.title(), old.subtitle().with(model.language(), words), old.brand(), old.paged(), old.scenes())))
        .text("screen-brand", texts.of("lead.option.brand"), "", () -> model.screen().brand(),
            words -> screen(old -> new ScreenDraft(old.role(), old.title(), old.subtitle(), words, old.paged(), old.scenes())))
        .buttons(
            button("screen-left", "lead.screen.left", () -> moveScreen(-1)), button("screen-right", "lead.screen.right", () -> moveScreen(1)),
            button("remove-screen", "lead.screen.remove", () -> edit(layout -> Edits.removeScreen(layout, model.screenAt()))));
  }

  private String said(Said words) {
    return words.in(model.language());
  }

  private void moveScreen(int by) {
    int to = model.screenAt() + by;
    LayoutDraft before = model.layout();
    model.edit(layout -> Edits.moveScreen(layout, model.screenAt(), by));
    if (!model.layout().equals(before)) {
      model.choose(to, model.sceneAt(), -1);
    }
    changed.run();
  }

  private Button button(String id, String key, Runnable does) {
    return Parts.button(id, texts.of(key), does);
  }

  private void scene(UnaryOperator<SceneDraft> change) {
    edit(layout -> Edits.writtenScene(layout, model.screenAt(), model.sceneAt(), change));
  }

  private void screen(UnaryOperator<ScreenDraft> change) {
    edit(layout -> Edits.screen(layout, model.screenAt(), change));
  }

  private void edit(UnaryOperator<LayoutDraft> change) {
    model.edit(change);
    changed.run();
  }

  /** All of them, in the order in which they are looked at. */
  List<Form> all() {
    return List.of(scene(), screen());
  }
}
