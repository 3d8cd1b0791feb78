package watchfloor.analysis;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import watchfloor.mention.Judgement;

/** Judges again what was judged before, and hands over what changed, in batches. Belongs to the thread that runs it; keeps no more than a batch. */
public final class Rejudging {
  private final Analyser analyser;
  private final int batch;

  /** @param batch 1 or more changes handed over at once */
  public Rejudging(Analyser analyser, int batch) {
    this.analyser = analyser;
    this.batch = batch;
  }

  /**
   * Goes through mentions, such as those of the last 24 hours.
   *
   * @param changed gets each batch, the last one shorter; never an empty one
   * @return how many changed
   */
  public int run(Iterator<Judged> mentions, Consumer<List<Rejudged>> changed) {
    List<Rejudged> waiting = new ArrayList<>(batch);
    int count = 0;
    while (mentions.hasNext()) {
      Judged judged = mentions.next();
      Judgement after = analyser.judge(judged.mention());
      if (!after.equals(judged.judgement())) {
        waiting.add(new Rejudged(judged.mention(), judged.judgement(), after));
        count++;
      }
      if (waiting.size() == batch) {
        changed.accept(List.copyOf(waiting));
        waiting.clear();
      }
    }
    if (!waiting.isEmpty()) {
      changed.accept(List.copyOf(waiting));
    }
    return count;
  }
}
