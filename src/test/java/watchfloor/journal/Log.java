package watchfloor.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.zip.CRC32C;

/** What the tests of the journal have in common: small journals, their entries, and ways to read and to spoil them. */
final class Log {
  static final Instant NOON = Instant.parse("2026-11-24T12:00:00.123Z");
  static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
  static final long SEGMENT = 4_096;

  private Log() {}

  static JournalOptions options(Sealer sealer) {
    return new JournalOptions("ops", SEGMENT, sealer, Runnable::run);
  }

  static Journal open(Path dir) {
    return open(dir, Sealer.NONE, new QuickDisk());
  }

  static Journal open(Path dir, Sealer sealer, Disk disk) {
    return Journal.open(new Home(dir, options(sealer), disk, CLOCK), Beginning.NONE, Long.MAX_VALUE);
  }

  /** Entries with numbers from..to, of about a hundred bytes each. */
  static List<Entry> entries(long from, long to) {
    return LongStream.rangeClosed(from, to).mapToObj(seq -> entry(seq, 40)).toList();
  }

  static Entry entry(long seq, int payload) {
    byte[] bytes = "payload of entry ".repeat(payload / 17 + 1).substring(0, payload).getBytes(StandardCharsets.UTF_8);
    return new Entry(seq, NOON.plusMillis(seq), "Nadia Köhler", "desk-2", "claim", bytes);
  }

  static void fill(Path dir, int entries) {
    try (Journal journal = open(dir)) {
      while (journal.lastSeq() < entries) {
        journal.append(entries(journal.lastSeq() + 1, Math.min(entries, journal.lastSeq() + 7)));
      }
    }
  }

  static List<Written> all(JournalReader reader) {
    try (reader) {
      return rest(reader);
    }
  }

  static List<Written> rest(JournalReader reader) {
    List<Written> all = new ArrayList<>();
    for (Optional<Written> next = reader.next(); next.isPresent(); next = reader.next()) {
      all.add(next.get());
    }
    return all;
  }

  static List<Entry> entries(Journal journal) {
    return all(journal.readerAfter(0)).stream().map(Written::entry).toList();
  }

  /** Reads over every damage, and remembers it. */
  static List<Long> seqs(JournalReader reader, List<Damage> damages) {
    List<Long> seqs = new ArrayList<>();
    try (reader) {
      while (true) {
        try {
          Optional<Written> next = reader.next();
          if (next.isEmpty()) {
            return seqs;
          }
          seqs.add(next.get().entry().seq());
        } catch (JournalDamage e) {
          damages.add(e.damage());
          reader.skipDamage();
        }
      }
    }
  }

  static List<Written> written(Path dir) {
    return all(Journal.readOnly(dir, Sealer.NONE).reader());
  }

  static Path file(Path dir, Place place) {
    return Catalog.path(dir, place.segment());
  }

  static int size(Written written) {
    return (int) (written.next().offset() - written.place().offset());
  }

  static void overwrite(Path file, long offset, byte[] bytes) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(bytes), offset);
    }
  }

  static byte[] bytes(Path file, long offset, int length) throws IOException {
    byte[] all = Files.readAllBytes(file);
    return Arrays.copyOfRange(all, (int) offset, (int) offset + length);
  }

  static void truncate(Path file, long size) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(size);
    }
  }

  /** Makes a record's checksum right again after somebody changed it. */
  static void mend(byte[] record) {
    CRC32C crc = new CRC32C();
    crc.update(record, Frame.LEAD, record.length - Frame.LEAD);
    ByteBuffer.wrap(record).putInt(8, (int) crc.getValue());
  }

  static byte[] garbage(int length) {
    byte[] garbage = new byte[length];
    new Random(length).nextBytes(garbage);
    return garbage;
  }
}
