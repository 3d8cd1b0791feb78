package watchfloor.channel.file;

import java.io.IOException;

/** Reads drafts of posts one after the other, from whatever form. For one thread. */
interface DraftReader {
  /** Goes to the next row that is not blank; false after the last one. */
  boolean next() throws IOException;

  /** Where the present row begins, from 1. */
  long line();

  /** What the present row says, or why it says nothing. */
  Draft draft() throws BadRow;
}
