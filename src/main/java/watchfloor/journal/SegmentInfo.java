package watchfloor.journal;

import java.nio.file.Path;
import java.time.Instant;

/**
 * One file of a journal, for retention and backups.
 *
 * @param number segments are numbered from 1, without holes unless one was lost
 * @param firstSeq the number of its first entry, or of the one that will be
 * @param lastSeq the number of its last entry; one less than firstSeq when it has none
 * @param firstAt the time of its first entry; of its making when it has none
 * @param bytes the file's size, with what is set aside for entries to come
 * @param sealed whether its entries are encrypted
 */
public record SegmentInfo(long number, Path path, long firstSeq, long lastSeq, Instant firstAt, long bytes, boolean sealed) {}
