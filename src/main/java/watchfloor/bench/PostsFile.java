package watchfloor.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import watchfloor.channel.file.FileOptions;
import watchfloor.channel.file.FileSource;
import watchfloor.mention.Brand;

/** Posts in a file on disk, as somebody would export them: what the reading of files is measured with. */
record PostsFile(Path path, int posts) {

  /** Writes {@code posts} of them, the first one first. */
  static PostsFile write(Path path, Posts all, int posts) {
    try (BufferedWriter out = Files.newBufferedWriter(path)) {
      out.write("id,time,author,followers,channel,language,text\n");
      for (int n = 0; n < posts; n++) {
        out.append(all.externalId(n)).append(',').append(all.writtenAt(n).toString()).append(',').append(all.author(n).handle())
            .append(',').append(Long.toString(all.author(n).followers())).append(",x,en,\"").append(all.text(n)).append("\"\n");
      }
    } catch (IOException e) {
      throw new BenchException("The posts for the bench could not be written to " + path + " (" + e.getMessage() + "): make room there.", e);
    }
    return new PostsFile(path, posts);
  }

  /** Reads it as fast as it is taken. */
  FileSource source(Clock clock) {
    return FileSource.fast("bench", path, FileOptions.of(new Brand("Northwind", "@northwind")), clock);
  }
}
