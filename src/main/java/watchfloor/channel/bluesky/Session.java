package watchfloor.channel.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.HttpUrl;
import watchfloor.channel.net.NetClient;
import watchfloor.channel.net.Secret;

/**
 * Our account at its server: signed in when it is first needed, and again when the server wants it; its tokens are in memory alone.
 *
 * <p>A server takes 30 sign-ins in five minutes and 300 a day for each account: one session is shared by everything that speaks for the account,
 * and a sign-in that was refused is not tried again for a while. Safe from any thread.
 */
public final class Session {
  private static final Duration AFTER_REFUSAL = Duration.ofMinutes(5);
  private static final Duration AFTER_TROUBLE = Duration.ofSeconds(30);
  private static final int BAD_REQUEST = 400;
  private static final int UNAUTHORIZED = 401;
  private static final Set<String> WORN_OUT = Set.of("ExpiredToken", "InvalidToken");

  private final NetClient net;
  private final HttpUrl service;
  private final String handle;
  private final Secret password;
  private final Clock clock;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile Tokens tokens;
  private SignInException refused;

  private record Tokens(String did, Xrpc server, Secret access, Secret refresh) {}

  /** We are not signed in; nothing of the request was handed over. */
  public static final class SignInException extends IOException {
    private static final long serialVersionUID = 1L;

    private final boolean forAPerson;
    private final transient Instant notBefore;

    SignInException(String sentence, boolean forAPerson, Instant notBefore, Throwable cause) {
      super(sentence, cause);
      this.forAPerson = forAPerson;
      this.notBefore = notBefore;
    }

    /** Whether only a person can mend it. */
    public boolean forAPerson() {
      return forAPerson;
    }

    /** When it may be tried again. */
    public Instant notBefore() {
      return notBefore;
    }
  }

  /**
   * @param service  where the account signs in, such as {@code https://bsky.social}
   * @param handle   without a prefix
   * @param password an app password, never the account's own
   */
  public Session(NetClient net, String service, String handle, Secret password, Clock clock) {
    this.net = net;
    this.service = HttpUrl.get(service);
    this.handle = Objects.requireNonNull(handle, "handle");
    this.password = Objects.requireNonNull(password, "password");
    this.clock = clock;
  }

  public String handle() {
    return handle;
  }

  /**
   * The account's DID; signs in where nobody did yet.
   *
   * @throws SignInException one plain sentence
   */
  public String did() throws SignInException, InterruptedException {
    return current().did();
  }

  Xrpc.Result get(String method, Map<String, List<String>> query) throws IOException, InterruptedException {
    return call((server, token) -> server.get(method, query, Optional.of(token)));
  }

  Xrpc.Result post(String method, JsonNode body) throws IOException, InterruptedException {
    return call((server, token) -> server.post(method, Optional.of(body), Optional.of(token)));
  }

  private interface Call {
    Xrpc.Result with(Xrpc server, Secret token) throws IOException, InterruptedException;
  }

  /** A token that is worn out is made new once. What the server refused for it was not done. */
  private Xrpc.Result call(Call call) throws IOException, InterruptedException {
    Tokens used = current();
    Xrpc.Result result = call.with(used.server(), used.access());
    return wornOut(result) ? again(call, used) : result;
  }

  private Xrpc.Result again(Call call, Tokens used) throws IOException, InterruptedException {
    Tokens fresh = renewed(used);
    return call.with(fresh.server(), fresh.access());
  }

  private static boolean wornOut(Xrpc.Result result) {
    int status = result.answer().status();
    return status == BAD_REQUEST && WORN_OUT.contains(result.error()) || status == UNAUTHORIZED;
  }

  private Tokens current() throws SignInException, InterruptedException {
    Tokens now = tokens;
    return now != null ? now : locked(null);
  }

  private Tokens renewed(Tokens used) throws SignInException, InterruptedException {
    return locked(used);
  }

