package watchfloor.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.link.client.RemoteRoom;
import watchfloor.people.Role;
import watchfloor.wall.LayoutBook;
import watchfloor.wall.LayoutEntry;
import watchfloor.wall.LayoutOutcome.Changed;
import watchfloor.wall.LayoutOutcome.Refused;
import watchfloor.wall.LayoutOutcome.Saved;
import watchfloor.wall.LayoutText;

/** Layouts that are changed from a desk elsewhere, over real sockets. */
@Timeout(60)
class LayoutLinkTest {
  @TempDir Path dir;
  private LinkRoom hub;

  @BeforeEach
  void open() throws Exception {
    hub = new LinkRoom(dir.resolve("store"));
  }

  @AfterEach
  void close() throws Exception {
    hub.close();
  }

  @Test
  void a_lead_elsewhere_lists_and_saves_and_hears_that_another_was_first() {
    LayoutBook book = hub.join("LE", Role.LEAD, dir.resolve("a")).layouts();
    assertThat(book.list().join()).containsExactly(new LayoutEntry(HeldLayouts.LOCKED, true, false, true, ""));
    LayoutText mine = new LayoutText("mine", "screens: []\n# Erwähnungen \uD83D\uDE24\n");
    assertThat(book.save(mine, LayoutText.NONE).join()).isEqualTo(new Saved(mine.version()));
    assertThat(hub.layouts.texts).containsEntry("mine", mine.text());
    LayoutText theirs = new LayoutText("mine", "theirs");
    hub.layouts.texts.put("mine", theirs.text());
    assertThat(book.save(mine, mine.version()).join()).isEqualTo(new Changed(theirs.version()));
    assertThat(book.save(mine, theirs.version()).join()).isEqualTo(new Saved(mine.version()));
    assertThat(book.read("wall-4").join()).isEqualTo(new LayoutText("wall-4", "name: wall-4\n"));
  }

  @Test
  void what_cannot_be_saved_is_refused_with_the_hubs_own_words() {
    LayoutBook book = hub.join("LE", Role.LEAD, dir.resolve("a")).layouts();
    assertThat(book.save(new LayoutText(HeldLayouts.LOCKED, "x"), LayoutText.NONE).join()).isEqualTo(new Refused("It is locked."));
    RemoteRoom wall = hub.join("W1", Role.WALL, dir.resolve("b"));
    assertThat(wall.layouts().save(new LayoutText("mine", "x"), LayoutText.NONE).join())
        .isEqualTo(new Refused("Walls cannot drive the wall: ask your lead for somebody who can."));
    assertThat(book.save(new LayoutText("mine", "x".repeat(70_000)), LayoutText.NONE).join()).isInstanceOf(Refused.class);
    hub.proxy.target(1);
    hub.proxy.cut();
    assertThat(book.save(new LayoutText("mine", "x"), LayoutText.NONE).join())
        .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.sentence()).contains("hub"));
    assertThat(hub.layouts.texts).containsOnlyKeys(HeldLayouts.LOCKED);
  }
}
