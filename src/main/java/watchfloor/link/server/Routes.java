package watchfloor.link.server;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.desk.SearchBook;
import watchfloor.link.health.HubCounts;
import watchfloor.link.wire.Protocol;
import watchfloor.link.wire.SignIn;
import watchfloor.link.wire.TermView;
import watchfloor.link.wire.WireException;
import watchfloor.link.wire.WireJson;
import watchfloor.people.Act;
import watchfloor.people.SignInOutcome;

/**
 * Everything that is asked by a plain request: who comes in, what the center is, and what is read of an item. Whoever asks must have signed
 * in, except to sign in and to ask whether the hub is well; what they may read is the {@link Guest}'s to say.
 */
final class Routes extends Handler.Abstract {
  private static final Logger LOG = LoggerFactory.getLogger(Routes.class);
  private static final Pattern OF_ITEM = Pattern.compile(Protocol.ITEMS + "([1-9]\\d{0,17})/(history|conversation|replies|draft)");
  private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,80}");
  private static final String GET = "GET";
  private static final String POST = "POST";
  private static final String PUT = "PUT";

  private final Door door;
  private final Room room;
  private final HubCounts counts;
  private final WireJson json;
  private final DirectionRoute direction;
  private final AlarmRoute alarms;
  private final LayoutRoute layouts;
  private final Optional<Succession> succession;
  private final StoreRoutes store;
  private final SliceRoutes slices;

  Routes(Door door, Room room, HubCounts counts, WireJson json, Optional<Succession> succession) {
    this.succession = succession;
    this.store = new StoreRoutes(succession);
    this.slices = new SliceRoutes(room);
    this.counts = counts;
    this.door = door;
    this.room = room;
    this.json = json;
    this.direction = new DirectionRoute(room.direction(), json);
    this.alarms = new AlarmRoute(room.alarms(), json);
    this.layouts = new LayoutRoute(room.layouts(), json);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Exchange exchange = new Exchange(request, response, callback, json);
    try {
      turn(exchange, succession);
      Optional<String> mismatch = exchange.mismatch();
      if (mismatch.isPresent()) {
        exchange.problem(Exchange.UPGRADE_REQUIRED, mismatch.get());
      } else {
        open(exchange);
      }
    } catch (RuntimeException e) {
      failed(exchange, e);
    }
    return true;
  }

  /** Hears whose turn whoever asks believes it is, and says whose it is. */
  static void turn(Exchange exchange, Optional<Succession> succession) {
    if (!exchange.seenTerm().isEmpty()) {
      succession.ifPresent(hub -> hub.heard(exchange.seenTerm()));
    }
    exchange.term(succession.map(Succession::term));
  }

  /** What is answered to everybody. */
  private void open(Exchange exchange) {
    switch (exchange.path()) {
      case Protocol.SIGN_IN -> signIn(exchange);
      case Protocol.HEALTH -> exchange.send(Exchange.OK, "application/json; charset=utf-8", room.health(guest(exchange).isPresent()));
      case Protocol.TERM -> exchange.json(new TermView(succession.map(Succession::term).orElse(""), "hub"));
      default -> {
        Optional<Guest> guest = guest(exchange);
        if (guest.isEmpty()) {
          exchange.problem(Exchange.UNAUTHORIZED, "Nobody has signed in with this request, or the session has ended: sign in.");
        } else {
          inside(exchange, guest.get());
        }
      }
    }
  }

  private Optional<Guest> guest(Exchange exchange) {
    return exchange.token().isEmpty() ? Optional.empty() : door.guest(exchange.token(), exchange.address());
  }

  private void signIn(Exchange exchange) {
    if (!exchange.method().equals(POST)) {
      exchange.problem(Exchange.NOT_ALLOWED, "Signing in is a POST.");
      return;
    }
    exchange.body((body, broken) -> {
      try {
        if (broken == null) {
          signIn(exchange, json.read(body, SignIn.class));
        } else {
          LOG.debug("a request broke off", broken);
          exchange.broken(broken);
        }
      } catch (WireException e) {
        exchange.problem(Exchange.BAD, e.getMessage());
      } catch (RuntimeException e) {
        failed(exchange, e);
      }
    });
  }

  private void signIn(Exchange exchange, SignIn who) {
    SignInOutcome outcome = door.signIn(who, exchange.address());
    counts.signedIn(counted(outcome));
    if (outcome instanceof SignInOutcome.Welcome welcome) {
      exchange.json(door.begin(welcome.account(), who.station()));
    } else if (outcome instanceof SignInOutcome.TooMany many) {
      exchange.problem(Exchange.TOO_MANY, many.sentence());
    } else if (outcome instanceof SignInOutcome.Refused refused) {
      exchange.problem(Exchange.UNAUTHORIZED, refused.sentence());
    }
  }

  private static HubCounts.SignedIn counted(SignInOutcome outcome) {
    return outcome instanceof SignInOutcome.Welcome ? HubCounts.SignedIn.WELCOME
        : outcome instanceof SignInOutcome.TooMany ? HubCounts.SignedIn.TOO_MANY : HubCounts.SignedIn.REFUSED;
  }

  private void inside(Exchange exchange, Guest guest) {
    String path = exchange.path();
    if (path.equals(Protocol.SIGN_OUT) && exchange.method().equals(POST)) {
      door.signOut(exchange.token(), exchange.address());
      exchange.send(Exchange.OK, "application/json; charset=utf-8", "{}");
    } else if (path.equals(Protocol.DIRECTION) && exchange.method().equals(PUT)) {
      direction.change(exchange, guest);
    } else if (path.equals(Protocol.ALARMS) && exchange.method().equals(PUT)) {
      alarms.change(exchange, guest);
    } else if (path.startsWith(Protocol.LAYOUTS) && exchange.method().equals(PUT)) {
      layouts.save(exchange, guest, fileName(path, Protocol.LAYOUTS));
    } else if (StoreRoutes.serves(path)) {
      store.answer(exchange, guest);
    } else if (!exchange.method().equals(GET)) {
      exchange.problem(Exchange.NOT_ALLOWED, "This is read with GET; what is done goes over the open link.");
    } else if (path.equals(Protocol.CENTER)) {
      exchange.json(room.center(guest.session().account()));
    } else if (path.equals(Protocol.DIRECTION)) {
      direction.read(exchange, guest);
    } else if (path.equals(Protocol.ALARMS)) {
      alarms.read(exchange, guest);
    } else if (path.equals(Protocol.METRICS)) {
      allowed(exchange, guest, Act.READ_METRICS, () -> exchange.text("text/plain; version=0.0.4; charset=utf-8", room.metrics()));
    } else if (path.equals(Protocol.SEARCH)) {
      allowed(exchange, guest, Act.SEARCH, () -> search(exchange));
    } else if (SliceRoutes.serves(path)) {
      slices.answer(exchange, guest);
    } else if (path.equals(Protocol.LAYOUT_LIST)) {
      layouts.list(exchange, guest);
    } else if (path.startsWith(Protocol.LAYOUTS)) {
      file(exchange, room.layout(fileName(path, Protocol.LAYOUTS)));
    } else if (path.startsWith(Protocol.STYLES)) {
      file(exchange, room.style(fileName(path, Protocol.STYLES)));
    } else {
      item(exchange, guest, OF_ITEM.matcher(path));
    }
  }

  private static String fileName(String path, String under) {
    String name = path.substring(under.length());
    return FILE_NAME.matcher(name).matches() ? name : "";
  }

  private static void file(Exchange exchange, Optional<String> text) {
    text.ifPresentOrElse(
        found -> exchange.text("text/plain; charset=utf-8", found),
        () -> exchange.problem(Exchange.NOT_FOUND, "The center has no file of this name."));
  }

  private void allowed(Exchange exchange, Guest guest, Act act, Runnable work) {
    guest.refusal(act).ifPresentOrElse(sentence -> exchange.problem(Exchange.FORBIDDEN, sentence), work);
  }

  private void search(Exchange exchange) {
    String words = exchange.query("q");
    exchange.json(room.search(words.substring(0, Math.min(words.length(), SearchBook.LONGEST_WORDS))));
  }

  private void item(Exchange exchange, Guest guest, Matcher path) {
    if (!path.matches()) {
      exchange.problem(Exchange.NOT_FOUND, "There is nothing at this address.");
      return;
    }
    long item = Long.parseLong(path.group(1));
    switch (path.group(2)) {
      case "history" -> allowed(exchange, guest, Act.READ_HISTORY, () -> answer(exchange, guest.desk().history(item)));
      case "conversation" -> allowed(exchange, guest, Act.READ_CONVERSATION, () -> answer(exchange, guest.desk().conversation(item)));
      case "replies" -> allowed(exchange, guest, Act.READ_ANSWERS, () -> answer(exchange, guest.desk().replies(item)));
      default -> allowed(exchange, guest, Act.READ_DRAFT, () -> answer(exchange, guest.desk().draft(item)));
    }
  }

  private void answer(Exchange exchange, CompletableFuture<?> read) {
    read.whenComplete((found, failure) -> {
      try {
        if (failure != null) {
          exchange.problem(Exchange.BUSY, Asks.sentence(failure));
        } else {
          exchange.json(found);
        }
      } catch (RuntimeException e) {
        failed(exchange, e);
      }
    });
  }

  private static void failed(Exchange exchange, RuntimeException e) {
    LOG.error("a request for {} failed", exchange.path(), e);
    exchange.problem(Exchange.FAILED, "The hub could not do this because of an error inside it; its log has the rest.");
  }
}
