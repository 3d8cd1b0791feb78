package watchfloor.triage;

/**
 * A stretch of a day by the clock on the wall, such as 09:00 to 12:30.
 *
 * @param from seconds after midnight, 0 or more
 * @param to   seconds after midnight, later than {@code from}, at most a whole day; not part of the stretch itself
 */
public record DayPart(int from, int to) {
  public static final int DAY = 86_400;
  public static final DayPart WHOLE = new DayPart(0, DAY);

  public DayPart {
    if (from < 0 || to <= from || to > DAY) {
      throw new IllegalArgumentException("a part of a day from " + from + " s to " + to + " s");
    }
  }

  boolean holds(int second) {
    return from <= second && second < to;
  }
}
