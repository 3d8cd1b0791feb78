package watchfloor.screen.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import watchfloor.pulse.PulseSnapshot;
import watchfloor.screen.OnFx;
import watchfloor.screen.Styles;
import watchfloor.wall.Direction;
import watchfloor.wall.DirectionChange;
import watchfloor.wall.TilePlan;

/** Which brand's figures a tile is handed. */
class BrandLensTest {
  private final RoomSnapshot whole = new RoomSnapshots().build();
  private final PulseSnapshot rival = RoomSnapshots.quiet().build().pulse();
  private final AtomicReference<PulseSnapshot> handed = new AtomicReference<>();

  @Test
  void a_tile_shows_the_room_until_somebody_chooses_a_brand_for_all_of_the_wall() {
    show("", "");
    assertThat(handed.get()).isSameAs(whole.pulse());
    show("", "Northwind");
    assertThat(handed.get()).isSameAs(rival);
  }

  @Test
  void a_tile_whose_layout_names_a_brand_keeps_it_and_an_unknown_one_shows_the_room() {
    show("Northwind", "");
    assertThat(handed.get()).isSameAs(rival);
    show("Nobody", "");
    assertThat(handed.get()).isSameAs(whole.pulse());
  }

  private void show(String named, String chosen) {
    Direction direction = chosen.isEmpty() ? Direction.CALM : Direction.CALM.after(new DirectionChange.Focus(chosen), "Ada", whole.now());
    RoomSnapshot room = new RoomSnapshot(
        whole.now(), whole.brand(), whole.mode(), whole.pulse(), whole.desk(), List.of(), List.of(), whole.zone(), whole.firstAnswerTarget(), whole.asOf(),
        direction, whole.world(), Map.of("Northwind", rival));
    TilePlan plan = new TilePlan("volume", "", 0, 0, 1, 1, named.isEmpty() ? Map.of() : Map.of("brand", named));
    OnFx.runFx(() -> new GuardedTile(new TileKit(plan, new Styles().palette("wall.css"), Looks.english()), Probe::new).show(room));
  }

  private final class Probe implements Tile {
    private final Node node = new StackPane();

    @Override
    public Node node() {
      return node;
    }

    @Override
    public void show(RoomSnapshot room) {
      handed.set(room.pulse());
    }

    @Override
    public void stop() {
      assertThat(node).isNotNull();
    }
  }
}
