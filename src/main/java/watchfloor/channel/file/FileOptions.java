package watchfloor.channel.file;

import java.util.Objects;
import java.util.Optional;
import watchfloor.mention.Brand;
import watchfloor.mention.Channel;

/**
 * What a file's reader wants to know that the file does not say.
 *
 * @param columns what the columns hold; empty where a header says it, and of no matter for ndjson
 * @param usual   the channel of posts that name none
 * @param brand   whom the room speaks for: a post that holds the handle speaks to us
 */
public record FileOptions(Optional<Columns> columns, Channel usual, Brand brand) {
  public FileOptions {
    Objects.requireNonNull(columns, "columns");
    Objects.requireNonNull(usual, "usual");
    Objects.requireNonNull(brand, "brand");
  }

  public static FileOptions of(Brand brand) {
    return new FileOptions(Optional.empty(), Channel.FILE, brand);
  }

  public FileOptions withColumns(Columns columns) {
    return new FileOptions(Optional.of(columns), usual, brand);
  }
}
