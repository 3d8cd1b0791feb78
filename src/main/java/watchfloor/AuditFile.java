package watchfloor;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;
import watchfloor.command.ExportFormat;
import watchfloor.store.AuditLine;

/**
 * Writes lines of the audit into a file, as csv with a header or as a line of JSON each. The file appears under its name only when
 * it is whole. For one thread.
 */
final class AuditFile implements Consumer<AuditLine>, AutoCloseable {
  /** One line as it is written; times in UTC. */
  @JsonPropertyOrder({"seq", "time", "actor", "station", "operation", "item", "detail", "hash"})
  record Row(long seq, String time, String actor, String station, String operation, long item, String detail, String hash) {}

  private final Path part;
  private final Path file;
  private final SequenceWriter writer;

  private AuditFile(Path file, Path part, SequenceWriter writer) {
    this.file = file;
    this.part = part;
    this.writer = writer;
  }

  static AuditFile create(Path file, ExportFormat format) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    ObjectWriter rows = format == ExportFormat.csv ? csv() : JsonMapper.builder().build().writerFor(Row.class).withRootValueSeparator("\n");
    return new AuditFile(file, part, rows.without(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT).writeValues(Files.newBufferedWriter(part)));
  }

  private static ObjectWriter csv() {
    CsvMapper mapper = new CsvMapper();
    CsvSchema schema = mapper.schemaFor(Row.class).withHeader();
    return mapper.writerFor(Row.class).with(schema);
  }

  @Override
  public void accept(AuditLine line) {
    try {
      writer.write(new Row(
          line.seq(), line.at().toString(), line.actor(), line.station(), line.operation(), line.item(), line.detail(), line.hash()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives the file its name. */
  void finish() throws IOException {
    writer.close();
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void close() throws IOException {
    writer.close();
    Files.deleteIfExists(part);
  }
}
