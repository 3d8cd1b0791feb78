package watchfloor.wall;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds what is wrong with the tiles of one scene: two that overlap, one that is too small to read, one that visitors must not see. Pure. */
public final class SceneCheck {
  private static final double ROUNDING = 1e-6;

  private SceneCheck() {}

  /**
   * One fault.
   *
   * @param tile  the index of the tile that it is about
   * @param words what is wrong and what to do, without a full stop
   */
  public record Fault(int tile, String words) {}

  /** The first fault, or empty. @param visitors whether people from outside look on */
  public static Optional<Fault> first(List<TilePlan> tiles, Shape shape, boolean visitors) {
    return all(tiles, shape, visitors).findFirst();
  }

  /** What is wrong with each of them, at most one fault a tile: of two that overlap the later one has it. */
  public static Stream<Fault> all(List<TilePlan> tiles, Shape shape, boolean visitors) {
    return IntStream.range(0, tiles.size()).boxed().flatMap(i -> {
      TilePlan tile = tiles.get(i);
      return overlap(tiles, i).or(() -> tooSmall(tile, shape)).or(() -> visitors ? tooMuch(tile) : Optional.empty())
          .map(words -> new Fault(i, words)).stream();
    });
  }

  /** Whether two tiles cover the same place, be it little. */
  public static boolean meet(TilePlan a, TilePlan b) {
    return a.x() + a.w() > b.x() + ROUNDING && b.x() + b.w() > a.x() + ROUNDING && a.y() + a.h() > b.y() + ROUNDING && b.y() + b.h() > a.y() + ROUNDING;
  }

  private static Optional<String> overlap(List<TilePlan> tiles, int at) {
    TilePlan tile = tiles.get(at);
    return tiles.subList(0, at).stream().filter(other -> meet(tile, other)).findFirst()
        .map(other -> "tile '" + tile.kind() + "' overlaps tile '" + other.kind() + "': move one, or make it smaller");
  }

  private static Optional<String> tooSmall(TilePlan tile, Shape shape) {
    double width = shape.widthOf(tile);
    double height = shape.heightOf(tile);
    return TileKinds.find(tile.kind()).filter(kind -> kind.tooSmall(width, height)).map(kind -> {
      double w = up(tile.w() * kind.width() / width);
      double h = up(tile.h() * kind.height() / height);
      String least = (width < kind.width() ? " w of about " + w : "") + (width < kind.width() && height < kind.height() ? " and" : "")
          + (height < kind.height() ? " h of about " + h : "");
      return "tile '" + tile.kind() + "' is too small to be read on a monitor of " + shape + ": give it" + least;
    });
  }

  private static double up(double fraction) {
    return Math.ceil(fraction * 100) / 100;
  }

  private static Optional<String> tooMuch(TilePlan tile) {
    Optional<TileKind> kind = TileKinds.find(tile.kind());
    return kind.isPresent() && !kind.get().personal()
        ? Optional.empty()
        : Optional.of("tile '" + tile.kind() + "' may show people, and this layout is for visitors: take another tile, or the line 'visitors' away");
  }
}
