package watchfloor.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import watchfloor.desk.DeskOperation.Open;
import watchfloor.desk.DeskOperation.TakeClaim;
import watchfloor.desk.DeskOutcome.Done;
import watchfloor.desk.DeskOutcome.Refused;
import watchfloor.mention.JudgedMention;

/** What tests of a book of the desks have in common. */
public abstract class DeskBookKit {
  protected static final Instant T = Samples.NOON;
  protected static final Actor NK = new Actor("NK", "desk-1");
  protected static final Actor AW = new Actor("AW", "desk-2");

  /** The book under test, empty at the start of each test. */
  protected abstract DeskBook book();

  /** Puts mentions where the book finds them. */
  protected abstract void keep(JudgedMention... mentions);

  /** Ends everything and opens the same book again. */
  protected abstract DeskBook reopened();

  protected DeskOutcome apply(DeskOperation operation) {
    return book().apply(operation).join();
  }

  protected Item done(DeskOperation operation) {
    DeskOutcome outcome = apply(operation);
    assertThat(outcome).isInstanceOf(Done.class);
    return ((Done) outcome).item();
  }

  protected void refused(DeskOperation operation, String part) {
    DeskOutcome outcome = apply(operation);
    assertThat(outcome).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.sentence()).contains(part));
  }

  protected Item opened(long id, String author) {
    JudgedMention mention = Samples.mention(id, author, T);
    keep(mention);
    return done(new Open(mention, Samples.workFor(mention), Actor.ROOM, T));
  }

  protected TakeClaim claim(long item, Actor by) {
    return new TakeClaim(item, by, T, T.plusSeconds(120));
  }
}
