package watchfloor.mention;

/**
 * What makes a mention urgent, part by part, so that a person can see why it stands where it does. Each is in points of the scale of 0 to 100;
 * all but {@code taught} are 0 or more.
 *
 * @param danger   words of injury, fire, law, press, recall
 * @param anger    how negative it is
 * @param asked    whether we were spoken to, asked, or complained to
 * @param reach    how many follow its author; capped, so that followers alone never jump the queue
 * @param velocity how fast posts like it arrive
 * @param age      how long it has waited for an answer
 * @param taught   what corrections add or take
 */
public record UrgencyParts(int danger, int anger, int asked, int reach, int velocity, int age, int taught) {
  private static final int MOST = 100;
  private static final int VELOCITY_AT_MOST = 15;
  private static final int AGE_AT_MOST = 10;
  private static final int MINUTES_A_POINT = 6;

  /** 0 to 100. */
  public int sum() {
    return Math.max(0, Math.min(MOST, danger + anger + asked + reach + velocity + age + taught));
  }

  /**
   * The same mention later.
   *
   * @param alikeAMinute    posts of its cluster in the last minute
   * @param minutesUnanswered since it came in; 0 once it was answered
   */
  public UrgencyParts later(int alikeAMinute, long minutesUnanswered) {
    int fast = alikeAMinute <= 1 ? 0 : (int) Math.min(VELOCITY_AT_MOST, Math.round(5 * Math.log10(alikeAMinute) + 2));
    int waiting = (int) Math.min(AGE_AT_MOST, Math.max(0, minutesUnanswered) / MINUTES_A_POINT);
    return new UrgencyParts(danger, anger, asked, reach, fast, waiting, taught);
  }
}
