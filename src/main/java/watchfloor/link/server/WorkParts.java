package watchfloor.link.server;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import watchfloor.desk.DeskSnapshot;
import watchfloor.desk.Item;
import watchfloor.desk.Shelf;
import watchfloor.link.wire.HubMessage;
import watchfloor.link.wire.Protocol;

/** Cuts the work as it is into messages of a bearable size. */
final class WorkParts {
  /** As many live items as a snapshot of the desk shows; one that has so many may have more. */
  private static final int SHOWN = Shelf.SHOWN_LIVE;

  private final List<Item> items = new ArrayList<>();
  private final Map<Long, List<Long>> mentions = new HashMap<>();
  private final boolean partial;

  WorkParts(DeskSnapshot desk, Predicate<Item> sees) {
    desk.live().stream().filter(sees).forEach(items::add);
    List<Item> ended = new ArrayList<>(desk.ended().stream().filter(sees).toList());
    Collections.reverse(ended);
    items.addAll(ended);
    desk.work().forEach((mention, item) -> mentions.computeIfAbsent(item.id(), id -> new ArrayList<>()).add(mention));
    partial = desk.live().size() >= SHOWN;
  }

  List<HubMessage.Work> messages(long seq) {
    List<HubMessage.Work> parts = new ArrayList<>();
    int from = 0;
    do {
      int to = Math.min(items.size(), from + Protocol.ITEMS_A_MESSAGE);
      List<Item> part = items.subList(from, to);
      parts.add(new HubMessage.Work(
          seq, part.stream().filter(item -> item.state().live()).toList(), part.stream().filter(item -> !item.state().live()).toList(),
          mentionsOf(part), partial, from == 0, to == items.size()));
      from = to;
    } while (from < items.size());
    return parts;
  }

  private Map<Long, List<Long>> mentionsOf(List<Item> part) {
    Map<Long, List<Long>> found = new HashMap<>();
    part.forEach(item -> found.put(item.id(), mentions.getOrDefault(item.id(), List.of(item.mention().id()))));
    return found;
  }
}
