package watchfloor.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import watchfloor.settings.DraftReader;
import watchfloor.settings.LayoutReader;

/** What the table says of options is what tiles read and layouts write. */
class TileOptionTableTest {
  private static final Path TILES = Path.of("src/main/java/watchfloor/screen/wall");

  @Test
  void everyOptionThatAShippedLayoutGivesIsKnown() throws IOException {
    for (String name : LayoutReader.PACKED) {
      LayoutDraft layout = new DraftReader().read(Files.readString(Path.of("layouts", name + ".yaml")), name);
      layout.screens().stream().flatMap(screen -> screen.scenes().stream()).flatMap(scene -> scene.tiles().stream()).forEach(tile ->
          assertThat(TileOptionTable.of(tile.kind()).stream().map(TileOption::name)).as(name + " " + tile.kind()).containsAll(tile.options().keySet()));
    }
  }

  @Test
  void everyOptionIsReadByATile() throws IOException {
    StringBuilder sources = new StringBuilder();
    try (Stream<Path> files = Files.list(TILES)) {
      for (Path file : files.toList()) {
        sources.append(Files.readString(file));
      }
    }
    TreeSet<String> names = new TreeSet<>();
    TileKinds.names().forEach(kind -> TileOptionTable.of(kind).forEach(option -> names.add(option.name())));
    names.remove("brand");
    assertThat(names).contains("columns", "order", "to", "visitor");
    assertThat(names).allSatisfy(name -> assertThat(sources).contains("(\"" + name + "\""));
  }

  @Test
  void onlyTilesThatAreTheSameForEveryBrandAreNotAskedForOne() {
    List<String> without = TileKinds.names().stream().filter(kind -> TileOptionTable.of(kind).stream().noneMatch(option -> option.name().equals("brand"))).sorted().toList();
    assertThat(without).containsExactly(
        "clocks", "countdown", "first-answer", "next-to-answer", "on-duty", "picture", "queue-health", "share-of-voice", "sources", "text");
    assertThat(TileOptionTable.of("weather")).isEmpty();
  }
}
