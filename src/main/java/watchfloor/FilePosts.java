package watchfloor;

import watchfloor.channel.file.Columns;
import watchfloor.channel.file.FileOptions;
import watchfloor.settings.Center;

/** What the readers of files are told, from a command line or a center's file. */
final class FilePosts {
  private FilePosts() {}

  /**
   * @param columns as {@code --columns} has them, or empty
   * @throws RoomException the columns make no sense: one plain sentence
   */
  static FileOptions options(String columns, Center center) {
    FileOptions plain = FileOptions.of(center.brand());
    if (columns.isBlank()) {
      return plain;
    }
    try {
      return plain.withColumns(Columns.parse(columns));
    } catch (IllegalArgumentException e) {
      throw new RoomException(e.getMessage(), e);
    }
  }
}
