package watchfloor;

import java.util.HashMap;
import java.util.Map;
import watchfloor.journal.Place;

/** How far each log is written, acknowledged, and copied to the standby. Under the lock of {@link HubFence}. */
final class LogProgress {
  /** So little behind, the hub waits for a standby that catches up; more would hold up a room for a first copy. */
  private static final long NEAR = 1L << 20;

  private final Map<String, Place> written = new HashMap<>();
  private final Map<String, Place> acknowledged = new HashMap<>();
  private final Map<String, Place> copied = new HashMap<>();

  /** Everything up to here may have been acknowledged. */
  void begin(Map<String, Place> ends) {
    written.putAll(ends);
    acknowledged.putAll(ends);
  }

  void written(String log, Place end) {
    merge(written, log, end);
  }

  /** Somebody is told of it, whether the standby has it or not. */
  void acknowledged(String log, Place end) {
    merge(acknowledged, log, end);
  }

  private static void merge(Map<String, Place> known, String log, Place end) {
    known.merge(log, end, (one, other) -> one.compareTo(other) >= 0 ? one : other);
  }

  /** What the standby says it has; less than before where its disk lost something. */
  void copied(String log, Place place) {
    copied.put(log, place);
  }

  void noCopy() {
    copied.clear();
  }

  boolean isCopied(String log, Place end) {
    Place there = copied.get(log);
    return there != null && there.compareTo(end) >= 0;
  }

  boolean isWrittenBeyond(String log, Place place) {
    Place end = written.get(log);
    return end != null && end.compareTo(place) > 0;
  }

  /** Whether the standby has everything that was acknowledged; never before {@link #begin}. */
  boolean whole() {
    return !acknowledged.isEmpty() && acknowledged.entrySet().stream().allMatch(end -> isCopied(end.getKey(), end.getValue()));
  }

  /** Whether it has everything that was written. */
  boolean complete() {
    return written.entrySet().stream().allMatch(end -> isCopied(end.getKey(), end.getValue()));
  }

  /** Whether it lacks so little that it can be waited for. */
  boolean near() {
    return written.entrySet().stream().allMatch(end -> isCopied(end.getKey(), end.getValue()) || near(end.getValue(), copied.get(end.getKey())));
  }

  private static boolean near(Place end, Place there) {
    return there != null && there.segment() == end.segment() && end.offset() - there.offset() < NEAR;
  }
}
