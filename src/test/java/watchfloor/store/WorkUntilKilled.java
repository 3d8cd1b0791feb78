package watchfloor.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import watchfloor.desk.Actor;
import watchfloor.desk.DeskBook;
import watchfloor.desk.DeskOperation;
import watchfloor.desk.DeskOutcome;
import watchfloor.desk.Samples;
import watchfloor.mention.JudgedMention;
import watchfloor.people.AccountBook;
import watchfloor.people.AccountChange;

/**
 * A program that takes mentions in and works at several desks at once, writes down everything that was acknowledged, and goes on
 * until somebody kills it. A line is the kind of what was acknowledged, and the number of its item or mention.
 */
final class WorkUntilKilled {
  private static final int BATCH = 100;
  private static final int DESKS = 3;
  private static final Actor NK = new Actor("NK", "desk");
  private static final Actor AW = new Actor("AW", "desk");

  private final DeskBook book;
  private final FileChannel acks;

  private WorkUntilKilled(DeskBook book, FileChannel acks) {
    this.book = book;
    this.acks = acks;
  }

  /** @param args the store's directory, the file for what was acknowledged, and the database where there is one */
  public static void main(String[] args) throws Exception {
    if (args.length == 2) {
      try (OpenStore open = new OpenStore(Path.of(args[0]))) {
        work(open.store(), Path.of(args[1]));
      }
    } else {
      try (OpenShared open = new OpenShared(new StoreServer(args[2], ""), Path.of(args[0]))) {
        work(open.store(), Path.of(args[1]));
      }
    }
  }

  private static void work(Store store, Path file) throws IOException {
    try (FileChannel acks = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      long last = store.mentions().lastId();
      AtomicLong next = new AtomicLong(last + 1);
      AtomicLong kept = new AtomicLong(last);
      WorkUntilKilled work = new WorkUntilKilled(store.desk(), acks);
      for (int desk = 0; desk < DESKS; desk++) {
        Thread thread = new Thread(() -> work.desk(next, kept), "desk " + desk);
        thread.setDaemon(true);
        thread.start();
      }
      Thread door = new Thread(() -> work.door(store.people()), "door");
      door.setDaemon(true);
      door.start();
      while (true) {
        work.take(store, kept);
      }
    }
  }

  private void take(Store store, AtomicLong kept) {
    List<JudgedMention> batch = new ArrayList<>();
    for (long id = kept.get() + 1; id <= kept.get() + BATCH; id++) {
      batch.add(mention(id));
    }
    store.mentions().append(batch);
    StringBuilder lines = new StringBuilder();
    batch.forEach(judged -> lines.append("mention ").append(judged.id()).append('\n'));
    acknowledged(lines.toString());
    kept.addAndGet(BATCH);
  }

  private static JudgedMention mention(long id) {
    return Samples.mention(id, "author" + id, Samples.NOON.plusSeconds(id % 600));
  }

  /** People who come in, one after the other. */
  private void door(AccountBook people) {
    long next = people.all().size() + 1L;
    while (true) {
      people.append(new AccountChange.SignedIn("NK", "from " + next, NK, Samples.NOON));
      acknowledged("came-in " + next + "\n");
      next++;
    }
  }

  private void desk(AtomicLong next, AtomicLong kept) {
    while (true) {
      long id = next.get();
      if (id <= kept.get() && next.compareAndSet(id, id + 1)) {
        work(mention(id));
      } else {
        Thread.onSpinWait();
      }
    }
  }

  private void work(JudgedMention mention) {
    long id = mention.id();
    done(new DeskOperation.Open(mention, Samples.workFor(mention), Actor.ROOM, Samples.NOON), "opened ", id);
    done(new DeskOperation.TakeClaim(id, NK, Samples.NOON, Samples.NOON.plusSeconds(120)), "claimed ", id);
    done(new DeskOperation.Note(id, "note " + id, NK, Samples.NOON), "noted ", id);
    done(new DeskOperation.KeepDraft(id, "draft " + id, NK, Samples.NOON), "drafted ", id);
    if (id % 2 == 0) {
      done(new DeskOperation.Send(id, "key-" + id, "answer " + id, Samples.NOON, NK, Samples.NOON), "sent ", id);
    } else if (id % 3 == 0) {
      done(new DeskOperation.Propose(id, "key-" + id, "answer " + id, NK, Samples.NOON), "proposed ", id);
      done(new DeskOperation.Approve(id, "key-" + id, Samples.NOON, AW, Samples.NOON), "approved ", id);
    }
  }

  private void done(DeskOperation operation, String kind, long id) {
    if (book.apply(operation).join() instanceof DeskOutcome.Done) {
      acknowledged(kind + id + "\n");
    }
  }

  private synchronized void acknowledged(String lines) {
    try {
      acks.write(ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
