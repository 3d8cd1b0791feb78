package watchfloor.intake;

import java.util.ArrayList;
import java.util.List;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Judgement;
import watchfloor.mention.Withdrawal;

/** A batch that was judged and is not kept yet: it stays until the store takes it, or the room closes. For one thread. */
final class PendingBatch {
  private final List<QueuedMention> mentions = new ArrayList<>();
  private final List<Judgement> judgements = new ArrayList<>();
  private final List<Withdrawal> withdrawals = new ArrayList<>();
  private boolean mentionsKept;

  void add(QueuedMention mention, Judgement judgement) {
    mentions.add(mention);
    judgements.add(judgement);
  }

  void add(Withdrawal withdrawal) {
    withdrawals.add(withdrawal);
  }

  boolean isEmpty() {
    return mentions.isEmpty() && withdrawals.isEmpty();
  }

  /** Whether there are mentions that the store does not have yet. */
  boolean hasMentions() {
    return !mentions.isEmpty() && !mentionsKept;
  }

  /** What is to be removed once the mentions are kept: they may be among them. */
  List<Withdrawal> withdrawals() {
    return withdrawals;
  }

  /** The batch with numbers of now. */
  List<JudgedMention> numbered(IdMaker ids) {
    List<JudgedMention> batch = new ArrayList<>(mentions.size());
    for (int i = 0; i < mentions.size(); i++) {
      batch.add(new JudgedMention(ids.next(), mentions.get(i).mention(), judgements.get(i)));
    }
    return batch;
  }

  /**
   * Counts each as accepted or duplicate, once. {@code kept} is a part of {@code batch} in the same order; by its keys, because what
   * was kept in an earlier try without anybody hearing of it comes back with its earlier number.
   */
  void count(List<JudgedMention> batch, List<JudgedMention> kept) {
    mentionsKept = true;
    int next = 0;
    for (int i = 0; i < batch.size(); i++) {
      Meter meter = mentions.get(i).meter();
      if (next < kept.size() && kept.get(next).mention().key().equals(batch.get(i).mention().key())) {
        meter.accepted();
        next++;
      } else {
        meter.duplicate();
      }
    }
  }

  void shed() {
    if (hasMentions()) {
      mentions.forEach(mention -> mention.meter().shed());
    }
  }
}
