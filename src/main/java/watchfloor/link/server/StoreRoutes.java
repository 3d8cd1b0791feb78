package watchfloor.link.server;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import watchfloor.link.wire.Protocol;
import watchfloor.people.Act;

/** What a standby asks of its hub. Only who may follow the store gets here. */
final class StoreRoutes {
  private static final String UNDER = "/v1/store/";
  private static final String NUMBER = "\\d{1,18}";
  private static final int MOST_FILES = 2_000;

  private final Optional<Succession> succession;

  StoreRoutes(Optional<Succession> succession) {
    this.succession = succession;
  }

  static boolean serves(String path) {
    return path.startsWith(UNDER);
  }

  void answer(Exchange exchange, Guest guest) {
    Optional<String> refusal = guest.refusal(Act.FOLLOW_STORE);
    if (refusal.isPresent()) {
      exchange.problem(Exchange.FORBIDDEN, refusal.get());
      return;
    }
    if (succession.isEmpty()) {
      exchange.problem(Exchange.NOT_FOUND, "This hub's store cannot be followed: it is in a database, which has standbys of its own.");
      return;
    }
    try {
      answer(exchange, succession.get());
    } catch (SuccessionException e) {
      exchange.problem(Exchange.CONFLICT, e.getMessage());
    }
  }

  private static void answer(Exchange exchange, Succession hub) {
    String asked = exchange.method() + " " + exchange.path();
    Succession.Follower from = follower(exchange);
    switch (asked) {
      case "GET " + Protocol.STORE_STATE -> exchange.json(hub.state(from));
      case "GET " + Protocol.STORE_LOG -> exchange.bytes(
          hub.log(from, exchange.query("name"), number(exchange, "segment"), number(exchange, "from"), keys(exchange.query("keys"))).encoded());
      case "GET " + Protocol.STORE_FILE -> exchange.bytes(hub.file(from, exchange.query("name"), number(exchange, "from")));
      case "POST " + Protocol.STORE_RELEASE -> {
        hub.release(from);
        exchange.send(Exchange.OK, "application/json; charset=utf-8", "{}");
      }
      case "POST " + Protocol.STORE_HAND_OVER -> exchange.json(hub.handOver(from, number(exchange, "term")));
      default -> exchange.problem(Exchange.NOT_FOUND, "There is nothing at this address.");
    }
  }

  private static Succession.Follower follower(Exchange exchange) {
    String at = exchange.query("at");
    if (!at.matches("[A-Za-z0-9.:\\[\\]%-]{2,255}")) {
      throw new SuccessionException("A standby says where it can be asked.");
    }
    String echo = exchange.query("echo");
    String remote = exchange.address();
    String host = remote.contains(":") ? "[" + remote + "]" : remote;
    return new Succession.Follower(
        at.startsWith(":") ? host + at : at, exchange.query("epoch"), echo.matches("-?" + NUMBER + "\\d?") ? Long.parseLong(echo) : 0,
        exchange.query("ready").equals("true"));
  }

  private static long number(Exchange exchange, String name) {
    String text = exchange.query(name);
    if (!text.matches(NUMBER)) {
      throw new SuccessionException("'" + name + "' must be a number.");
    }
    return Long.parseLong(text);
  }

  /** {@code name:bytes,name:bytes}. */
  private static Map<String, Long> keys(String text) {
    Map<String, Long> keys = new HashMap<>();
    for (String part : text.split(",", MOST_FILES)) {
      int colon = part.lastIndexOf(':');
      if (colon > 0 && part.substring(colon + 1).matches(NUMBER)) {
        keys.put(part.substring(0, colon), Long.parseLong(part.substring(colon + 1)));
      }
    }
    return keys;
  }
}
