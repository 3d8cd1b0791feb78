package watchfloor.pulse;

/** What became of a wish about an alarm. */
public sealed interface AlarmOutcome {
  /** It is done and kept. */
  record Done(Alarm now) implements AlarmOutcome {}

  /** It cannot be done; nothing was changed. @param sentence why, for a person */
  record Refused(String sentence) implements AlarmOutcome {}
}
