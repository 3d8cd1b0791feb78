package watchfloor.screen.wall;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where circles, their names and their words are: nothing upon anything else, nothing over the edge. Pure; the same bodies in the
 * same room always give the same picture.
 *
 * @param discs in the order given
 * @param names for each, where it is named: within its circle, or beside it
 * @param words for each, where its words are; empty for a word without room
 */
record UniverseLayout(List<CirclePacking.Disc> discs, List<Name> names, List<List<Optional<LabelPlaces.Box>>> words) {
  private static final double COVERED = 0.34;
  private static final double LARGEST = 0.3;
  private static final double SHRINK = 0.94;
  private static final int MOST_TRIES = 14;
  private static final double LEAST_EM = 0.45;
  private static final double GAP_X = 0.075;
  private static final double GAP_Y = 0.045;
  private static final double MOST_GAP_EM = 6.5;
  private static final double WITHIN = 0.93;
  private static final double BELOW = 90;
  private static final double[] ORBITS_EM = {0.45, 1.1, 1.9};

  record Size(double width, double height) {}

  /** @param way how the name is written: within its circle from 0 on, beside it from -1 downwards */
  record Name(int way, LabelPlaces.Box box) {}

  /**
   * What a body needs, measured.
   *
   * @param inside     ways to name it within its circle, the fullest first
   * @param beside     ways to name it beside its circle: on one line, on two
   * @param directions where each word would like to be
   */
  record Body(int volume, List<Size> inside, List<Size> beside, List<Size> words, List<Double> directions) {}

  /** @return empty where not all bodies can be shown with their names */
  static Optional<UniverseLayout> of(List<Body> bodies, double width, double height, double em) {
    double sum = bodies.stream().mapToDouble(Body::volume).sum();
    double most = bodies.stream().mapToDouble(Body::volume).max().orElse(1);
    double largest = Math.min(LARGEST * Math.min(width, height) + 2 * em, Math.sqrt(COVERED * width * height * most / (Math.PI * sum)));
    for (int i = 0; i < MOST_TRIES; i++) {
      double scale = largest * Math.pow(SHRINK, i);
      double[] radii = bodies.stream().mapToDouble(body -> Math.max(LEAST_EM * em, scale * Math.sqrt(body.volume() / most))).toArray();
      double gapX = Math.min(MOST_GAP_EM * em, GAP_X * width);
      double gapY = Math.min(MOST_GAP_EM / 2 * em, GAP_Y * height);
      Optional<UniverseLayout> found = CirclePacking.place(radii, width - gapX, height - gapY, gapX, gapY)
          .flatMap(discs -> named(bodies, moved(discs, gapX / 2, gapY / 2), width, height, em));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Half a gap stays free at the edge, for words on that side. */
  private static List<CirclePacking.Disc> moved(List<CirclePacking.Disc> discs, double x, double y) {
    return discs.stream().map(disc -> new CirclePacking.Disc(disc.x() + x, disc.y() + y, disc.radius())).toList();
  }

  private static Optional<UniverseLayout> named(List<Body> bodies, List<CirclePacking.Disc> discs, double width, double height, double em) {
    LabelPlaces places = new LabelPlaces(width, height, 0.25 * em);
    discs.forEach(places::take);
    List<Integer> bySize = IntStream.range(0, bodies.size()).boxed()
        .sorted(Comparator.comparingInt((Integer i) -> bodies.get(i).volume()).reversed()).toList();
    Name[] names = new Name[bodies.size()];
    for (int i : bySize) {
      Optional<Name> name = name(bodies.get(i), discs.get(i), places, em);
      if (name.isEmpty()) {
        return Optional.empty();
      }
      names[i] = name.get();
    }
    List<List<Optional<LabelPlaces.Box>>> words = new ArrayList<>();
    bodies.forEach(body -> words.add(new ArrayList<>()));
    int most = bodies.stream().mapToInt(body -> body.words().size()).max().orElse(0);
    for (int word = 0; word < most; word++) {
      for (int i : bySize) {
        if (word < bodies.get(i).words().size()) {
          words.get(i).add(orbit(bodies.get(i), word, discs.get(i), places, em));
        }
      }
    }
    return Optional.of(new UniverseLayout(discs, List.of(names), words));
  }

  private static Optional<Name> name(Body body, CirclePacking.Disc disc, LabelPlaces places, double em) {
    for (int i = 0; i < body.inside().size(); i++) {
      Size size = body.inside().get(i);
      if (Math.hypot(size.width(), size.height()) / 2 <= disc.radius() * WITHIN) {
        return Optional.of(new Name(i, new LabelPlaces.Box(
            disc.x() - size.width() / 2, disc.y() - size.height() / 2, size.width(), size.height())));
      }
    }
    for (int i = 0; i < body.beside().size(); i++) {
      Optional<LabelPlaces.Box> box = places.towards(disc, body.beside().get(i).width(), body.beside().get(i).height(), BELOW, 0.3 * em);
      if (box.isPresent()) {
        return Optional.of(new Name(-1 - i, box.get()));
      }
    }
    return Optional.empty();
  }

  private static Optional<LabelPlaces.Box> orbit(Body body, int word, CirclePacking.Disc disc, LabelPlaces places, double em) {
    Size size = body.words().get(word);
    for (double orbit : ORBITS_EM) {
      Optional<LabelPlaces.Box> box =
          places.towards(disc, size.width(), size.height(), body.directions().get(word), orbit * em);
      if (box.isPresent()) {
        return box;
      }
    }
    return Optional.empty();
  }
}
