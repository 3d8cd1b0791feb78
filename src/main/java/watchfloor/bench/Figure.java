package watchfloor.bench;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One line of the bench: what was measured of the store, beside what.
 *
 * @param name  short and stable, for those who compare runs
 * @param unit  of ours and of the peer's, such as {@code rows/s} or {@code ms}
 * @param goals those of the ratio need a peer; none where the line is there for comparison alone
 */
public record Figure(String name, String unit, Spread ours, Optional<Peer> peer, List<Goal> goals) {
  private static final double SMALL = 100;

  /**
   * What it is held against.
   *
   * @param name  what the peer is, in a few words
   * @param ratio ours divided by the peer's, run by run
   */
  public record Peer(String name, Spread value, Spread ratio) {}

  public Figure {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(ours, "ours");
    goals = List.copyOf(goals);
    if (peer.isEmpty() && goals.stream().anyMatch(goal -> goal.of() == Goal.Of.RATIO)) {
      throw new IllegalArgumentException(name + ": a goal for a ratio needs a peer");
    }
  }

  /** A figure that stands alone. */
  public static Figure alone(String name, String unit, double[] ours, Goal... goals) {
    return new Figure(name, unit, Spread.of(ours), Optional.empty(), List.of(goals));
  }

  /** A figure beside a peer's: the same number of runs of both, each pair measured one after the other. */
  public static Figure beside(String name, String unit, double[] ours, String peer, double[] theirs, Goal... goals) {
    return new Figure(
        name, unit, Spread.of(ours), Optional.of(new Peer(peer, Spread.of(theirs), Spread.ofRatios(ours, theirs))), List.of(goals));
  }

  /** Whether every goal is met. */
  public boolean met() {
    return goals.stream().allMatch(this::met);
  }

  private boolean met(Goal goal) {
    return goal.met(goal.of() == Goal.Of.OURS ? ours.median() : peer.orElseThrow().ratio().median());
  }

  /** One line for people: medians, with the lowest and the highest run behind them. */
  public String line() {
    String beside = peer
        .map(other -> "   " + other.name() + " " + words(other.value()) + "   ratio " + words(other.ratio()))
        .orElse("");
    String judged = goals.stream().map(goal -> "   goal " + goal.words() + (met(goal) ? " met" : " MISSED")).collect(Collectors.joining());
    return String.format(Locale.ROOT, "%-34s %-10s ours %s", name, unit, words(ours)) + beside + judged;
  }

  private static String words(Spread spread) {
    return number(spread.median()) + " (" + number(spread.min()) + "-" + number(spread.max()) + ")";
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, Math.abs(value) < SMALL && value != Math.rint(value) ? "%.3f" : "%,.0f", value);
  }

  /** The same as one line of JSON. */
  public String json() {
    String beside = peer
        .map(other -> ",\"peer\":{\"name\":\"" + other.name() + "\"," + fields(other.value()) + "},\"ratio\":{" + fields(other.ratio()) + "}")
        .orElse("");
    String judged = goals.stream()
        .map(goal -> "{\"goal\":\"" + goal.words() + "\",\"met\":" + met(goal) + "}")
        .collect(Collectors.joining(","));
    return "{\"name\":\"" + name + "\",\"unit\":\"" + unit + "\",\"ours\":{" + fields(ours) + "}" + beside
        + ",\"goals\":[" + judged + "],\"met\":" + met() + "}";
  }

  private static String fields(Spread spread) {
    return String.format(Locale.ROOT, "\"min\":%.6f,\"median\":%.6f,\"max\":%.6f", spread.min(), spread.median(), spread.max());
  }
}
