package watchfloor.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import watchfloor.wall.Layout;
import watchfloor.wall.LayoutDraft;

/** What the editor writes is what it meant: the readers read the same from it, in every language. */
class LayoutWriterTest {
  private static final int LAYOUTS = 2_000;

  private final LayoutWriter writer = new LayoutWriter();
  private final DraftReader drafts = new DraftReader();

  static Collection<String> packed() {
    return LayoutReader.PACKED;
  }

  private static Layout read(String text, String name, String language) {
    return new LayoutReader(language).read(text, name, name + ".yaml").value();
  }

  @ParameterizedTest
  @MethodSource("packed")
  void everyShippedLayoutIsTheSameAfterItWasWritten(String name) throws IOException {
    String text = Files.readString(Path.of("layouts", name + ".yaml"));
    String written = writer.write(drafts.read(text, name), name, LayoutComments.head(text));
    for (String language : List.of("", "en", "de", "fr")) {
      assertThat(read(written, name, language)).as(language).isEqualTo(read(text, name, language));
      assertThat(drafts.read(text, name).plan(name, language)).isEqualTo(read(text, name, language));
    }
    assertThat(new LayoutReader().read(written, name, name).notes()).isEmpty();
    assertThat(written).startsWith("#").startsWith(LayoutComments.head(text));
    assertThat(writer.write(drafts.read(written, name), name, LayoutComments.head(written))).as("written again it is the same").isEqualTo(written);
  }

  @Test
  void everyLayoutIsReadAsItWasMeant() {
    LayoutDrafts some = new LayoutDrafts(20_261_124);
    int sound = 0;
    for (int i = 0; i < LAYOUTS; i++) {
      LayoutDraft draft = some.next();
      String text = writer.write(draft, "mine", "# by chance\n");
      assertThat(drafts.read(text, "mine")).as(text).isEqualTo(draft);
      for (String language : List.of("", "de", "zh-Hant")) {
        Layout read;
        try {
          read = read(text, "mine", language);
        } catch (SettingsException e) {
          assertThat(e.getMessage()).as(text).containsAnyOf("too small to be read", "may show people");
          break;
        }
        sound++;
        assertThat(read).as(text).isEqualTo(draft.plan("mine", language));
      }
    }
    assertThat(sound).as("that this says something").isGreaterThan(100);
  }

  @Test
  void ofCommentsThoseAtTheHeadStayAndOthersAreNoticed() {
    String text = "# yaml-language-server: $schema=layout.schema.json\n\n# for the lobby\nname: x\nscreens:\n  - role: 'a#b' \n    title: a#b # why\n    tiles: []\n";
    assertThat(LayoutComments.head(text)).isEqualTo("# yaml-language-server: $schema=layout.schema.json\n\n# for the lobby\n");
    assertThat(LayoutComments.below(text)).isTrue();
    assertThat(LayoutComments.below(text.replace(" # why", ""))).isFalse();
    assertThat(LayoutComments.below(text.replace("    tiles", "    # tiles\n    tiles"))).isTrue();
    assertThat(LayoutComments.head("name: x\n# later\n")).isEmpty();
    assertThat(LayoutComments.below("name: x\n# later\n")).isTrue();
    assertThat(LayoutComments.below("# only a head\n")).isFalse();
  }

  @Test
  void aDraftIsReadAlsoWhereTheLayoutWouldBeRefused() {
    String text = "screens:\n  - {role: a, title: A, tiles: [{kind: text, x: 0, y: 0, w: 1, h: 1}, {kind: text, x: 0, y: 0, w: 0.5, h: 1}]}\n";
    assertThat(drafts.read(text, "x").screens().get(0).scenes().get(0).tiles()).hasSize(2);
  }
}
