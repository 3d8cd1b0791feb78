package watchfloor;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import watchfloor.journal.Place;
import watchfloor.link.client.HubHttp;
import watchfloor.link.wire.LogChunk;
import watchfloor.link.wire.Protocol;
import watchfloor.link.wire.StandbyState;

/**
 * What a standby asks its hub, and what it says with it: the last stamp that it heard, by which the hub knows that this was still a standby.
 * Any thread; each call waits up to ten seconds and fails with {@link watchfloor.link.client.LinkException}.
 */
final class StandbyLink implements AutoCloseable {
  private final HubHttp http;
  private final String at;
  private String epoch = "";
  private long stamp;
  private long said = System.nanoTime();
  private boolean silent;

  /** @param at where the hub can ask this standby: {@code host:port}, or {@code :port} of the machine that the hub sees */
  StandbyLink(HubHttp http, String at) {
    this.http = http;
    this.at = at;
  }

  private synchronized Map<String, String> query(Map<String, String> more, boolean ready) {
    Map<String, String> query = new HashMap<>(more);
    query.put("at", at);
    query.put("epoch", epoch);
    query.put("echo", String.valueOf(silent ? 0 : stamp));
    query.put("ready", String.valueOf(ready));
    if (!silent) {
      said = System.nanoTime();
    }
    return query;
  }

  private synchronized void heard(String run, long at) {
    if (!run.equals(epoch) || at - stamp > 0) {
      epoch = run;
      stamp = at;
    }
  }

  /** From now on nothing that is said lets the hub go on. Tells when it last did, in nanoseconds of this machine. */
  synchronized long fallSilent() {
    silent = true;
    return said;
  }

  synchronized void speakAgain() {
    silent = false;
  }

  StandbyState state(boolean ready) {
    StandbyState state = http.get(Protocol.STORE_STATE, query(Map.of(), ready), StandbyState.class);
    heard(state.epoch(), state.stamp());
    return state;
  }

  /** What lies behind a place up to which everything is on this disk. */
  LogChunk log(String log, Place from, Map<String, Long> keys, boolean ready) {
    String has = keys.entrySet().stream().map(key -> key.getKey() + ":" + key.getValue()).collect(Collectors.joining(","));
    Map<String, String> asked = Map.of("name", log, "segment", String.valueOf(from.segment()), "from", String.valueOf(from.offset()), "keys", has);
    LogChunk chunk = LogChunk.decode(http.bytes(Protocol.STORE_LOG, query(asked, ready)));
    heard(chunk.epoch(), chunk.stamp());
    return chunk;
  }

  byte[] file(String name, long from) {
    return http.bytes(Protocol.STORE_FILE, query(Map.of("name", name, "from", String.valueOf(from)), false));
  }

  void release() {
    http.post(Protocol.STORE_RELEASE, query(Map.of(), false), Object.class);
  }

  StandbyState.HandedOver handOver(long term, boolean ready) {
    return http.post(Protocol.STORE_HAND_OVER, query(Map.of("term", String.valueOf(term)), ready), StandbyState.HandedOver.class);
  }

  @Override
  public void close() {
    http.close();
  }
}
