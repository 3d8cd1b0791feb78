package watchfloor;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import watchfloor.settings.Center;
import watchfloor.settings.KeySetting;
import watchfloor.settings.ServerSetting;
import watchfloor.settings.StoreSetting;
import watchfloor.store.Store;
import watchfloor.store.StoreGate;
import watchfloor.store.StoreLanes;
import watchfloor.store.StoreNotices;
import watchfloor.store.StoreRules;
import watchfloor.store.StoreServer;
import watchfloor.store.keys.KeySource;
import watchfloor.store.keys.Keyring;
import watchfloor.store.keys.StoreKeyFile;

/** Opens a center's store as its settings want it kept, on threads of its own. */
final class CenterStore {
  private static final String KEYRING_SERVICE = "watchfloor";

  private CenterStore() {}

  /** @param folder the store's, which for a replay is not the center's usual one: then it is kept in files, whatever the settings say */
  static Store open(Path folder, OpenCenter center, Threads threads, Clock clock, StoreNotices notices) {
    StoreRules rules = rules(center.value(), center.home().folder());
    Optional<StoreServer> server = folder.equals(center.home().store()) ? server(center) : Optional.empty();
    return server.isPresent()
        ? Store.connect(folder, server.get(), lanes(threads), rules, clock, notices)
        : Store.open(folder, lanes(threads), rules, clock, notices);
  }

  /** The same in files, of a hub that may have a standby. @param gate holds back what nobody may be told of yet */
  static Store open(Path folder, OpenCenter center, Threads threads, Clock clock, StoreNotices notices, StoreGate gate) {
    return Store.open(folder, lanes(threads), rules(center.value(), center.home().folder()), clock, notices, gate);
  }

  /** The database that keeps the center's store; empty where it is kept in files. */
  static Optional<StoreServer> server(OpenCenter center) {
    return center.value().store().server().map(server -> server(server, center.home().folder()));
  }

  /** A database with its password. */
  static StoreServer server(ServerSetting server, Path center) {
    return server.passwordFile(center).map(file -> StoreServer.withPasswordIn(server.url(), file)).orElseGet(() -> new StoreServer(server.url(), ""));
  }

  static StoreLanes lanes(Threads threads) {
    return new StoreLanes(threads.lane("store"), threads.lane("store-fill"), threads.lane("store-search"), threads.lane("store-care"));
  }

  /** @param center the center's folder, from which the paths in its settings go out */
  static StoreRules rules(Center settings, Path center) {
    StoreSetting store = settings.store();
    return new StoreRules(
        key(store.key(), center), store.keep().texts(), store.keep().items(), store.keep().journal(), Path.of(store.backup().folder()),
        store.backup().keep(), store.backup().at(), settings.zone(), store.leastFree());
  }

  private static KeySource key(KeySetting setting, Path center) {
    if (setting instanceof KeySetting.InFile inFile) {
      return new StoreKeyFile(inFile.file(center));
    }
    return setting instanceof KeySetting.Keyring
        ? new Keyring(KEYRING_SERVICE, center.toAbsolutePath().normalize().toString())
        : new KeySource.None();
  }
}
