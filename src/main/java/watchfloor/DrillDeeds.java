package watchfloor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import watchfloor.desk.DeskBook;
import watchfloor.desk.Item;
import watchfloor.desk.ItemEvent;
import watchfloor.desk.Reply;
import watchfloor.drill.Deed;
import watchfloor.drill.Tag;
import watchfloor.settings.Center;
import watchfloor.settings.Person;

/** Tells in a drill's own words what people did: as it happens, and afterwards out of the histories of a store. Immutable. */
final class DrillDeeds {
  private static final int MOST_ITEMS = 100_000;

  private final Map<String, String> teams = new HashMap<>();

  /** @param center the drill's, whose crew is known by its teams */
  DrillDeeds(Center center) {
    for (Person person : center.crew()) {
      teams.put(person.id(), person.team());
    }
  }

  /** What a change at the desk is to the drill; empty where it is nothing. @param text what was said, where the event does not hold it */
  Optional<Deed> of(Item item, ItemEvent event, String text) {
    Optional<Tag> tag = Tag.read(item.mention().mention().key().externalId());
    return tag.flatMap(about -> kind(event.kind()).map(kind -> {
      boolean answered = kind == Deed.Kind.ANSWERED;
      String operator = answered ? item.answeredBy().orElse(event.by().operator()) : event.by().operator();
      return new Deed(kind, item.id(), about, operator, teams.getOrDefault(operator, ""), event.at(), answered ? text : event.detail());
    }));
  }

  /** The team of somebody of the crew, or empty. */
  String team(String operator) {
    return teams.getOrDefault(operator, "");
  }

  /** Everything that was done, oldest first. */
  List<Deed> all(DeskBook book) {
    List<Deed> deeds = new ArrayList<>();
    Stream<Item> items = Stream.concat(book.live(MOST_ITEMS).stream(), book.endedSince(Instant.EPOCH, MOST_ITEMS).stream());
    items.forEach(item -> {
      String text = book.replies(item.id()).stream().filter(reply -> reply.state() == Reply.State.SENT).map(Reply::text).findFirst().orElse("");
      book.history(item.id()).forEach(event -> of(item, event, text).ifPresent(deeds::add));
    });
    deeds.sort(Comparator.comparing(Deed::at));
    return deeds;
  }

  private static Optional<Deed.Kind> kind(ItemEvent.Kind kind) {
    return Optional.ofNullable(switch (kind) {
      case CLAIMED -> Deed.Kind.CLAIMED;
      case NOTED -> Deed.Kind.NOTED;
      case HANDED_OVER -> Deed.Kind.HANDED_OVER;
      case PROPOSED -> Deed.Kind.PROPOSED;
      case APPROVED -> Deed.Kind.APPROVED;
      case ANSWERED -> Deed.Kind.ANSWERED;
      case CLOSED -> Deed.Kind.CLOSED;
      default -> null;
    });
  }
}
