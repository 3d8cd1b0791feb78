package watchfloor.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicLong;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.screen.PictureShelf.State;

class PictureShelfTest {
  @TempDir Path center;

  private final AtomicLong nanos = new AtomicLong();
  private final Queue<Runnable> disk = new ArrayDeque<>();
  private Path folder;
  private PictureShelf shelf;

  @BeforeAll
  static void toolkit() {
    OnFx.runFx(() -> { });
  }

  @BeforeEach
  void open() throws IOException {
    folder = Files.createDirectories(center.resolve("layouts"));
    shelf = new PictureShelf(folder, disk::add, nanos::get);
  }

  private static void write(Path file, int width, int height) throws IOException {
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
  }

  private PictureShelf.Found looked(String name) {
    nanos.addAndGet(1_000_000_000L);
    shelf.look(name);
    while (!disk.isEmpty()) {
      disk.remove().run();
    }
    return shelf.look(name);
  }

  @Test
  void a_picture_is_read_beside_the_caller_and_again_when_its_file_changes() throws IOException {
    write(folder.resolve("a.png"), 40, 30);
    assertThat(shelf.look("a.png").state()).isEqualTo(State.COMING);
    assertThat(disk).as("nothing was read by the one who asked").hasSize(1);
    assertThat(looked("a.png").image().orElseThrow().getWidth()).isEqualTo(40);
    assertThat(looked("a.png").image()).as("the same file is not read again").containsSame(shelf.look("a.png").image().orElseThrow());
    write(folder.resolve("a.png"), 50, 30);
    Files.setLastModifiedTime(folder.resolve("a.png"), FileTime.fromMillis(1));
    assertThat(looked("a.png").image().orElseThrow().getWidth()).isEqualTo(50);
    Files.delete(folder.resolve("a.png"));
    assertThat(looked("a.png").state()).isEqualTo(State.MISSING);
    write(folder.resolve("a.png"), 60, 30);
    assertThat(looked("a.png").state()).isEqualTo(State.THERE);
  }

  @Test
  void within_a_second_its_file_is_looked_at_once() throws IOException {
    write(folder.resolve("a.png"), 4, 3);
    looked("a.png");
    nanos.addAndGet(999_999_999);
    shelf.look("a.png");
    assertThat(disk).isEmpty();
  }

  @Test
  void nothing_outside_the_folder_is_shown_whatever_its_name_or_wherever_it_leads() throws IOException {
    write(center.resolve("secret.png"), 4, 3);
    Files.createSymbolicLink(folder.resolve("link.png"), center.resolve("secret.png"));
    Files.createDirectory(folder.resolve("folder.png"));
    for (String name : new String[] {"../secret.png", center.resolve("secret.png").toString(), "a/b.png", ".png", "..png", "x.gif", "x.png\u0000.png", "link.png", "folder.png", ""}) {
      assertThat(looked(name).state()).as(name).isEqualTo(State.MISSING);
    }
    assertThat(PictureShelf.empty().look("a.png").state()).isEqualTo(State.MISSING);
  }

  @Test
  void what_is_too_large_or_no_picture_is_told_apart_and_not_unfolded() throws IOException {
    Files.write(folder.resolve("big.png"), new byte[PictureShelf.MOST_BYTES + 1]);
    write(folder.resolve("wide.png"), PictureShelf.MOST_PIXELS + 1, 2);
    Files.writeString(folder.resolve("words.png"), "no picture");
    Path cut = folder.resolve("cut.png");
    write(cut, 400, 300);
    Files.write(cut, java.util.Arrays.copyOf(Files.readAllBytes(cut), 20));
    assertThat(looked("big.png").state()).isEqualTo(State.TOO_LARGE);
    assertThat(looked("wide.png").state()).isEqualTo(State.TOO_LARGE);
    assertThat(looked("words.png").state()).isEqualTo(State.UNREADABLE);
    assertThat(looked("cut.png").state()).isEqualTo(State.UNREADABLE);
  }

  @Test
  void only_the_pictures_that_were_asked_for_last_are_kept() throws IOException {
    for (int i = 0; i <= PictureShelf.MOST; i++) {
      write(folder.resolve("p" + i + ".png"), 4, 3);
      looked("p" + i + ".png");
    }
    assertThat(shelf.look("p1.png").state()).isEqualTo(State.THERE);
    assertThat(shelf.look("p0.png").state()).as("read anew").isEqualTo(State.COMING);
  }
}
