package watchfloor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.screen.PlaceMemory.Place;

/** A window comes back where it stood, and damage to that memory is no more than its usual place. */
class PlaceFileTest {
  @TempDir Path dir;

  @Test
  void whatWasKeptIsThereAfterARestart() {
    Place place = new Place(-1920.5, 30, 1200, 800, true);
    Path file = dir.resolve("a/lead.properties");
    assertThat(new PlaceFile(file, Runnable::run).last()).isEmpty();
    new PlaceFile(file, Runnable::run).keep(place);
    assertThat(new PlaceFile(file, Runnable::run).last()).contains(place);
  }

  @Test
  void whatIsDamagedIsNotBelieved() throws IOException {
    Path file = dir.resolve("lead.properties");
    for (String text : List.of("", "x=1", "x=NaN\ny=0\nwidth=9\nheight=9", "x=0\ny=0\nwidth=-9\nheight=9", "x=1e99\ny=0\nwidth=9\nheight=9", "\\u00zz=1", "x".repeat(9_000))) {
      Files.writeString(file, text);
      assertThat(new PlaceFile(file, Runnable::run).last()).as(text).isEmpty();
    }
  }

  @Test
  void whereTheDiskRefusesItIsKeptForThisRun() throws IOException {
    Files.writeString(dir.resolve("file"), "no folder");
    PlaceFile places = new PlaceFile(dir.resolve("file/lead.properties"), Runnable::run);
    Place place = new Place(1, 2, 300, 400, false);
    places.keep(place);
    assertThat(places.last()).contains(place);
  }
}
