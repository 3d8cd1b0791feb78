package watchfloor.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import watchfloor.desk.Samples;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Sentiment;

/** What every book of mentions must do, whatever it is kept in. */
public abstract class MentionBookContract {
  /** The book under test, empty at the start of each test. */
  protected abstract MentionBook book();

  /** Ends everything and opens the same book again. */
  protected abstract MentionBook reopened();

  private static List<JudgedMention> batch(long from, long to) {
    return LongStream.rangeClosed(from, to).mapToObj(id -> Samples.mention(id, "a" + id % 10, Samples.NOON)).toList();
  }

  private static JudgedMention sameAs(long first, long id) {
    return Samples.mention(id, "post-" + first, "somebody", Samples.NOON, Samples.BAGGAGE, Sentiment.NEUTRAL);
  }

  @Test
  void anEmptyBookHasNoLastId() {
    assertThat(book().lastId()).isZero();
  }

  @Test
  void whatIsNewComesBackInTheOrderOfTheBatch() {
    assertThat(book().append(batch(1, 1_000))).isEqualTo(batch(1, 1_000));
    assertThat(book().lastId()).isEqualTo(1_000);
  }

  @Test
  void whatWasKeptBeforeIsLeftOut() {
    book().append(batch(1, 3));
    assertThat(book().append(List.of(sameAs(2, 4), Samples.mention(5, "x", Samples.NOON), sameAs(3, 6))))
        .extracting(JudgedMention::id)
        .containsExactly(5L);
    assertThat(book().append(List.of(sameAs(1, 7)))).isEmpty();
  }

  @Test
  void aRestartForgetsNothing() {
    book().append(batch(1, 20));
    MentionBook again = reopened();
    assertThat(again.lastId()).isEqualTo(20);
    assertThat(again.append(List.of(sameAs(20, 21), sameAs(22, 22)))).extracting(JudgedMention::id).containsExactly(22L);
  }
}
