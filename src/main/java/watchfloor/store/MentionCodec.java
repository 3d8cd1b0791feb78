package watchfloor.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import watchfloor.desk.Item;
import watchfloor.mention.Author;
import watchfloor.mention.Channel;
import watchfloor.mention.Issue;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Judgement;
import watchfloor.mention.Mention;
import watchfloor.mention.MentionKey;
import watchfloor.mention.Sentiment;
import watchfloor.mention.Withdrawal;
import watchfloor.store.disk.StoreException;
import watchfloor.store.keys.Fingerprint;
import watchfloor.store.keys.PersonSealer;

/**
 * Turns mentions into the bytes of a log's entry and back. Each is sealed with its author's key, so that forgetting the author
 * makes it unreadable; its number, fingerprint, minute, issue and sentiment stand in the open, so that counts can be made again.
 *
 * <p>Times are kept in milliseconds, as in the tables. Safe from any thread.
 */
final class MentionCodec {
  private static final byte VERSION = 1;
  private static final int TYPICAL = 512;
  private static final Sentiment[] SENTIMENTS = Sentiment.values();

  private final PersonSealer persons;
  private final SealedWords words;

  MentionCodec(PersonSealer persons) {
    this.persons = persons;
    this.words = new SealedWords(persons);
  }

  /** Who a mention is about: its author on its channel. */
  static String person(JudgedMention judged) {
    return Item.conversationOf(judged);
  }

  byte[] encode(List<JudgedMention> batch, List<Fingerprint> keys) {
    ByteSink sink = new ByteSink(batch.size() * TYPICAL);
    ByteSink plain = new ByteSink(TYPICAL);
    sink.put(VERSION).put(batch.size());
    for (int i = 0; i < batch.size(); i++) {
      JudgedMention judged = batch.get(i);
      plain.clear();
      write(plain, judged);
      sink.put(judged.id()).put(keys.get(i).high()).put(keys.get(i).low()).put(judged.mention().writtenAt().toEpochMilli())
          .put((byte) judged.judgement().sentiment().ordinal()).put(judged.judgement().issue().id())
          .putSealed(persons, person(judged), plain);
    }
    return sink.bytes();
  }

  /** What {@link #decode} would give of a batch that was just encoded. */
  static List<LoggedMention> logged(List<JudgedMention> batch, List<Fingerprint> keys) {
    List<LoggedMention> logged = new ArrayList<>(batch.size());
    for (int i = 0; i < batch.size(); i++) {
      JudgedMention judged = batch.get(i);
      logged.add(new LoggedMention(
          judged.id(), keys.get(i), judged.mention().writtenAt(), judged.judgement().sentiment(), judged.judgement().issue().id(),
          Optional.of(judged)));
    }
    return logged;
  }

  /** @throws StoreException the entry was written by a newer program, or is no batch of mentions */
  List<LoggedMention> decode(byte[] entry) {
    ByteSource source = opened(entry);
    int count = source.integer();
    List<LoggedMention> batch = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      long id = source.number();
      Fingerprint key = new Fingerprint(source.number(), source.number());
      Instant writtenAt = Instant.ofEpochMilli(source.number());
      Sentiment sentiment = SENTIMENTS[source.octet()];
      String issue = source.text();
      Optional<byte[]> plain = words.open(source.block());
      batch.add(new LoggedMention(id, key, writtenAt, sentiment, issue, plain.map(bytes -> read(new ByteSource(bytes)))));
    }
    return batch;
  }

  /** Wishes of networks; what each is about is sealed for its author. */
  byte[] encodeWithdrawals(List<Withdrawal> withdrawals) {
    ByteSink sink = new ByteSink(withdrawals.size() * TYPICAL);
    sink.put(VERSION).put(withdrawals.size());
    for (Withdrawal withdrawal : withdrawals) {
      ByteSink plain = new ByteSink(TYPICAL);
      plain.put(withdrawal.channel()).put(withdrawal.author()).put(withdrawal.key().isPresent());
      withdrawal.key().ifPresent(key -> plain.put(key.source()).put(key.externalId()));
      sink.put(persons.seal(withdrawal.channel() + "/" + withdrawal.author(), plain.bytes()));
    }
    return sink.bytes();
  }

  /** Those whose author was not forgotten meanwhile. */
  List<Withdrawal> decodeWithdrawals(byte[] entry) {
    ByteSource source = opened(entry);
    List<Withdrawal> withdrawals = new ArrayList<>();
    for (int left = source.integer(); left > 0; left--) {
      words.open(source.block()).map(ByteSource::new).ifPresent(plain -> withdrawals.add(new Withdrawal(
          plain.text(), plain.text(), plain.flag() ? Optional.of(new MentionKey(plain.text(), plain.text())) : Optional.empty())));
    }
    return withdrawals;
  }

  private static ByteSource opened(byte[] entry) {
    ByteSource source = new ByteSource(entry);
    byte version = source.octet();
    if (version != VERSION) {
      throw new StoreException("The log of mentions was written by a newer Watchfloor (version " + version + "): start that version.", null);
    }
    return source;
  }

  /** The whole of a mention, unsealed. */
  static void write(ByteSink sink, JudgedMention judged) {
    Mention mention = judged.mention();
    Judgement judgement = judged.judgement();
    sink.put(judged.id()).put(mention.key().source()).put(mention.key().externalId()).put(mention.channel().id()).put(mention.channel().name())
        .put(mention.author().id()).put(mention.author().handle()).put(mention.author().followers()).put(mention.text())
        .put(mention.language()).put(mention.brand()).put(mention.thread()).put(mention.repostOf()).put(mention.direct())
        .put(mention.writtenAt().toEpochMilli()).put(mention.receivedAt().toEpochMilli()).put(judgement.language())
        .put((byte) judgement.sentiment().ordinal()).put(judgement.score()).put(judgement.issue().id()).put(judgement.issue().name())
        .put(judgement.confidence()).put(judgement.urgency());
  }

  static JudgedMention read(ByteSource source) {
    long id = source.number();
    Mention mention =
        new Mention(
            new MentionKey(source.text(), source.text()),
            channel(source.text(), source.text()),
            new Author(source.text(), source.text(), source.number()),
            source.text(),
            source.text(),
            source.text(),
            source.text(),
            source.text(),
            source.flag(),
            Instant.ofEpochMilli(source.number()),
            Instant.ofEpochMilli(source.number()));
    Judgement judgement =
        new Judgement(
            source.text(), SENTIMENTS[source.octet()], source.real(), issue(source.text(), source.text()), source.real(), source.integer());
    return new JudgedMention(id, mention, judgement);
  }

  private static Channel channel(String id, String name) {
    Channel known = Channel.of(id);
    return known.name().equals(name) ? known : new Channel(id, name);
  }

  private static Issue issue(String id, String name) {
    return id.equals(Issue.NONE.id()) ? Issue.NONE : new Issue(id, name);
  }
}
