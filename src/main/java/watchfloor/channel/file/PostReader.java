package watchfloor.channel.file;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import watchfloor.mention.Mention;

/** Reads one file of posts, whatever its form: recognises gzip, ndjson, tsv and csv by what is in it. For one thread. */
final class PostReader implements Closeable {
  private static final int LOOK_AHEAD = 1 << 16;
  private static final int GZIP_FIRST = 0x1f;
  private static final int GZIP_SECOND = 0x8b;

  private final LineFeed lines;
  private final DraftReader drafts;
  private final PostMaker maker;
  private final String file;

  /** What a reader hands on. */
  interface Posts {
    void post(Mention mention) throws InterruptedException;

    void bad(String where, String reason);
  }

  /** @param progress hears how many bytes of the file were read */
  PostReader(Path path, FileOptions options, PostMaker maker, LongConsumer progress) throws IOException {
    this.file = path.getFileName() == null ? path.toString() : path.getFileName().toString();
    this.maker = maker;
    InputStream raw = open(path, progress);
    try {
      BufferedInputStream plain = plain(raw);
      String head = head(plain);
      this.lines = new LineFeed(plain);
      this.drafts = FileForm.reader(lines, head, file, options);
    } catch (ZipException | EOFException e) {
      raw.close();
      throw damaged(e);
    } catch (IOException | RuntimeException e) {
      raw.close();
      throw e;
    }
  }

  /** Reads to the end. What is no post is told and left out. */
  void readAll(Posts posts) throws IOException, InterruptedException {
    try {
      while (drafts.next()) {
        one(posts);
      }
    } catch (ZipException | EOFException e) {
      throw damaged(e);
    }
  }

  private IOException damaged(IOException cause) {
    return new IOException(file + " is damaged: its compressed data breaks off in the middle.", cause);
  }

  private void one(Posts posts) throws InterruptedException {
    Mention mention;
    try {
      mention = maker.make(drafts.draft());
    } catch (BadRow e) {
      posts.bad(where(drafts.line(), e.column()), e.getMessage());
      return;
    }
    posts.post(mention);
  }

  private String where(long line, int column) {
    return file + ":" + line + (column > 0 ? ":" + column : "");
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  private InputStream open(Path path, LongConsumer progress) throws IOException {
    if (Files.isDirectory(path)) {
      throw new IOException(path + " is a folder: name a file.");
    }
    try {
      return new CountingStream(Files.newInputStream(path), progress);
    } catch (NoSuchFileException e) {
      throw new IOException(path + " is not there: check the path.", e);
    } catch (IOException e) {
      throw new IOException(path + " could not be opened: " + e.getMessage() + ".", e);
    }
  }

  private BufferedInputStream plain(InputStream raw) throws IOException {
    BufferedInputStream in = new BufferedInputStream(raw, LOOK_AHEAD);
    in.mark(2);
    boolean gzip = in.read() == GZIP_FIRST && in.read() == GZIP_SECOND;
    in.reset();
    if (!gzip) {
      return in;
    }
    try {
      return new BufferedInputStream(new GZIPInputStream(in, LOOK_AHEAD), LOOK_AHEAD);
    } catch (IOException e) {
      throw new IOException(file + " is damaged: it begins like gzip and is none.", e);
    }
  }

  /** The beginning of the text, to recognise its form by; the stream stands at its start again. */
  private static String head(BufferedInputStream in) throws IOException {
    in.mark(LOOK_AHEAD);
    byte[] bytes = in.readNBytes(LOOK_AHEAD / 2);
    in.reset();
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
