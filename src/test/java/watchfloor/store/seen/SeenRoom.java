package watchfloor.store.seen;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import watchfloor.mention.MentionKey;
import watchfloor.store.keys.Fingerprint;
import watchfloor.store.keys.StoreSecret;

/** Seen keys in a directory, with numbered mentions, as tests need them. */
final class SeenRoom {
  static final long DAY = 20_781;
  static final SeenMark END = new SeenMark(Long.MAX_VALUE, Long.MAX_VALUE);

  final Path dir;
  final StoreSecret secret;
  private final Fingerprints fingerprints;

  SeenRoom(Path dir) {
    this.secret = StoreSecret.open(dir.resolve("keys"), Optional.empty());
    this.dir = dir.resolve("seen");
    this.fingerprints = new Fingerprints(secret);
  }

  SeenKeys open() {
    return open(1_000_000, END);
  }

  SeenKeys open(long most, SeenMark logEnd) {
    return SeenKeys.open(dir, secret, most, logEnd);
  }

  Fingerprint key(long number) {
    return fingerprints.of(new MentionKey("bluesky", "at://post/" + number));
  }

  List<Fingerprint> keys(long from, long to) {
    List<Fingerprint> keys = new ArrayList<>();
    for (long number = from; number < to; number++) {
      keys.add(key(number));
    }
    return keys;
  }

  /** Of the numbers up to that one, those that are known, counted. */
  long known(SeenKeys seen, long from, long to) {
    return keys(from, to).stream().filter(seen::contains).count();
  }

  /** A log in which mention n has its place at offset n + 1, and a day has 100 of them. */
  List<SeenEntry> log(long to) {
    List<SeenEntry> log = new ArrayList<>();
    for (long number = 0; number < to; number++) {
      log.add(new SeenEntry(key(number), DAY + number / 100));
    }
    return log;
  }

  Path file(String day) {
    return dir.resolve(day + ".seen");
  }

  long frame(int keys) {
    return SeenFormat.Frame.open(keys, 0).size();
  }
}
