package watchfloor.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.link.client.RemoteRoom;
import watchfloor.link.wire.DirectionAsk;
import watchfloor.link.wire.HubMessage;
import watchfloor.link.wire.Protocol;
import watchfloor.link.wire.WireJson;
import watchfloor.people.Role;
import watchfloor.wall.Direction;
import watchfloor.wall.DirectionBook;
import watchfloor.wall.DirectionChange;
import watchfloor.wall.DirectionOutcome;
import watchfloor.wall.Pin;
import watchfloor.wall.TakeOver;

/** One direction for walls and desks on many machines, over real sockets. */
@Timeout(60)
class DirectionLinkTest {
  private static final Pin DELAY = new Pin("delay", "Flight delay", Instant.EPOCH, Instant.EPOCH, Optional.empty());
  private static final WireJson JSON = new WireJson();

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
  void what_one_desk_wants_every_wall_is_told() {
    RemoteRoom desk = hub.join("NK", dir.resolve("a"));
    RemoteRoom one = hub.join("W1", Role.WALL, dir.resolve("b"));
    RemoteRoom other = hub.join("W2", Role.WALL, dir.resolve("c"));
    List<Direction> heard = new CopyOnWriteArrayList<>();
    one.direction().onChange(heard::add);
    DirectionOutcome outcome = desk.direction().propose(new DirectionChange.Pause(), DirectionBook.ANY_VERSION, "somebody else").join();
    assertThat(outcome).isEqualTo(new DirectionOutcome.Done(hub.direction().now()));
    assertThat(hub.direction().now().paused()).as("by whoever signed in").contains("NK operator");
    assertThat(desk.direction().now()).isEqualTo(hub.direction().now());
    await().atMost(Duration.ofSeconds(2)).untilAsserted(() -> {
      assertThat(one.direction().now()).isEqualTo(hub.direction().now());
      assertThat(other.direction().now()).isEqualTo(hub.direction().now());
      assertThat(heard).containsExactly(hub.direction().now());
    });
  }

  @Test
  void an_alarm_reaches_the_walls_and_who_acknowledges_it_frees_them() {
    RemoteRoom desk = hub.join("NK", dir.resolve("a"));
    RemoteRoom wall = hub.join("W1", Role.WALL, dir.resolve("b"));
    hub.direction().alarms(List.of(DELAY));
    await().untilAsserted(() -> assertThat(wall.direction().now().pinned()).contains(DELAY));
    desk.direction().propose(new DirectionChange.Acknowledge("delay"), wall.direction().now().version(), "").join();
    await().untilAsserted(() -> assertThat(wall.direction().now().pinned()).isEmpty());
    assertThat(wall.direction().now().pins()).singleElement().extracting(Pin::acknowledged).isEqualTo(Optional.of("NK operator"));
  }

  @Test
  void it_survives_a_restart_of_the_hub_and_walls_that_come_back_know_it() {
    RemoteRoom lead = hub.join("LE", Role.LEAD, dir.resolve("a"));
    RemoteRoom wall = hub.join("W1", Role.WALL, dir.resolve("b"));
    DirectionChange cover = new DirectionChange.Cover("All hands", TakeOver.Look.ALARM, List.of(), Duration.ofHours(1));
    assertThat(lead.direction().propose(cover, DirectionBook.ANY_VERSION, "").join()).isInstanceOf(DirectionOutcome.Done.class);
    Direction before = hub.direction().now();
    hub.restartHub();
    assertThat(hub.direction().now()).isEqualTo(before);
    hub.direction().alarms(List.of(DELAY));
    await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(wall.direction().now()).isEqualTo(hub.direction().now()));
    assertThat(wall.direction().now().takeOver()).isPresent();
  }

  @Test
  void who_may_not_is_told_why_and_nothing_changes() {
    RemoteRoom desk = hub.join("NK", dir.resolve("a"));
    RemoteRoom wall = hub.join("W1", Role.WALL, dir.resolve("b"));
    assertThat(wall.direction().propose(new DirectionChange.Next(), DirectionBook.ANY_VERSION, "").join())
        .isEqualTo(new DirectionOutcome.Refused("Walls cannot drive the wall: ask your lead for somebody who can."));
    assertThat(desk.direction().propose(new DirectionChange.Uncover(), DirectionBook.ANY_VERSION, "").join())
        .isEqualTo(new DirectionOutcome.Refused("Operators cannot put a message over the wall: ask your lead for somebody who can."));
    assertThat(desk.direction().propose(new DirectionChange.Acknowledge("x".repeat(200)), DirectionBook.ANY_VERSION, "").join())
        .isEqualTo(new DirectionOutcome.Refused("No alarm has this name."));
    assertThat(hub.direction().now()).isEqualTo(Direction.CALM);
  }

  @Test
  void who_decided_by_an_older_direction_is_told_and_may_decide_again() {
    RemoteRoom desk = hub.join("NK", dir.resolve("a"));
    desk.direction().propose(new DirectionChange.Focus("rival"), 0, "").join();
    assertThat(desk.direction().propose(new DirectionChange.Next(), 0, "").join())
        .isInstanceOfSatisfying(DirectionOutcome.Refused.class, refused -> assertThat(refused.sentence()).contains("directed otherwise meanwhile"));
    assertThat(desk.direction().propose(new DirectionChange.Next(), desk.direction().now().version(), "").join()).isInstanceOf(DirectionOutcome.Done.class);
  }

  @Test
  void without_a_link_nothing_is_done_and_the_sentence_says_so() {
    RemoteRoom desk = hub.join("NK", dir.resolve("a"));
    hub.proxy.target(1);
    hub.proxy.cut();
    assertThat(desk.direction().propose(new DirectionChange.Next(), DirectionBook.ANY_VERSION, "").join())
        .isInstanceOfSatisfying(DirectionOutcome.Refused.class, refused -> assertThat(refused.sentence()).contains("hub"));
    assertThat(hub.direction().now()).isEqualTo(Direction.CALM);
  }

  @Test
  void who_may_not_see_figures_is_not_told_of_the_wall() {
    hub.account("OUT", Role.OUTSIDER);
    try (RawClient client = new RawClient(hub)) {
      RawLink link = client.signedIn("OUT").link();
      hub.direction().alarms(List.of(DELAY));
      await().until(() -> link.heard.stream().filter(HubMessage.Beat.class::isInstance).count() > 1);
      assertThat(link.heard).noneMatch(HubMessage.Directed.class::isInstance);
      assertThat(client.get(Protocol.DIRECTION).status()).isEqualTo(403);
    }
  }

  @Test
  void what_is_no_wish_is_refused_with_400_and_what_is_outdated_with_409() {
    hub.account("NK", Role.OPERATOR);
    try (RawClient client = new RawClient(hub)) {
      client.signedIn("NK");
      for (String bad : List.of("", "{}", "[]", "{\"version\":0}", "{\"version\":0,\"change\":{\"is\":\"dance\"}}", "{\"version\":0,\"change\":null}")) {
        assertThat(client.put(Protocol.DIRECTION, bad).status()).as(bad).isEqualTo(400);
      }
      assertThat(client.put(Protocol.DIRECTION, JSON.write(new DirectionAsk(5, new DirectionChange.Next()))).status()).isEqualTo(409);
      assertThat(client.post(Protocol.DIRECTION, "{}").status()).isEqualTo(405);
      assertThat(JSON.read(client.get(Protocol.DIRECTION).text(), Direction.class)).isEqualTo(Direction.CALM);
    }
  }
}
