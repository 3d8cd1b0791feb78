package watchfloor.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EaselTest {
  @TempDir private Path folder;
  private final List<String> heard = new ArrayList<>();
  private View view;
  private Easel easel;

  @BeforeEach
  void open() {
    view = OnFx.onFx(Still::new);
    easel = new Easel(new FxLane());
  }

  @Test
  void a_view_that_is_put_up_again_takes_over_the_style_sheets_of_now() {
    easel.put(view, 40, 30);
    easel.clear();
    easel.put(view, 40, 30);
    assertThat(heard).containsExactly("restyle", "pull", "start", "stop", "restyle", "pull", "start");
  }

  @Test
  void each_view_is_drawn_in_its_newest_state_into_a_file_of_its_name() throws IOException {
    easel.put(view, 40, 30);
    heard.clear();
    assertThat(easel.draw(folder)).containsExactly(folder.resolve("still.png"));
    assertThat(folder.resolve("still.png")).isNotEmptyFile();
    assertThat(heard).containsExactly("pull");
  }

  /** Shows nothing and remembers what it was asked. */
  private final class Still implements View {
    private final Pane root = new Pane();

    @Override
    public String name() {
      return "still";
    }

    @Override
    public Parent root() {
      return root;
    }

    @Override
    public void pull() {
      heard.add("pull");
    }

    @Override
    public void restyle() {
      heard.add("restyle");
    }

    @Override
    public void start() {
      heard.add("start");
    }

    @Override
    public void stop() {
      heard.add("stop");
    }
  }
}
