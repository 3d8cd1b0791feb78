package watchfloor.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import watchfloor.link.client.HubAddress;
import watchfloor.link.client.HubHttp;
import watchfloor.link.client.RemoteRoom;
import watchfloor.link.trust.KnownHubs;
import watchfloor.link.trust.PinnedTrust;
import watchfloor.link.wire.CenterView;
import watchfloor.link.wire.Protocol;
import watchfloor.link.wire.SignIn;
import watchfloor.link.wire.WireJson;

/** Walls and desks that are linked with a hub on this machine, each by a connection of its own. */
final class LinkGuests implements AutoCloseable {
  private final Ground ground;
  private final Path dir;
  private final int port;
  private final BenchThreads threads;
  private final WireJson json = new WireJson();
  private final List<HubHttp> calls = new ArrayList<>();
  private final List<RemoteRoom> desks = new ArrayList<>();
  private final List<RemoteRoom> walls = new ArrayList<>();

  /** @param dir for what a guest keeps on its machine */
  LinkGuests(Ground ground, Path dir, int port) {
    this.ground = ground;
    this.dir = dir;
    this.port = port;
    this.threads = ground.threads().get();
  }

  /** Signs them in and waits until each knows the room. */
  LinkGuests join(int deskCount, int wallCount) {
    List<CompletableFuture<Void>> whole = new ArrayList<>();
    for (int i = 0; i < deskCount; i++) {
      desks.add(guest(LinkHub.operator(i), whole));
    }
    for (int i = 0; i < wallCount; i++) {
      walls.add(guest(LinkHub.wall(i), whole));
    }
    whole.forEach(CompletableFuture::join);
    return this;
  }

  private RemoteRoom guest(String id, List<CompletableFuture<Void>> whole) {
    HubAddress address = new HubAddress("127.0.0.1", port);
    PinnedTrust trust = new PinnedTrust(address.toString(), new KnownHubs(dir.resolve("known")), theirs -> true, ground.clock());
    HubHttp http = new HubHttp(address, HubHttp.Trust.pinned(trust), json, threads.pool("call-" + id, 1));
    calls.add(http);
    http.signIn(new SignIn(id, LinkHub.PASSWORD, "bench"));
    RemoteRoom room = new RemoteRoom(new RemoteRoom.Parts(
        http, http.get(Protocol.CENTER, CenterView.class), "bench", dir.resolve(id), threads.clock("link-" + id), threads.lane("disk-" + id), ground.clock(),
        RandomGenerator.getDefault(), Object::toString));
    whole.add(room.start());
    return room;
  }

  List<RemoteRoom> desks() {
    return desks;
  }

  @Override
  public void close() {
    desks.forEach(RemoteRoom::close);
    walls.forEach(RemoteRoom::close);
    calls.forEach(HubHttp::close);
    threads.close();
  }
}
