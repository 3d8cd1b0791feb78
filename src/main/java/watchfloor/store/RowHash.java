package watchfloor.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import watchfloor.desk.Claim;
import watchfloor.desk.Item;
import watchfloor.desk.ItemEvent;
import watchfloor.desk.Reply;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Judgement;
import watchfloor.mention.Mention;

/**
 * Hashes one row of a table, 64 bits. The sum of a table's hashes says whether it holds the rows that it should, in whatever
 * order they were written; that sum is kept up with every change and compared when a store is opened.
 *
 * <p>Mixes in the manner of MurmurHash3's 64-bit finalizer. It finds damage, not forgery: the journal's chain is for that.
 */
final class RowHash {
  private static final long STEP = 0x9E3779B97F4A7C15L;
  private long state = STEP;

  private RowHash() {}

  static long of(JudgedMention judged) {
    return new RowHash().add(judged).value();
  }

  /** The desk's copy of a mention, with the item that it belongs to. */
  static long of(long item, JudgedMention judged) {
    return new RowHash().add(item).add(judged).value();
  }

  static long of(ItemRow row) {
    Item item = row.item();
    return new RowHash().add(item.id()).add(item.version()).add(item.state().name()).add(item.mention().id()).add(item.mentions())
        .add(item.conversation()).add(item.team()).add(item.rule()).add(item.openedAt()).add(item.dueAt())
        .add(item.claim().map(Claim::operator).orElse("")).add(item.claim().map(Claim::since)).add(item.claim().map(Claim::leaseUntil))
        .add(row.leaseLength()).add(item.answeredBy().orElse("")).add(item.answeredAt()).add(row.endedAt()).add(item.trouble())
        .value();
  }

  static long of(ItemEvent event) {
    return new RowHash().add(event.seq()).add(event.item()).add(event.kind().name()).add(event.by().operator()).add(event.by().station())
        .add(event.at()).add(event.detail()).value();
  }

  static long of(Reply reply) {
    return new RowHash().add(reply.key()).add(reply.item()).add(reply.state().name()).add(reply.text()).add(reply.author())
        .add(reply.queuedAt()).add(reply.attempts()).add(reply.notBefore()).add(reply.externalId()).add(reply.trouble()).value();
  }

  static long ofDraft(long item, String text) {
    return new RowHash().add(item).add(text).value();
  }

  private RowHash add(JudgedMention judged) {
    Mention mention = judged.mention();
    Judgement judgement = judged.judgement();
    return add(judged.id()).add(mention.key().source()).add(mention.key().externalId()).add(mention.channel().id())
        .add(mention.author().id()).add(mention.author().handle()).add(mention.author().followers()).add(mention.text())
        .add(mention.language()).add(mention.brand()).add(mention.thread()).add(mention.repostOf()).add(mention.direct() ? 1 : 0)
        .add(mention.writtenAt()).add(mention.receivedAt()).add(judgement.language()).add(judgement.sentiment().name())
        .add(Double.doubleToLongBits(judgement.score())).add(judgement.issue().id())
        .add(Double.doubleToLongBits(judgement.confidence())).add(judgement.urgency());
  }

  private RowHash add(long value) {
    long mixed = (state ^ value) * 0xFF51AFD7ED558CCDL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
    state = (mixed ^ (mixed >>> 29)) + STEP;
    return this;
  }

  /** Four characters a step: texts are most of a row. */
  private RowHash add(String text) {
    int length = text.length();
    int at = 0;
    for (; at + 4 <= length; at += 4) {
      add((long) text.charAt(at) << 48 | (long) text.charAt(at + 1) << 32 | (long) text.charAt(at + 2) << 16 | text.charAt(at + 3));
    }
    long rest = length;
    for (; at < length; at++) {
      rest = rest << 16 | text.charAt(at);
    }
    return add(rest);
  }

  private RowHash add(Instant instant) {
    return add(instant.toEpochMilli());
  }

  private RowHash add(Duration duration) {
    return add(duration.toMillis());
  }

  private RowHash add(Optional<Instant> instant) {
    return add(instant.map(Instant::toEpochMilli).orElse(Long.MIN_VALUE));
  }

  private long value() {
    return state;
  }
}
