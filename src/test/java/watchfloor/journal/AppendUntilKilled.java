package watchfloor.journal;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A program that appends, writes down every acknowledged number, and goes on until somebody kills it. */
final class AppendUntilKilled {
  private AppendUntilKilled() {}

  /** @param args the journal's directory, and the file for the acknowledged numbers */
  public static void main(String[] args) throws Exception {
    JournalOptions options = new JournalOptions("ops", 64 << 10, Sealer.NONE, Runnable::run);
    try (Journal journal = Journal.open(Path.of(args[0]), options, Beginning.NONE, Log.CLOCK);
        FileChannel acks = FileChannel.open(Path.of(args[1]), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      for (int group = 1; true; group = group % 7 + 1) {
        long last = journal.lastSeq();
        journal.append(Log.entries(last + 1, last + group));
        acks.write(ByteBuffer.wrap((journal.lastSeq() + "\n").getBytes(StandardCharsets.UTF_8)));
      }
    }
  }
}
