package watchfloor.desk;

/** Says whether somebody should be given an item when they ask for the next one. Safe from any thread, and quick. */
@FunctionalInterface
public interface NextRule {
  /** Everything suits everybody. */
  NextRule ANY = (operator, item) -> true;

  boolean suits(String operator, Item item);
}
