package watchfloor.store.search;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** A program that adds posts to a search index, writes down every commit that returned, and goes on until somebody kills it. */
final class AddUntilKilled {
  static final byte[] KEY = new byte[EncryptedDirectory.KEY_BYTES];

  private AddUntilKilled() {}

  /** @param args the index's directory, and the file for the commits */
  public static void main(String[] args) throws Exception {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    try (SearchIndex index = SearchIndex.open(Path.of(args[0]), Optional.of(KEY));
        FileChannel commits = FileChannel.open(Path.of(args[1]), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      if (index.rebuilt().isPresent()) {
        throw new IllegalStateException(index.rebuilt().get());
      }
      for (long id = index.mark().mentionId(); ; id += 40) {
        index.add(Posts.many(id + 1, id + 20, "lost bag"));
        index.refresh();
        index.add(Posts.many(id + 21, id + 60, "lost bag"));
        index.commit(new SearchMark(id + 40, 0));
        commits.write(ByteBuffer.wrap((id + 40 + "\n").getBytes(StandardCharsets.UTF_8)));
        if (index.find("number" + (id + 20), 1).isEmpty()) {
          throw new IllegalStateException("a post is not found: " + (id + 20));
        }
      }
    }
  }
}
