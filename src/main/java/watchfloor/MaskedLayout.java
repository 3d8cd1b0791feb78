package watchfloor;

import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;

/**
 * Writes lines of a log without secrets and personal data. The whole line is looked at after it is put together, so that no part of it, an
 * exception's message, a cause's, a thread's name, goes by.
 *
 * <p>Any thread. A line that is longer than {@link #LONGEST} is cut before, since looking takes time for each character.
 */
final class MaskedLayout extends PatternLayout {
  /** Characters: several stack traces. */
  static final int LONGEST = 64 << 10;

  @Override
  public String doLayout(ILoggingEvent event) {
    String line = super.doLayout(event);
    String bounded = line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "… (" + (line.length() - LONGEST) + " characters more)\n";
    String masked = PersonMask.mask(SecretMask.mask(bounded));
    // A key that was cut off is taken out up to the end: the next line still begins a line.
    return bounded.endsWith("\n") && !masked.endsWith("\n") ? masked + "\n" : masked;
  }
}
