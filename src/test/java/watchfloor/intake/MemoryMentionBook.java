package watchfloor.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.MentionKey;
import watchfloor.mention.Withdrawal;

/** A book in memory that can be told to fail. */
final class MemoryMentionBook implements MentionBook {
  private final List<JudgedMention> kept = new ArrayList<>();
  private final Set<MentionKey> keys = new HashSet<>();
  private final long firstLastId;
  private RuntimeException failure;
  private int tries;

  MemoryMentionBook() {
    this(0);
  }

  MemoryMentionBook(long lastId) {
    firstLastId = lastId;
  }

  synchronized void failWith(RuntimeException failure) {
    this.failure = failure;
  }

  synchronized List<JudgedMention> kept() {
    return List.copyOf(kept);
  }

  synchronized int tries() {
    return tries;
  }

  synchronized void knows(MentionKey key) {
    keys.add(key);
  }

  @Override
  public synchronized long lastId() {
    return kept.isEmpty() ? firstLastId : kept.get(kept.size() - 1).id();
  }

  @Override
  public synchronized List<JudgedMention> append(List<JudgedMention> batch) {
    tries++;
    if (failure != null) {
      throw failure;
    }
    List<JudgedMention> fresh = batch.stream().filter(judged -> keys.add(judged.mention().key())).toList();
    kept.addAll(fresh);
    return fresh;
  }

  @Override
  public synchronized void withdraw(List<Withdrawal> withdrawals) {
    tries++;
    if (failure != null) {
      throw failure;
    }
    for (Withdrawal withdrawal : withdrawals) {
      kept.removeIf(judged -> withdrawal.key()
          .map(key -> key.equals(judged.mention().key()))
          .orElseGet(() -> withdrawal.author().equals(judged.mention().author().id())));
    }
  }
}
