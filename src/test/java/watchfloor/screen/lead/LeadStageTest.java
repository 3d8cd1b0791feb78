package watchfloor.screen.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import watchfloor.screen.PlaceMemory.Place;
import watchfloor.wall.ScreenPresent;

/** The window comes back where it stood, unless nobody could take hold of it there. */
class LeadStageTest {
  private static final ScreenPresent FIRST = new ScreenPresent(0, 0, 1920, 1080, true);
  private static final ScreenPresent SECOND = new ScreenPresent(1920, 0, 1920, 1080, false);

  @Test
  void itStandsWhereItStood() {
    Place place = new Place(2000, 40, 900, 700, false);
    assertThat(LeadStage.place(Optional.of(place), List.of(FIRST, SECOND))).isEqualTo(place);
  }

  @Test
  void whereThatMonitorIsGoneItStandsOnThePrimaryOne() {
    Place place = LeadStage.place(Optional.of(new Place(2000, 40, 900, 700, true)), List.of(FIRST));
    assertThat(place.x()).isBetween(0.0, 300.0);
    assertThat(place.x() + place.width()).isLessThanOrEqualTo(1920);
    assertThat(place.maximized()).isFalse();
    assertThat(LeadStage.place(Optional.of(new Place(100, -600, 900, 700, false)), List.of(FIRST)).y()).as("its title could not be reached").isPositive();
  }
}
