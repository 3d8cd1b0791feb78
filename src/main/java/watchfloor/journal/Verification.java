package watchfloor.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The outcome of reading a whole journal against its hash chain.
 *
 * @param segments how many files
 * @param entries how many sound entries
 * @param bytes the size of these files together
 * @param firstSeq the first sound entry; 0 when there is none
 * @param lastSeq the last one; 0 when there is none
 * @param lastHash the chain's hash at the end: whoever noted it elsewhere can tell that nothing before was rewritten
 * @param tornBytes unfinished bytes behind the last entry, which the next opening removes; normal beside a running writer
 * @param damages what is not as it was written, oldest first, at most 1,000
 * @param moreDamages how many more there are
 * @param breaks where the chain was taken up anew on purpose, at most 1,000
 */
public record Verification(
    int segments,
    long entries,
    long bytes,
    long firstSeq,
    long lastSeq,
    Optional<Instant> firstAt,
    Optional<Instant> lastAt,
    byte[] lastHash,
    long tornBytes,
    List<Damage> damages,
    long moreDamages,
    List<KnownBreak> breaks) {
  /** Whether everything is as it was written. */
  public boolean sound() {
    return damages.isEmpty();
  }
}
