package watchfloor.link;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import watchfloor.wall.LayoutBook;
import watchfloor.wall.LayoutEntry;
import watchfloor.wall.LayoutOutcome;
import watchfloor.wall.LayoutText;

/** Layouts in memory, of which one is locked: what the link carries, without files. */
final class HeldLayouts implements LayoutBook {
  static final String LOCKED = "lobby";

  final Map<String, String> texts = new ConcurrentSkipListMap<>(Map.of(LOCKED, "locked: yes"));

  @Override
  public CompletableFuture<List<LayoutEntry>> list() {
    return CompletableFuture.completedFuture(texts.keySet().stream().map(name -> new LayoutEntry(name, true, false, name.equals(LOCKED), "")).toList());
  }

  @Override
  public CompletableFuture<LayoutText> read(String name) {
    return CompletableFuture.completedFuture(new LayoutText(name, texts.get(name)));
  }

  @Override
  public CompletableFuture<LayoutOutcome> save(LayoutText wanted, String seen) {
    String now = texts.containsKey(wanted.name()) ? new LayoutText(wanted.name(), texts.get(wanted.name())).version() : LayoutText.NONE;
    if (wanted.name().equals(LOCKED)) {
      return CompletableFuture.completedFuture(new LayoutOutcome.Refused("It is locked."));
    } else if (!now.equals(seen)) {
      return CompletableFuture.completedFuture(new LayoutOutcome.Changed(now));
    }
    texts.put(wanted.name(), wanted.text());
    return CompletableFuture.completedFuture(new LayoutOutcome.Saved(wanted.version()));
  }
}
