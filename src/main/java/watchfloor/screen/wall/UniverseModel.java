package watchfloor.screen.wall;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import watchfloor.pulse.Moods;
import watchfloor.pulse.Topic;
import watchfloor.screen.Texts;

/**
 * What the universe of topics shows. Free of the toolkit.
 *
 * @param bodies   one an issue with mentions, in the center's order
 * @param mostWord how often the most frequent word is said
 */
record UniverseModel(List<Body> bodies, int mostWord) {
  static final UniverseModel EMPTY = new UniverseModel(List.of(), 0);

  private static final double[] SIZES = {0.3, 0.5, 0.75};
  private static final double NOTICED = Math.log(1.05);

  UniverseModel {
    bodies = List.copyOf(bodies);
  }

  /** One issue. @param volume its mentions, which its circle's area shows @param figure the same in words */
  record Body(String id, String name, int volume, String figure, Moods moods, List<Topic.Word> words) {}

  /** @param lastHour whether the circles show the last 60 minutes and not the last 24 hours; moods are always of 24 hours */
  static UniverseModel of(List<Topic> topics, boolean lastHour, Texts texts) {
    List<Body> bodies = new ArrayList<>();
    int most = topics.stream().flatMap(topic -> topic.words().stream()).mapToInt(Topic.Word::mentions).max().orElse(0);
    for (Topic topic : topics) {
      int volume = lastHour ? topic.lastHour() : topic.moods().total();
      if (volume > 0) {
        bodies.add(new Body(topic.issue().id(), topic.issue().name(), volume, texts.number(volume), topic.moods(), calm(topic.words(), most)));
      }
    }
    return new UniverseModel(bodies, most);
  }

  /** The largest first, and of one size in the order of the alphabet: a mention more changes nothing. */
  private static List<Topic.Word> calm(List<Topic.Word> words, int most) {
    return words.stream().sorted(Comparator.comparingInt((Topic.Word word) -> -size(word, most)).thenComparing(Topic.Word::word)).toList();
  }

  /** What the picture depends on: while it stays the same, only figures and colours change, and nothing moves. */
  String shape() {
    StringBuilder shape = new StringBuilder();
    for (Body body : bodies) {
      shape.append(body.id()).append(' ').append(Math.round(Math.log(body.volume()) / NOTICED)).append(' ').append(body.figure().length());
      body.words().forEach(word -> shape.append('\t').append(word.word()).append(size(word)));
      shape.append('\n');
    }
    return shape.toString();
  }

  /** The bodies with the most mentions, still in the center's order. */
  List<Body> largest(int count) {
    List<Body> kept = bodies.stream().sorted(Comparator.comparingInt(Body::volume).reversed()).limit(count).toList();
    return bodies.stream().filter(kept::contains).toList();
  }

  /** In which of four sizes a word is written, 0 to 3. */
  int size(Topic.Word word) {
    return size(word, mostWord);
  }

  private static int size(Topic.Word word, int most) {
    double share = most == 0 ? 0 : Math.sqrt((double) word.mentions() / most);
    int size = 0;
    while (size < SIZES.length && share >= SIZES[size]) {
      size++;
    }
    return size;
  }

  /** Where around its circle a word would like to be, in degrees: always there, however often it is said. */
  static double direction(Topic.Word word) {
    return Math.floorMod(word.word().hashCode() * 31, 24) * 15.0;
  }

  /** A name on two lines of about the same length; on one where it has no blank. */
  static String broken(String name) {
    int best = -1;
    for (int i = name.indexOf(' '); i >= 0; i = name.indexOf(' ', i + 1)) {
      if (best < 0 || Math.abs(i - name.length() / 2) < Math.abs(best - name.length() / 2)) {
        best = i;
      }
    }
    return best < 0 ? name : name.substring(0, best) + "\n" + name.substring(best + 1);
  }
}
