package watchfloor.screen.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import watchfloor.screen.Texts;
import watchfloor.wall.Direction;
import watchfloor.wall.DirectionBook;
import watchfloor.wall.DirectionChange;
import watchfloor.wall.Pin;
import watchfloor.wall.TakeOver;

class WallModelTest {
  private static final Instant T = Instant.parse("2026-11-24T12:00:00Z");
  private static final List<WallHand.Brand> BRANDS = List.of(new WallHand.Brand("", "Aurelia Air"), new WallHand.Brand("norwind", "Norwind"));

  private static WallModel model(Direction direction, boolean lead, List<WallHand.Brand> brands) {
    return new WallModel(direction, T, ZoneOffset.UTC, brands, lead, Texts.of(Locale.ENGLISH));
  }

  private static List<String> words(Direction direction, boolean lead, List<WallHand.Brand> brands) {
    return model(direction, lead, brands).wishes().stream().map(WallModel.Wish::words).toList();
  }

  private static DirectionChange wish(WallModel model, String words, String text) {
    return model.wishes().stream().filter(wish -> wish.words().startsWith(words)).findFirst().orElseThrow().change().apply(text);
  }

  @Test
  void aCalmWallCanBeMovedOnAndPaused() {
    assertThat(words(Direction.CALM, false, List.of())).containsExactly("Next scene", "Pause turns");
    assertThat(model(Direction.CALM, false, List.of()).state()).isEqualTo("turns go on");
  }

  @Test
  void whatRingsComesFirstTheNewestOnTop() {
    Direction rings = Direction.CALM.afterAlarms(List.of(
        new Pin("delay", "Flight delay", T, T, Optional.empty()), new Pin("gate", "Gate", T, T.plusSeconds(1), Optional.empty())), T);
    assertThat(words(rings, false, List.of())).startsWith("Acknowledge the alarm: Gate", "Acknowledge the alarm: Flight delay", "Next scene");
    assertThat(wish(model(rings, false, List.of()), "Acknowledge the alarm: Gate", "")).isEqualTo(new DirectionChange.Acknowledge("gate"));
    assertThat(model(rings, false, List.of()).wishes().get(0).version()).as("what was seen was seen").isEqualTo(DirectionBook.ANY_VERSION);
  }

  @Test
  void aHandCanBeTakenOffAndAPauseEnded() {
    Direction paused = Direction.CALM.after(new DirectionChange.Pause(), "Ada", T);
    assertThat(words(paused, false, List.of())).containsExactly("Next scene", "Go on with turns", "Let the wall go");
    assertThat(model(paused, false, List.of()).state()).isEqualTo("paused by Ada");
    assertThat(model(paused, false, List.of()).wishes()).allMatch(wish -> wish.version() == 1);
  }

  @Test
  void otherBrandsAreOfferedWhereThereAreSome() {
    assertThat(words(Direction.CALM, false, BRANDS)).contains("Show Norwind").doesNotContain("Show Aurelia Air");
    Direction other = Direction.CALM.after(new DirectionChange.Focus("norwind"), "Ada", T);
    assertThat(words(other, false, BRANDS)).contains("Show Aurelia Air", "Let the wall go").doesNotContain("Show Norwind");
    assertThat(words(Direction.CALM, false, BRANDS.subList(0, 1))).noneMatch(words -> words.startsWith("Show "));
  }

  @Test
  void onlyWhoMayIsOfferedTheMessage() {
    Direction covered = Direction.CALM.after(new DirectionChange.Cover("x", TakeOver.Look.ALARM, List.of(), Duration.ofHours(1)), "Lea", T);
    assertThat(words(covered, false, List.of())).noneMatch(words -> words.contains("message") || words.contains("whole wall"));
    assertThat(words(covered, true, List.of())).contains("Take the message away (ends at 13:00)");
    assertThat(wish(model(covered, true, List.of()), "Take the message", "")).isEqualTo(new DirectionChange.Uncover());
    assertThat(wish(model(Direction.CALM, true, List.of()), "Attention", "Hello"))
        .isEqualTo(new DirectionChange.Cover("Hello", TakeOver.Look.ATTENTION, List.of(), Duration.ofHours(1)));
    assertThat(model(covered, true, List.of()).state()).isEqualTo("message from Lea");
  }

  @Test
  void whatIsOverIsNotOffered() {
    Direction driven = Direction.CALM.after(new DirectionChange.Steer("x", Optional.empty(), Optional.empty(), Duration.ofMinutes(5)), "Ada", T.minusSeconds(300));
    assertThat(words(driven, false, List.of())).containsExactly("Next scene", "Pause turns");
  }
}
