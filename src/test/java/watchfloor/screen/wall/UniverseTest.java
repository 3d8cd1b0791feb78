package watchfloor.screen.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import javafx.scene.Scene;
import javafx.scene.shape.Circle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import watchfloor.mention.Issue;
import watchfloor.pulse.Breakdown;
import watchfloor.pulse.Topic;
import watchfloor.screen.Fonts;
import watchfloor.screen.OnFx;
import watchfloor.screen.Pictures;
import watchfloor.wall.ScreenPlan;
import watchfloor.wall.TilePlan;

/** The universe of topics: circles that never touch, words that never lie upon anything, and places that stay. */
class UniverseTest {
  private static final double EM = 20;

  private static List<UniverseLayout.Body> bodies(long seed, int count) {
    Random random = new Random(seed);
    List<UniverseLayout.Body> bodies = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<UniverseLayout.Size> words = new ArrayList<>();
      List<Double> directions = new ArrayList<>();
      for (int j = 0; j < 8; j++) {
        words.add(new UniverseLayout.Size(40 + random.nextInt(160), 26));
        directions.add(random.nextInt(24) * 15.0);
      }
      int volume = 1 + (int) Math.exp(random.nextDouble() * 8);
      bodies.add(new UniverseLayout.Body(volume, List.of(new UniverseLayout.Size(150, 80), new UniverseLayout.Size(90, 105)),
          List.of(new UniverseLayout.Size(260, 36), new UniverseLayout.Size(150, 64)), words, directions));
    }
    return bodies;
  }

  @ParameterizedTest
  @CsvSource({"1, 1850, 850", "2, 1850, 850", "3, 1030, 1700", "4, 570, 330", "5, 900, 500"})
  void nothing_touches_anything_else_or_the_edge(long seed, double width, double height) {
    for (int count = 1; count <= 14; count++) {
      Optional<UniverseLayout> layout = UniverseLayout.of(bodies(seed, count), width, height, EM);
      if (count <= 2) {
        assertThat(layout).as("%d circles in %.0f x %.0f", count, width, height).isPresent();
      }
      layout.ifPresent(found -> assertApart(found, width, height));
    }
  }

  private static void assertApart(UniverseLayout layout, double width, double height) {
    List<LabelPlaces.Box> boxes = new ArrayList<>();
    for (int i = 0; i < layout.discs().size(); i++) {
      CirclePacking.Disc disc = layout.discs().get(i);
      assertThat(disc.x() - disc.radius() >= 0 && disc.x() + disc.radius() <= width
          && disc.y() - disc.radius() >= 0 && disc.y() + disc.radius() <= height).as("%s within", disc).isTrue();
      for (CirclePacking.Disc other : layout.discs().subList(0, i)) {
        assertThat(Math.hypot(disc.x() - other.x(), disc.y() - other.y())).isGreaterThan(disc.radius() + other.radius());
      }
      if (layout.names().get(i).way() < 0) {
        boxes.add(layout.names().get(i).box());
      }
      layout.words().get(i).forEach(word -> word.ifPresent(boxes::add));
    }
    for (LabelPlaces.Box box : boxes) {
      assertThat(box.x() >= 0 && box.y() >= 0 && box.x() + box.width() <= width && box.y() + box.height() <= height).as("%s within", box).isTrue();
      assertThat(boxes.stream().filter(other -> other != box && other.meets(box, 0))).as("upon %s", box).isEmpty();
      for (CirclePacking.Disc disc : layout.discs()) {
        double nearX = Math.max(box.x(), Math.min(box.x() + box.width(), disc.x()));
        double nearY = Math.max(box.y(), Math.min(box.y() + box.height(), disc.y()));
        assertThat(Math.hypot(nearX - disc.x(), nearY - disc.y())).as("%s and %s", box, disc).isGreaterThan(disc.radius());
      }
    }
  }

  @Test
  void the_same_bodies_are_always_in_the_same_places_and_a_little_growth_moves_them_little() {
    double[] radii = {140, 60, 90, 40, 120, 30, 75, 55};
    List<CirclePacking.Disc> once = CirclePacking.place(radii, 1700, 700, 60, 40).orElseThrow();
    assertThat(CirclePacking.place(radii, 1700, 700, 60, 40)).contains(once);
    radii[2] += 2;
    List<CirclePacking.Disc> grown = CirclePacking.place(radii, 1700, 700, 60, 40).orElseThrow();
    for (int i = 0; i < radii.length; i++) {
      assertThat(Math.hypot(once.get(i).x() - grown.get(i).x(), once.get(i).y() - grown.get(i).y())).isLessThan(20);
    }
  }

  @Test
  void circles_that_have_no_room_are_refused_in_bounded_time() {
    double[] radii = new double[60];
    Arrays.fill(radii, 90);
    assertThat(CirclePacking.place(radii, 600, 400, 20, 20)).isEmpty();
    assertThat(CirclePacking.place(new double[] {300}, 600, 400, 20, 20)).isEmpty();
    assertThat(CirclePacking.place(new double[] {}, 600, 400, 20, 20)).contains(List.of());
  }

  @Test
  void a_circles_area_is_its_mentions() {
    UniverseLayout layout = UniverseLayout.of(List.of(body(400), body(100), body(1600)), 1800, 800, EM).orElseThrow();
    double first = layout.discs().get(0).radius();
    assertThat(layout.discs().get(1).radius() / first).isEqualTo(0.5);
    assertThat(layout.discs().get(2).radius() / first).isEqualTo(2);
  }

  private static UniverseLayout.Body body(int volume) {
    return new UniverseLayout.Body(volume, List.of(new UniverseLayout.Size(60, 60)), List.of(new UniverseLayout.Size(200, 30)), List.of(), List.of());
  }

  @Test
  void issues_without_a_mention_have_no_circle_and_the_last_hour_can_be_asked_for() {
    List<Topic> topics = List.of(
        new Topic(new Issue("a", "A"), DaySamples.moods(50, -10), 0, OptionalInt.empty(), List.of(new Topic.Word("x", 30), new Topic.Word("y", 2))),
        new Topic(new Issue("b", "B"), DaySamples.moods(0, 0), 0, OptionalInt.empty(), List.of()),
        new Topic(new Issue("c", "C"), DaySamples.moods(9, 0), 4, OptionalInt.empty(), List.of()));
    UniverseModel day = UniverseModel.of(topics, false, Looks.english());
    assertThat(day.bodies()).extracting(UniverseModel.Body::id).containsExactly("a", "c");
    assertThat(UniverseModel.of(topics, true, Looks.english()).bodies()).extracting(UniverseModel.Body::volume).containsExactly(4);
    assertThat(day.largest(1)).extracting(UniverseModel.Body::id).containsExactly("a");
    assertThat(day.size(new Topic.Word("x", 30))).isEqualTo(3);
    assertThat(day.size(new Topic.Word("y", 2))).isZero();
  }

  @Test
  void a_long_name_is_broken_near_its_middle_and_never_within_a_word() {
    assertThat(UniverseModel.broken("Cancelled flight")).isEqualTo("Cancelled\nflight");
    assertThat(UniverseModel.broken("Praise for crew")).isEqualTo("Praise\nfor crew");
    assertThat(UniverseModel.broken("Food")).isEqualTo("Food");
  }

  @Test
  void a_mention_more_moves_nothing_and_a_surge_does() {
    List<Topic.Word> words = List.of(new Topic.Word("b", 20), new Topic.Word("a", 19));
    List<Topic.Word> turned = List.of(new Topic.Word("a", 20), new Topic.Word("b", 19));
    String shape = shape(1000, words);
    assertThat(shape(1001, turned)).isEqualTo(shape);
    assertThat(shape(1300, words)).isNotEqualTo(shape);
    assertThat(shape(1000, List.of(new Topic.Word("b", 20)))).isNotEqualTo(shape);
  }

  private static String shape(int volume, List<Topic.Word> words) {
    Topic topic = new Topic(new Issue("a", "A"), DaySamples.moods(volume, 0), 0, OptionalInt.empty(), words);
    return UniverseModel.of(List.of(topic), false, Looks.english()).shape();
  }

  @Test
  void what_has_a_new_place_eases_there_and_what_is_new_is_there_at_once() {
    Circle circle = new Circle();
    Moves moves = new Moves();
    OnFx.runFx(() -> {
      moves.begin(false);
      moves.circle(circle, new CirclePacking.Disc(100, 50, 20));
      moves.end();
      assertThat(circle.getCenterX()).as("new").isEqualTo(100);
      moves.begin(false);
      moves.circle(circle, new CirclePacking.Disc(300, 50, 30));
      moves.end();
      assertThat(circle.getCenterX()).as("on its way").isEqualTo(100);
    });
    await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(OnFx.onFx(circle::getCenterX)).isEqualTo(300));
    OnFx.runFx(() -> {
      moves.begin(true);
      moves.circle(circle, new CirclePacking.Disc(10, 10, 5));
      moves.end();
      assertThat(circle.getRadius()).as("without motion").isEqualTo(5);
      moves.stop();
    });
  }

  @Test
  void circles_keep_their_nodes_when_figures_change_and_those_of_a_vanished_issue_go() {
    OnFx.runFx(Fonts::load);
    RoomSnapshots room = new RoomSnapshots();
    RoomSnapshot before = room.build();
    ScreenPlan plan = new ScreenPlan("one", "One", "", List.of(new TilePlan("topics-universe", "", 0, 0, 1, 1, Map.of())));
    OnFx.runFx(() -> {
      WallScene wall = new WallScene(List.of(plan), Looks.standard(), 1920, 1080);
      wall.show(before, "");
      Pictures.take(wall.scene());
      Circle food = circle(wall.scene(), "food");
      double radius = food.getRadius();
      wall.show(changed(before), "");
      Pictures.take(wall.scene());
      assertThat(circle(wall.scene(), "food")).isSameAs(food);
      assertThat(food.getRadius()).isGreaterThan(radius);
      assertThat(circle(wall.scene(), "refund")).isNull();
      wall.stop();
    });
  }

  private static Circle circle(Scene scene, String id) {
    return (Circle) scene.getRoot().lookup("#topic-" + id);
  }

  private static RoomSnapshot changed(RoomSnapshot room) {
    Breakdown day = room.pulse().day();
    List<Topic> topics = day.topics().stream().filter(topic -> !topic.issue().id().equals("refund"))
        .map(topic -> topic.issue().id().equals("food")
            ? new Topic(topic.issue(), DaySamples.moods(1500, 10), 9, topic.change(), topic.words())
            : topic)
        .toList();
    Breakdown now = new Breakdown(day.since(), day.counted(), day.all(), day.channels(), day.languages(), day.brands(), day.places(),
        day.unplaced(), day.byChannel(), day.byPlace(), day.voices(), topics, day.days(), day.gaps());
    var pulse = room.pulse();
    var later = new watchfloor.pulse.PulseSnapshot(2, pulse.at(), pulse.lastMinute(), pulse.change(), pulse.today(), pulse.minutes(), pulse.yesterday(),
        pulse.gauge(), pulse.heatMap(), pulse.recent(), pulse.rising(), pulse.alarms(), pulse.sources(), now);
    return new RoomSnapshot(room.now(), room.brand(), room.mode(), later, room.desk(), room.notices(), room.clocks(), room.zone(),
        room.firstAnswerTarget(), room.asOf());
  }
}
