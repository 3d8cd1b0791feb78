package watchfloor.link.server;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.link.wire.Protocol;
import watchfloor.link.wire.SliceCall;
import watchfloor.link.wire.WireException;
import watchfloor.people.Act;
import watchfloor.pulse.Slice;
import watchfloor.pulse.SliceText;
import watchfloor.wall.Drive;

/**
 * Answers what is asked about slices: the mentions behind a figure to those who read conversations, and the figures of a slice to them too.
 * Whoever only sees numbers, as a wall does, gets the figures of what the wall is made to look at, and of nothing else.
 */
final class SliceRoutes {
  private static final Logger LOG = LoggerFactory.getLogger(SliceRoutes.class);

  private final Room room;

  SliceRoutes(Room room) {
    this.room = room;
  }

  static boolean serves(String path) {
    return path.equals(Protocol.SLICE) || path.equals(Protocol.SLICE_COUNT) || path.equals(Protocol.SLICE_FIGURES);
  }

  void answer(Exchange exchange, Guest guest) {
    Optional<String> blind = guest.refusal(Act.SEE_NUMBERS);
    Optional<String> unread = guest.refusal(Act.READ_CONVERSATION);
    boolean figures = exchange.path().equals(Protocol.SLICE_FIGURES);
    if (blind.isPresent() || !figures && unread.isPresent()) {
      exchange.problem(Exchange.FORBIDDEN, blind.or(() -> unread).get());
      return;
    }
    SliceCall call;
    try {
      call = SliceCall.read(exchange::parameter);
    } catch (WireException e) {
      exchange.problem(Exchange.BAD, e.getMessage());
      return;
    }
    if (unread.isPresent() && !driven(call.slice())) {
      exchange.problem(Exchange.FORBIDDEN, unread.get());
      return;
    }
    tell(exchange, asked(exchange.path(), call));
  }

  private CompletableFuture<?> asked(String path, SliceCall call) {
    return switch (path) {
      case Protocol.SLICE_COUNT -> room.slices().count(call.slice());
      case Protocol.SLICE_FIGURES -> room.slices().figures(call.slice());
      default -> room.slices().page(call.slice(), call.before(), call.limit());
    };
  }

  /** Whether somebody has the wall look at it. A drive without a time of its own is about whichever day a wall shows. */
  private boolean driven(Slice slice) {
    return room.direction().now().drive().filter(drive -> looksAt(drive, slice)).isPresent();
  }

  private static boolean looksAt(Drive drive, Slice slice) {
    return drive.from().orElse(slice.from()).equals(slice.from()) && drive.to().orElse(slice.to()).equals(slice.to())
        && SliceText.read(drive.slice(), slice.from(), slice.to()).filter(slice::equals).isPresent();
  }

  private static void tell(Exchange exchange, CompletableFuture<?> read) {
    read.whenComplete((found, failure) -> {
      try {
        if (failure != null) {
          exchange.problem(Exchange.BUSY, Asks.sentence(failure));
        } else {
          exchange.json(found);
        }
      } catch (RuntimeException e) {
        LOG.error("a request for {} failed", exchange.path(), e);
        exchange.problem(Exchange.FAILED, "The hub could not do this because of an error inside it; its log has the rest.");
      }
    });
  }
}
