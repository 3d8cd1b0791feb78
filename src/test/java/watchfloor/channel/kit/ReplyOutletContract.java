package watchfloor.channel.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import watchfloor.channel.kit.FakeOutletNetwork.Fate;
import watchfloor.channel.net.NetClient;
import watchfloor.desk.ReplyOutlet;
import watchfloor.desk.SendOutcome;

/**
 * What every way out does with an answer: it is public once at most, whatever happens between; what became of it is found out where the network
 * can say, and else said to be unknown; what only a person can mend comes with the reason. An outlet's own test extends it with a
 * {@link FakeOutletNetwork}.
 */
public abstract class ReplyOutletContract {
  protected FakeOutletNetwork network;
  protected NetClient net;
  private ExecutorService threads;
  private ReplyOutlet outlet;

  protected abstract FakeOutletNetwork network() throws Exception;

  @BeforeEach
  void connect() throws Exception {
    network = network();
    threads = Executors.newCachedThreadPool();
    net = new NetClient(threads, MentionSourceContract.BRISK, "Watchfloor test");
    outlet = network.outlet(net);
  }

  @AfterEach
  void nothingIsLeftBehind() throws Exception {
    net.close();
    threads.shutdown();
    assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).as("no thread is left in a call").isTrue();
    network.close();
  }

  private SendOutcome send(String text, String key) throws InterruptedException {
    return outlet.send(network.post(), text, key);
  }

  @Test
  void an_answer_is_published_once_and_its_place_is_told() throws Exception {
    SendOutcome outcome = send("We are on it.", "key-1");
    assertThat(outcome).isInstanceOf(SendOutcome.Sent.class);
    assertThat(((SendOutcome.Sent) outcome).externalId()).isNotBlank();
    assertThat(network.published()).containsExactly("We are on it.");
  }

  @Test
  void two_answers_to_one_post_are_two() throws Exception {
    assertThat(send("One.", "key-1")).isInstanceOf(SendOutcome.Sent.class);
    assertThat(send("Two.", "key-2")).isInstanceOf(SendOutcome.Sent.class);
    assertThat(network.published()).containsExactly("One.", "Two.");
  }

  @ParameterizedTest
  @EnumSource(value = Fate.class, names = {"TAKEN_AND_LOST", "TAKEN_AND_BROKEN"})
  void an_answer_whose_receipt_was_lost_is_found_out_to_be_sent(Fate fate) throws Exception {
    assumeTrue(network.looksUp());
    network.next(fate);
    assertThat(send("We are on it.", "key-1")).isInstanceOf(SendOutcome.Sent.class);
    assertThat(network.published()).containsExactly("We are on it.");
  }

  @ParameterizedTest
  @EnumSource(value = Fate.class, names = {"LOST", "BROKEN"})
  void an_answer_that_did_not_arrive_can_be_sent_again_with_the_same_key(Fate fate) throws Exception {
    network.next(fate);
    SendOutcome outcome = send("We are on it.", "key-1");
    if (network.looksUp()) {
      assertThat(outcome).isInstanceOf(SendOutcome.TryLater.class);
      assertThat(send("We are on it.", "key-1")).isInstanceOf(SendOutcome.Sent.class);
      assertThat(network.published()).containsExactly("We are on it.");
    } else {
      assertThat(outcome).isInstanceOf(SendOutcome.Unknown.class);
    }
  }

  @Test
  void an_answer_of_which_nobody_can_say_what_became_is_for_a_person_to_look_at() throws Exception {
    network.next(Fate.TAKEN_AND_BLIND);
    SendOutcome outcome = send("We are on it.", "key-1");
    assertThat(outcome).isInstanceOf(SendOutcome.Unknown.class);
    assertThat(((SendOutcome.Unknown) outcome).sentence()).as("where to look").contains("http");
    assertThat(network.published()).containsExactly("We are on it.");
  }

  @Test
  void a_network_that_asks_for_patience_is_tried_again_at_the_time_that_it_names() throws Exception {
    network.next(Fate.LIMITED);
    SendOutcome outcome = send("We are on it.", "key-1");
    assertThat(outcome).isInstanceOfSatisfying(SendOutcome.TryLater.class, later -> assertThat(later.notBefore()).isEqualTo(network.reset()));
    assertThat(network.published()).isEmpty();
  }

  @Test
  void an_answer_that_the_network_will_not_have_needs_a_person_and_says_why() throws Exception {
    network.next(Fate.REFUSED);
    assertThat(send("We are on it.", "key-1"))
        .isInstanceOfSatisfying(SendOutcome.Refused.class, refused -> assertThat(refused.sentence()).isNotBlank().endsWith("."));
    assertThat(network.published()).isEmpty();
  }

  @Test
  void a_worn_out_sign_in_is_made_new_and_the_answer_is_published_once() throws Exception {
    assertThat(send("One.", "key-1")).isInstanceOf(SendOutcome.Sent.class);
    network.next(Fate.SIGNED_OUT);
    assertThat(send("Two.", "key-2")).isInstanceOf(SendOutcome.Sent.class);
    assertThat(network.published()).containsExactly("One.", "Two.");
  }

  @Test
  void a_network_that_signs_us_in_no_more_needs_a_person_and_shows_no_secret() throws Exception {
    network.signsNobodyIn();
    assertThat(send("We are on it.", "key-1")).isInstanceOfSatisfying(
        SendOutcome.Refused.class, refused -> assertThat(refused.sentence()).contains("sign").doesNotContain("secret"));
    assertThat(network.published()).isEmpty();
  }

  @Test
  void a_post_that_is_gone_cannot_be_answered() throws Exception {
    assertThat(outlet.send(network.gonePost(), "We are on it.", "key-1")).isInstanceOf(SendOutcome.Refused.class);
    assertThat(network.published()).isEmpty();
  }

  @Test
  void an_answer_that_is_too_long_is_never_handed_over() throws Exception {
    assertThat(send("x".repeat(outlet.limit() + 1), "key-1")).isInstanceOf(SendOutcome.Refused.class);
    assertThat(network.published()).isEmpty();
  }

  @Test
  void a_network_that_cannot_be_reached_is_tried_later() throws Exception {
    network.close();
    assertThat(send("We are on it.", "key-1")).isInstanceOf(SendOutcome.TryLater.class);
  }

  @Test
  void a_program_that_ended_between_sending_and_the_receipt_finds_out_what_became_of_it() throws Exception {
    assumeTrue(network.looksUp());
    assertThat(send("One.", "key-1")).isInstanceOf(SendOutcome.Sent.class);
    ReplyOutlet restarted = network.outlet(net);
    assertThat(restarted.look(network.post(), "One.", "key-1")).hasValueSatisfying(found -> assertThat(found).isInstanceOf(SendOutcome.Sent.class));
    assertThat(restarted.look(network.post(), "Two.", "key-2")).hasValueSatisfying(found -> assertThat(found).isInstanceOf(SendOutcome.TryLater.class));
    assertThat(network.published()).as("nothing is handed over by looking").containsExactly("One.");
  }

  @Test
  void an_interrupt_ends_the_wait_for_a_network() throws Exception {
    AtomicReference<Throwable> end = new AtomicReference<>();
    CountDownLatch ended = new CountDownLatch(1);
    Thread sending = new Thread(() -> {
      try {
        Thread.currentThread().interrupt();
        send("We are on it.", "key-1");
      } catch (InterruptedException e) {
        end.set(e);
      } finally {
        ended.countDown();
      }
    });
    sending.start();
    assertThat(ended.await(5, TimeUnit.SECONDS)).isTrue();
    assertThat(end.get()).isInstanceOf(InterruptedException.class);
  }
}
