package watchfloor.store;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import watchfloor.desk.Actor;
import watchfloor.desk.DeskBook;
import watchfloor.desk.DeskOperation;
import watchfloor.desk.DeskOutcome;
import watchfloor.desk.Samples;
import watchfloor.mention.JudgedMention;

/** A program that opens and claims items, writes down every acknowledged claim, and goes on until somebody kills it. */
final class ClaimUntilKilled {
  private static final int CHUNK = 50;

  private ClaimUntilKilled() {}

  /** @param args the store's directory, and the file for the acknowledged claims */
  public static void main(String[] args) throws Exception {
    try (OpenStore open = new OpenStore(Path.of(args[0]));
        FileChannel acks = FileChannel.open(Path.of(args[1]), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      long id = open.store().mentions().lastId();
      while (true) {
        id = chunk(open, acks, id);
      }
    }
  }

  private static long chunk(OpenStore open, FileChannel acks, long last) throws Exception {
    DeskBook book = open.store().desk();
    List<JudgedMention> mentions = new ArrayList<>();
    for (long id = last + 1; id <= last + CHUNK; id++) {
      mentions.add(Samples.mention(id, "author" + id, Samples.NOON));
    }
    open.keep(mentions.toArray(JudgedMention[]::new));
    List<CompletableFuture<DeskOutcome>> claims = new ArrayList<>();
    for (JudgedMention mention : mentions) {
      book.apply(new DeskOperation.Open(mention, Samples.workFor(mention), Actor.ROOM, Samples.NOON));
      Actor by = new Actor("NK", "desk");
      claims.add(book.apply(new DeskOperation.TakeClaim(mention.id(), by, Samples.NOON, Samples.NOON.plusSeconds(120))));
    }
    for (CompletableFuture<DeskOutcome> claim : claims) {
      if (claim.get() instanceof DeskOutcome.Done done) {
        acks.write(ByteBuffer.wrap((done.item().id() + "\n").getBytes(StandardCharsets.UTF_8)));
      }
    }
    return last + CHUNK;
  }
}
