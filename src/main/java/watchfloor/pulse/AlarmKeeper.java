package watchfloor.pulse;

import java.io.IOException;
import java.util.List;

/** Keeps the alarms and what people did about them over a restart. One thread at a time; waits for the disk. */
public interface AlarmKeeper {
  /** The last ones that were kept; none where there is nothing. @throws IOException they cannot be read, or are damaged */
  List<Alarm> read() throws IOException;

  /** Returns when they are on disk: whole, or those before are still there whole. */
  void write(List<Alarm> alarms) throws IOException;
}