  /** One thread alone: a refresh token is good once. @param used what was found worn out; another may have made it new already */
  private Tokens locked(Tokens used) throws SignInException, InterruptedException {
    lock.lockInterruptibly();
    try {
      if (tokens == null || tokens == used) {
        Optional<Tokens> refreshed = used == null ? Optional.empty() : refresh(used);
        tokens = null;
        tokens = refreshed.isPresent() ? refreshed.get() : signIn();
      }
      return tokens;
    } finally {
      lock.unlock();
    }
  }

  /** Empty where the refresh token is worn out too. */
  private Optional<Tokens> refresh(Tokens used) throws SignInException, InterruptedException {
    try {
      Xrpc.Result result = used.server().post("com.atproto.server.refreshSession", Optional.empty(), Optional.of(used.refresh()));
      if (result.ok()) {
        return Optional.of(tokens(result.body()));
      }
      if (wornOut(result)) {
        return Optional.empty();
      }
      throw refusal(result);
    } catch (SignInException e) {
      throw e;
    } catch (IOException e) {
      throw unreached(e);
    }
  }

  private Tokens signIn() throws SignInException, InterruptedException {
    if (refused != null && clock.instant().isBefore(refused.notBefore())) {
      throw refused;
    }
    ObjectNode who = Xrpc.json().createObjectNode().put("identifier", handle).put("password", password.reveal());
    try {
      Xrpc.Result result = new Xrpc(net, service).post("com.atproto.server.createSession", Optional.of(who), Optional.empty());
      if (!result.ok()) {
        throw refusal(result);
      }
      Tokens made = tokens(result.body());
      refused = null;
      return made;
    } catch (SignInException e) {
      refused = e;
      throw e;
    } catch (IOException e) {
      throw unreached(e);
    }
  }

  private Tokens tokens(JsonNode body) throws SignInException {
    String did = body.path("did").asText();
    String access = body.path("accessJwt").asText();
    String refresh = body.path("refreshJwt").asText();
    if (!Uris.isDid(did) || access.isBlank() || refresh.isBlank()) {
      throw new SignInException(
          service.host() + " signs us in as " + handle + " and gives no token: check the host of the account in center.yaml.", true,
          clock.instant().plus(AFTER_REFUSAL), null);
    }
    return new Tokens(did, new Xrpc(net, home(body.path("didDoc"))), Secret.of(access), Secret.of(refresh));
  }

  /** Where the account's data lives; the token goes there alone, and only over a connection that is as safe as the first. */
  private HttpUrl home(JsonNode document) {
    for (JsonNode each : document.path("service")) {
      HttpUrl url = HttpUrl.parse(each.path("serviceEndpoint").asText());
      boolean home = each.path("id").asText().endsWith("#atproto_pds") && url != null;
      if (home && (url.isHttps() || !service.isHttps() && url.host().equals(service.host()))) {
        return url;
      }
    }
    return service;
  }

  private SignInException refusal(Xrpc.Result result) {
    Instant now = clock.instant();
    String place = service.host();
    if (result.answer().limited()) {
      Instant until = result.answer().resetAt(now).orElse(now.plus(AFTER_REFUSAL));
      return new SignInException(place + " takes no more sign-ins of " + handle + " for the moment.", false, until, null);
    }
    if (result.answer().broken()) {
      return new SignInException(
          place + " fails while it signs us in (status " + result.answer().status() + ").", false, now.plus(AFTER_TROUBLE), null);
    }
    String words = switch (result.error()) {
      case "AccountTakedown" -> " has taken the account " + handle + " down: its owner can ask why.";
      case "AuthFactorTokenRequired" -> " wants a second factor for " + handle + ": make an app password in the account's settings and use that.";
      case "AuthenticationRequired" -> " does not sign in " + handle + ": check the handle in center.yaml and the app password.";
      default -> " does not sign in " + handle + " (status " + result.answer().status() + "): check the host and the handle in center.yaml.";
    };
    return new SignInException(place + words, true, now.plus(AFTER_REFUSAL), null);
  }

  private SignInException unreached(IOException cause) {
    String why = service.host() + " does not answer when we sign in as " + handle + ": check that this machine reaches it.";
    return new SignInException(why, false, clock.instant().plus(AFTER_TROUBLE), cause);
  }
}
