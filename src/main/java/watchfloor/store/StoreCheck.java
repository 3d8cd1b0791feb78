package watchfloor.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import watchfloor.store.DeskState.Digest;
import watchfloor.store.DeskState.Table;

/**
 * Holds the tables against what is written down about them: how many rows each has, and the sum of their hashes. What it finds
 * is damage to the file or a fault of the database, since both are kept in one transaction.
 */
final class StoreCheck {
  private static final int MOST_FAULTS = 20;

  private final Handle handle;
  private final Labels labels;
  private final List<String> faults = new ArrayList<>();

  StoreCheck(Handle handle, Labels labels) {
    this.handle = handle;
    this.labels = labels;
  }

  /** Reads every row of the desk's tables, and counts the mentions: a second or two for a year's work. */
  List<String> quick() {
    desk();
    countMentions();
    return List.copyOf(faults);
  }

  /** Reads everything: a few seconds more a million mentions. */
  List<String> whole() {
    desk();
    mentions();
    return List.copyOf(faults);
  }

  /** The desk's tables; nobody may change them meanwhile. */
  List<String> desk() {
    DeskState written = DeskState.read(handle);
    List<Digest> found = counted();
    for (Table table : Table.values()) {
      compare(table.words(), written.of(table), found.get(table.ordinal()));
    }
    return List.copyOf(faults);
  }

  private void countMentions() {
    for (MentionDay day : days()) {
      long rows = handle.createQuery("SELECT COUNT(*) FROM " + day.day().table()).mapTo(Long.class).one();
      if (rows != day.mentions()) {
        fault("the mentions of " + day.day().name() + " are " + rows + ", not " + day.mentions());
      }
    }
  }

  /** Every mention; nobody may change them meanwhile. */
  List<String> mentions() {
    for (MentionDay day : days()) {
      Sum found = new Sum();
      new MentionDao(handle, labels).each(day.day(), judged -> found.add(RowHash.of(judged)));
      compare("the mentions of " + day.day().name(), new Digest(day.mentions(), day.digest()), found.digest());
    }
    return List.copyOf(faults);
  }

  /** Counts anew what each of the desk's tables holds, in the order of {@link Table}. */
  List<Digest> counted() {
    ItemDao items = new ItemDao(handle, labels);
    return List.of(
        sum(sum -> items.each(row -> sum.add(RowHash.of(row)))),
        sum(sum -> new EventDao(handle).each(event -> sum.add(RowHash.of(event)))),
        sum(sum -> items.eachMention(pair -> sum.add(RowHash.of(pair.item(), pair.mention())))),
        sum(sum -> new ReplyDao(handle).each(reply -> sum.add(RowHash.of(reply)))),
        sum(sum -> new DraftDao(handle).each(draft -> sum.add(RowHash.ofDraft(draft.item(), draft.text())))));
  }

  private List<MentionDay> days() {
    return new MentionDao(handle, labels).days();
  }

  private static Digest sum(Consumer<Sum> rows) {
    Sum sum = new Sum();
    rows.accept(sum);
    return sum.digest();
  }

  /** Adds up hashes of rows. */
  private static final class Sum {
    private long rows;
    private long digest;

    void add(long hash) {
      rows++;
      digest += hash;
    }

    Digest digest() {
      return new Digest(rows, digest);
    }
  }

  private void compare(String what, Digest written, Digest found) {
    if (written.rows() != found.rows()) {
      fault(what + " are " + found.rows() + ", not " + written.rows());
    } else if (written.sum() != found.sum()) {
      fault(what + " are not what was written");
    }
  }

  private void fault(String sentence) {
    if (faults.size() < MOST_FAULTS) {
      faults.add(sentence);
    }
  }
}
