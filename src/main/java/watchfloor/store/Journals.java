package watchfloor.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import watchfloor.journal.AesSealer;
import watchfloor.journal.Beginning;
import watchfloor.journal.Damage;
import watchfloor.journal.Journal;
import watchfloor.journal.JournalOptions;
import watchfloor.journal.Place;
import watchfloor.journal.Sealer;
import watchfloor.journal.SegmentInfo;
import watchfloor.store.disk.OwnerOnly;
import watchfloor.store.disk.StoreException;
import watchfloor.store.keys.PersonKeys;
import watchfloor.store.keys.PersonPrints;
import watchfloor.store.keys.StoreKey;
import watchfloor.store.keys.StoreSecret;

/**
 * What a store never loses: the journal of what people did and the log of what came in, with the keys of the persons whom both
 * speak of, and the journal of accounts. The tables can be made again from the first two.
 */
final class Journals implements AutoCloseable {
  private static final long OPS_SEGMENT = 16L << 20;
  private static final long MENTION_SEGMENT = 64L << 20;
  static final String OPS = "ops";
  private static final long PEOPLE_SEGMENT = 1L << 20;
  static final String MENTIONS = "mentions";
  static final String PEOPLE = "people";

  private final Journal ops;
  private final Journal mentions;
  private final Journal people;
  private final PersonKeys opsKeys;
  private final PersonKeys mentionKeys;
  private final StoreSecret secret;
  private final PersonPrints persons;
  private final StoreGate gate;
  private final List<String> lostOperations = new ArrayList<>();
  private final List<String> told = new ArrayList<>();

  /** @param key of a store that is encrypted at rest */
  Journals(StoreFiles files, Optional<StoreKey> key, Executor chores, Clock clock) {
    this(files, key, chores, clock, StoreGate.OPEN);
  }

  /** @param gate holds back what nobody may be told of yet */
  Journals(StoreFiles files, Optional<StoreKey> key, Executor chores, Clock clock, StoreGate gate) {
    this.gate = gate;
    Optional<byte[]> wrap = key.map(known -> known.derive("persons", StoreKey.BYTES));
    secret = StoreSecret.open(files.keys(), wrap);
    persons = new PersonPrints(secret);
    List<AutoCloseable> open = new ArrayList<>();
    try {
      opsKeys = PersonKeys.open(files.keys().resolve(OPS), secret, wrap, clock);
      open.add(opsKeys);
      mentionKeys = PersonKeys.open(files.keys().resolve(MENTIONS), secret, wrap, clock);
      open.add(mentionKeys);
      Sealer sealer = sealer(key);
      ops = Journal.open(files.ops(), new JournalOptions(OPS, OPS_SEGMENT, sealer, chores), Beginning.NONE, clock);
      open.add(ops);
      mentions = Journal.open(files.mentions(), new JournalOptions(MENTIONS, MENTION_SEGMENT, sealer, chores), Beginning.NONE, clock);
      open.add(mentions);
      people = Journal.open(ownersAlone(files.people()), people(sealer, chores), Beginning.NONE, clock);
      open.add(people);
    } catch (RuntimeException e) {
      StoreFiles.closeAll(open, e);
      throw e;
    }
    note();
  }

  /** Hashes of passwords are nothing that others on this machine should have to work on. */
  static Path ownersAlone(Path folder) {
    try {
      OwnerOnly.folder(folder);
      return folder;
    } catch (IOException e) {
      throw new StoreException("The folder of accounts " + folder + " cannot be made its owner's alone (" + e.getMessage() + "): check its rights.", e);
    }
  }

  static Sealer sealer(Optional<StoreKey> key) {
    return key.map(known -> (Sealer) new AesSealer(known.derive("journal", StoreKey.BYTES))).orElse(Sealer.NONE);
  }

  /** What the journal of accounts is like. */
  static JournalOptions people(Sealer sealer, Executor chores) {
    return new JournalOptions(PEOPLE, PEOPLE_SEGMENT, sealer, chores);
  }

