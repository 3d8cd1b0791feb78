package watchfloor.screen.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import watchfloor.wall.LayoutDraft;
import watchfloor.wall.LayoutText;
import watchfloor.wall.SceneDraft;
import watchfloor.wall.ScreenDraft;

/** What is changed can be taken back, what is wrong is said and not lost, and what is locked stays. */
class LayoutModelTest {
  private static final String TWO = """
      # head
      screens:
        - role: a
          title: {en: A, de: Ah}
          tiles:
            - {kind: volume, x: 0, y: 0, w: 0.5, h: 1}
            - {kind: text, x: 0.5, y: 0, w: 0.5, h: 1, text: hello}
        - role: b
          title: B
          scenes:
            - {name: one, seconds: 20, tiles: [{kind: volume, x: 0, y: 0, w: 1, h: 1}]}
            - {name: two, for: alarm, tiles: [{kind: alarms, x: 0, y: 0, w: 1, h: 1}]}
      """;

  private LayoutModel model;

  @BeforeEach
  void open() {
    model = new LayoutModel(new LayoutText("mine", TWO), "de");
  }

  @Test
  void aDragIsOneStepHoweverManyPlacesItGoesThrough() {
    LayoutDraft before = model.layout();
    model.choose(0, 0, 1);
    for (int i = 1; i < 50; i++) {
      model.hold(new Area(0.5 - i / 200.0, 0, 1 - i / 200.0, 1));
    }
    assertThat(model.faults()).containsOnlyKeys(0, 1);
    assertThat(model.canUndo()).isFalse();
    model.letGo();
    assertThat(model.dirty()).isTrue();
    assertThat(model.trouble()).startsWith("layouts/mine.yaml, line ").contains("tile 'text' overlaps tile 'volume'");
    model.undo();
    assertThat(model.layout()).isEqualTo(before);
    assertThat(model.trouble()).isEmpty();
    assertThat(model.dirty()).isFalse();
    model.redo();
    assertThat(model.tile().orElseThrow().x()).isEqualTo(0.255);
  }

  @Test
  void everythingThatWasDoneIsTakenBackStepByStepAndDoneAgain() {
    Random random = new Random(3);
    LayoutDraft before = model.layout();
    for (int i = 0; i < History.MOST; i++) {
      step(random);
    }
    LayoutDraft after = model.layout();
    int steps = 0;
    while (model.canUndo()) {
      model.undo();
      steps++;
      assertThat(model.scene()).as("what is chosen is there").isNotNull();
    }
    assertThat(model.layout()).isEqualTo(before);
    assertThat(steps).isGreaterThan(100);
    while (model.canRedo()) {
      model.redo();
    }
    assertThat(model.layout()).isEqualTo(after);
  }

  private void step(Random random) {
    model.choose(random.nextInt(5), random.nextInt(4), 0);
    switch (random.nextInt(9)) {
      case 0 -> model.addTile("text");
      case 1 -> model.removeTile();
      case 2 -> model.edit(layout -> Edits.addScene(layout, model.screenAt(), LayoutModel.fresh("volume")));
      case 3 -> model.edit(layout -> Edits.removeScene(layout, model.screenAt(), model.sceneAt()));
      case 4 -> model.edit(layout -> Edits.addScreen(layout, LayoutModel.fresh("volume")));
      case 5 -> model.edit(layout -> Edits.moveScreen(layout, model.screenAt(), 1));
      case 6 -> model.edit(layout -> Edits.moveScene(layout, model.screenAt(), model.sceneAt(), -1));
      case 7 -> model.editTile(tile -> tile.with("text", "x" + random.nextInt()));
      default -> model.editTile(new Area(random.nextInt(12) / 24.0, 0, 1, 1)::place);
    }
  }

  @Test
  void whatWasBeforeIsKeptUpToABound() {
    model.choose(0, 0, 1);
    for (int i = 0; i < History.MOST * 3; i++) {
      int now = i;
      model.editTile(tile -> tile.with("text", "t" + now));
    }
    int steps = 0;
    while (model.canUndo()) {
      model.undo();
      steps++;
    }
    assertThat(steps).isEqualTo(History.MOST);
  }

  @Test
  void titlesAreWrittenInTheLanguageOfTheWindowAndTheOthersStay() {
    model.edit(layout -> Edits.screen(layout, 0, old ->
        new ScreenDraft(old.role(), old.title().with("de", "Puls"), old.subtitle(), old.brand(), old.paged(), old.scenes())));
    assertThat(model.screen().title().texts()).isEqualTo(Map.of("en", "A", "de", "Puls"));
    assertThat(model.written("mine").text()).startsWith("# head\nname: mine\n").contains("title: {en: A, de: Puls}");
  }

  @Test
  void aScreenWithoutScenesGetsThemWhenItNeedsThem() {
    model.edit(layout -> Edits.writtenScene(layout, 0, 0, old -> new SceneDraft(old.name(), old.title(), 45, old.mood(), old.brand(), old.tiles())));
    assertThat(model.screen().paged()).isTrue();
    assertThat(model.scene().seconds()).isEqualTo(45);
    assertThat(model.trouble()).isEmpty();
    model.edit(layout -> Edits.removeScene(layout, 1, 0));
    assertThat(model.layout().screens().get(1).scenes()).as("one for calm times stays").hasSize(2);
    model.edit(layout -> Edits.removeScene(layout, 1, 1));
    assertThat(model.layout().screens().get(1).scenes()).hasSize(1);
    model.edit(layout -> Edits.removeScreen(Edits.removeScreen(layout, 0), 0));
    assertThat(model.layout().screens()).as("the last screen stays").hasSize(1);
  }

  @Test
  void anEmptySceneIsSaidAndNotSaved() {
    model.choose(1, 0, 0);
    model.removeTile();
    assertThat(model.scene().tiles()).isEmpty();
    assertThat(model.trouble()).contains("has no tiles");
  }

  @Test
  void aLockedLayoutStaysAndItsCopyIsOpen() {
    model = new LayoutModel(new LayoutText("mine", "locked: yes\n" + TWO), "en");
    LayoutDraft before = model.layout();
    model.choose(0, 0, 1);
    model.hold(new Area(0, 0, 0.5, 1));
    model.letGo();
    model.addTile("text");
    model.removeTile();
    model.editTile(tile -> tile.with("text", "other"));
    assertThat(model.layout()).isEqualTo(before);
    assertThat(model.tile()).isPresent();
    assertThat(model.written("copy").text()).doesNotContain("locked");
    assertThat(model.written("mine").text()).contains("locked: yes");
  }
}
