package watchfloor.journal;

import java.util.List;
import java.util.Optional;

/**
 * What was found when a journal was opened, for the operator's eyes.
 *
 * @param bytesCut how many bytes of an unfinished last append were removed: what was never acknowledged
 * @param cutAt where they began; empty when there were none
 * @param damages what is damaged in the part that was checked, oldest first, at most 1,000
 * @param moreDamages how many more there are
 * @param bytesChecked how many bytes were read for this
 */
public record OpeningReport(long bytesCut, Optional<Place> cutAt, List<Damage> damages, long moreDamages, long bytesChecked) {}