  private void note() {
    note("The journal of what people did is damaged: ", ops);
    note("The log of mentions is damaged: ", mentions);
    note("The journal of accounts is damaged, so look through 'operator list' for who may come in: ", people);
    told.addAll(opsKeys.faults());
    told.addAll(mentionKeys.faults());
  }

  /** What a power cut took out of a group that nobody was told of is no damage. */
  private void note(String what, Journal journal) {
    journal.opening().damages().stream().filter(Journals::counts).forEach(damage -> told.add(what + damage.sentence()));
  }

  /** Whether damage concerns what was acknowledged. */
  static boolean counts(Damage damage) {
    return damage.kind() != Damage.Kind.CUT_OFF;
  }

  Journal ops() {
    return ops;
  }

  Journal mentions() {
    return mentions;
  }

  /** Who may come in, and what became of that. */
  Journal people() {
    return people;
  }

  /** The keys of the persons whom the journal of what people did speaks of. */
  PersonKeys opsKeys() {
    return opsKeys;
  }

  /** The keys of the authors in the log of mentions. */
  PersonKeys mentionKeys() {
    return mentionKeys;
  }

  /** What every keyed hash of this store is made with. */
  StoreSecret secret() {
    return secret;
  }

  PersonPrints persons() {
    return persons;
  }

  /** What holds back what nobody may be told of yet. */
  StoreGate gate() {
    return gate;
  }

  /** Whether nothing was ever written into either. */
  boolean empty() {
    return ops.lastSeq() == 0 && mentions.lastSeq() == 0;
  }

  /** Notes what was found before these were opened. */
  void tell(String sentence) {
    told.add(sentence);
  }

  /** What was found damaged so far, a sentence each. */
  List<String> told() {
    return List.copyOf(told);
  }

  /** What people did and neither journal nor tables hold, a phrase each; empty is how it should be. */
  List<String> lostOperations() {
    return List.copyOf(lostOperations);
  }

  /** Says since when mentions can be made again where there is no backup; empty where the log begins with the first. */
  String startOfMentions(Clock clock) {
    List<SegmentInfo> segments = mentions.segments();
    return segments.isEmpty() || segments.get(0).firstSeq() <= 1
        ? ""
        : "Mentions from before " + StoreWords.moment(segments.get(0).firstAt(), clock) + " are gone, and their counts with them. ";
  }

  /** Notes that operations are lost. */
  void lost(Damage damage) {
    if (!counts(damage)) {
      return;
    }
    lostOperations.add("operations " + damage.firstSeqLost() + " to " + damage.lastSeqLost() + " (" + damage.sentence() + ")");
  }

  /**
   * Makes journals and tables agree where the tables know more: a journal that lost its end goes on behind what the tables have.
   *
   * @return a sentence for each where that was necessary
   */
  List<String> meet(Database database) {
    List<String> sentences = new ArrayList<>();
    meetMentions(database).ifPresent(sentences::add);
    meetOperations(database).ifPresent(sentences::add);
    return sentences;
  }

  private Optional<String> meetMentions(Database database) {
    Optional<Place> known = database.read(handle -> new MetaDao(handle).mentionLog());
    if (known.isEmpty() || known.get().compareTo(mentions.end()) <= 0) {
      return Optional.empty();
    }
    database.writeFill(handle -> {
      new MetaDao(handle).mentionLog(mentions.end());
      return null;
    });
    return Optional.of("The log of mentions had lost its end: the mentions in it are in the store, nothing that came in is missing.");
  }

  private Optional<String> meetOperations(Database database) {
    DeskState state = database.read(DeskState::read);
    long known = state.lastOperation();
    if (known <= ops.lastSeq()) {
      return Optional.empty();
    }
    boolean began = state.lastHash().isEmpty();
    String range = (ops.lastSeq() + 1) + " to " + known;
    ops.startAfter(known, state.hash(), began ? "the store is older than its journal" : "the journal had lost its end");
    return began
        ? Optional.empty()
        : Optional.of("The journal of what people did had lost its end: operations " + range + " are in the store and no longer provable by the journal.");
  }

  @Override
  public void close() {
    StoreFiles.closeAll(List.of(opsKeys, mentionKeys, ops, mentions, people), null);
  }
}
