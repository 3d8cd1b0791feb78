package watchfloor.screen.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps what the operator typed until the book has it, item by item, so that neither a lost claim nor a full disk loses it.
 *
 * <p>Holds the last {@value #MOST} items; what the book has already gives way first. One thread.
 */
final class Drafts {
  static final int MOST = 200;

  private final Map<Long, Typed> typed = new LinkedHashMap<>();

  /** @param kept whether the book has exactly this */
  record Typed(String text, boolean kept) {}

  void type(long item, String text) {
    typed.remove(item);
    typed.put(item, new Typed(text, false));
    if (typed.size() > MOST) {
      long oldest = typed.entrySet().stream().filter(entry -> entry.getValue().kept()).findFirst()
          .orElseGet(() -> typed.entrySet().iterator().next()).getKey();
      typed.remove(oldest);
    }
  }

  /** Marks a text as kept by the book, unless the operator typed on meanwhile. */
  void kept(long item, String text) {
    typed.computeIfPresent(item, (id, now) -> now.text().equals(text) ? new Typed(text, true) : now);
  }

  void forget(long item) {
    typed.remove(item);
  }

  /** Forgets what the book has anyway: it may change there by another hand. */
  void forgetIfKept(long item) {
    typed.computeIfPresent(item, (id, now) -> now.kept() ? null : now);
  }

  Optional<Typed> of(long item) {
    return Optional.ofNullable(typed.get(item));
  }

  /** What waits for the book, or empty. */
  Optional<String> unkept(long item) {
    return of(item).filter(now -> !now.kept()).map(Typed::text);
  }

  /** The items whose text waits for the book. */
  List<Long> unkept() {
    return typed.entrySet().stream().filter(entry -> !entry.getValue().kept()).map(Map.Entry::getKey).toList();
  }

  /** What the composer shows: what was typed here, else what the book has. */
  String text(long item, String stored) {
    return of(item).map(Typed::text).orElse(stored);
  }

  /** Puts another hand's stored draft before what was typed here, when both are there and differ: neither is lost. */
  void join(long item, String stored) {
    unkept(item)
        .filter(mine -> !stored.isBlank() && !mine.contains(stored))
        .ifPresent(mine -> type(item, stored + "\n" + mine));
  }
}
