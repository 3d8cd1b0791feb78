package watchfloor.journal;

import java.io.IOException;
import java.util.Optional;

/**
 * Reads a journal's entries in their order, while it is written. It ends at the durable end and can be asked again later for what came
 * since. Any thread, one at a time.
 *
 * <p>It checks each record's checksum, not the hash chain. Where entries are lost it stops with {@link JournalDamage}, again and again
 * until {@link #skipDamage} lets it go on.
 */
public final class JournalReader implements AutoCloseable {
  private final Walk walk;
  private final Sealer sealer;
  private final long afterSeq;
  private final long sinceMillis;
  private Damage damage;

  /**
   * @param afterSeq leaves out entries up to this one
   * @param sinceMillis leaves out entries before this time
   */
  JournalReader(Walk walk, Sealer sealer, long afterSeq, long sinceMillis) {
    this.walk = walk;
    this.sealer = sealer;
    this.afterSeq = afterSeq;
    this.sinceMillis = sinceMillis;
  }

  /**
   * The next entry; empty at the end.
   *
   * @throws JournalDamage entries are lost here
   * @throws JournalException the file cannot be read, or was deleted; asking again tries again
   */
  public Optional<Written> next() {
    if (damage != null) {
      throw new JournalDamage(damage);
    }
    try {
      while (true) {
        Step step = walk.next();
        if (step instanceof Step.End) {
          return Optional.empty();
        }
        if (step instanceof Step.Lost lost && lost.damage().loses() && lost.damage().lastSeqLost() > afterSeq) {
          throw stopAt(lost.damage());
        }
        if (step instanceof Step.Sound sound && sound.frame().seq() > afterSeq && sound.frame().millis() >= sinceMillis) {
          return Optional.of(written(sound));
        }
      }
    } catch (IOException e) {
      throw new JournalException("The journal cannot be read (" + e.getMessage() + "): check the disk that holds it.", e);
    }
  }

  private Written written(Step.Sound sound) {
    Place place = sound.place();
    long seq = sound.frame().seq();
    Entry entry =
        Body.decode(sound.frame(), sealer)
            .orElseThrow(() -> stopAt(Damage.of(Damage.Kind.CONTENT, Catalog.file(place.segment()), place.offset(), seq, seq)));
    return new Written(entry, place, sound.next(), sound.frame().hash());
  }

  private JournalDamage stopAt(Damage found) {
    damage = found;
    return new JournalDamage(found);
  }

  /** Lets it go on behind the damage at which it stopped, with the next sound entry. Does nothing elsewhere. */
  public void skipDamage() {
    damage = null;
  }

  /** Where it goes on. */
  public Place place() {
    return walk.place();
  }

  @Override
  public void close() {
    walk.close();
  }
}
