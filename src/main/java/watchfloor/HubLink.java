package watchfloor;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.desk.Operator;
import watchfloor.link.find.HubAnnouncer;
import watchfloor.link.find.HubRecord;
import watchfloor.link.server.Door;
import watchfloor.link.server.HubServer;
import watchfloor.link.server.Succession;
import watchfloor.link.trust.HubIdentity;
import watchfloor.link.wire.Protocol;
import watchfloor.people.Account;
import watchfloor.people.Accounts;
import watchfloor.people.Approval;
import watchfloor.people.GuardedBook;
import watchfloor.people.Hours;
import watchfloor.people.Role;
import watchfloor.people.Sessions;
import watchfloor.settings.Center;
import watchfloor.settings.DeskTimes;
import watchfloor.pulse.AlarmBook;
import watchfloor.settings.HubSetting;
import watchfloor.store.Store;
import watchfloor.wall.DirectionBook;
import watchfloor.wall.LayoutBook;

/** Joins a hub to the link: lets walls and desks on other machines in. Made and closed by one thread. */
final class HubLink implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HubLink.class);
  private static final Duration LOOK = Duration.ofMillis(250);
  private static final Duration GUESTS = Duration.ofSeconds(1);
  private static final Duration CERTIFICATE = Duration.ofDays(1);
  private static final Duration NETWORKS = Duration.ofMinutes(1);

  private final HubServer server;
  private final List<HubAnnouncer> announced = new ArrayList<>();
  private final HubIdentity identity;
  private final HubSetting setting;

  /** What is joined. */
  record Parts(RoomPlan plan, Hub hub, Store store, Notices notices, HubBooks books, Threads threads, Optional<Succession> succession) {}

  /** @throws RoomException it cannot listen there, or has no certificate that it can use */
  HubLink(Parts parts, HubSetting setting) {
    this.setting = setting;
    RoomPlan plan = parts.plan();
    Hub hub = parts.hub();
    identity = identity(plan.center(), setting, plan.clock());
    identity.warning().ifPresent(sentence -> parts.notices().say("certificate", sentence));
    Accounts accounts = new Accounts(parts.store().people(), plan.clock());
    hub.desk().crew(crew(plan.settings(), accounts));
    accounts.onChange(change -> hub.desk().crew(crew(plan.settings(), accounts)));
    Door door = new Door(
        accounts, new Sessions(accounts, identity.sessionKey(), plan.clock()), parts.store().desk(), hub.desk(), house(plan, hub));
    HubHealth health = new HubHealth(parts, this::linked, () -> (int) accounts.list().stream().filter(Account::open).count());
    server = new HubServer(new HubServer.Plan(
        door, new LinkedCenter(parts, health), health.counts(), parts.store().desk(), hub.desk()::snapshot, hub.pulse()::lenses, parts.notices()::list, plan.clock(),
        new InetSocketAddress(setting.host(), setting.port()), identity.context(), parts.threads().clock("link-feed"),
        parts.succession()));
    parts.store().care().onRemoved(gone -> server.everythingAgain());
    server.start();
    hub.every("what the link tells", LOOK, server::tick);
    hub.every("the guests of the link", GUESTS, server::tickGuests);
    hub.every("the hub's certificate", CERTIFICATE, () -> identity.warning().ifPresent(sentence -> parts.notices().say("certificate", sentence)));
    if (setting.announce()) {
      HubRecord record = HubRecord.of(plan.settings().brand().name(), Protocol.VERSION, identity.fingerprint().hex());
      HubAnnouncer announcer = new HubAnnouncer(record, server.port(), machine(), parts.threads().lane("link-announce"));
      announced.add(announcer);
      hub.every("the networks on which the hub can be found", NETWORKS, announcer::look);
    }
  }

  static GuardedBook.House house(RoomPlan plan, Hub hub) {
    return new GuardedBook.House(hub.desk().rules(), approval(plan.settings().desk().approved()), plan.clock(), plan.settings().zone(), hub.desk()::live);
  }

  private static Approval approval(Set<String> teams) {
    return teams.isEmpty() ? new Approval.None() : teams.contains(DeskTimes.EVERY_TEAM) ? new Approval.All() : new Approval.Teams(teams);
  }

  /** The crew that the center's file names, and everybody else who has an account to work with. */
  static List<Operator> crew(Center center, Accounts accounts) {
    Map<String, Operator> crew = new LinkedHashMap<>();
    Hub.crew(center).forEach(operator -> crew.put(operator.id(), operator));
    accounts.list().stream().filter(account -> !account.disabled() && account.role().atWork())
        .forEach(account -> crew.put(account.id(), account.operator()));
    return List.copyOf(crew.values());
  }

  /** The hub's own certificate, made where there is none yet, or the center's. */
  static HubIdentity identity(OpenCenter center, HubSetting setting, Clock clock) {
    Path folder = center.home().folder();
    Path secrets = folder.resolve("hub");
    return setting.certificate()
        .map(own -> HubIdentity.of(folder.resolve(own.chain()), folder.resolve(own.key()), secrets, clock))
        .orElseGet(() -> HubIdentity.own(secrets, names(setting), clock));
  }

  private static List<String> names(HubSetting setting) {
    Set<String> names = new LinkedHashSet<>(List.of("localhost", "127.0.0.1", "::1"));
    try {
      names.add(InetAddress.getLocalHost().getHostName());
      for (NetworkInterface each : NetworkInterface.networkInterfaces().toList()) {
        each.inetAddresses().map(InetAddress::getHostAddress).filter(address -> !address.contains("%")).forEach(names::add);
      }
    } catch (UnknownHostException | SocketException e) {
      LOG.warn("this machine does not know its own names: the certificate names localhost only", e);
    }
    names.addAll(setting.names());
    return new ArrayList<>(names);
  }

  private static String machine() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "watchfloor";
    }
  }

  /** Says where the hub is and how it is known. */
  String sentence() {
    return "the hub listens at " + setting.host() + ":" + server.port() + "; its fingerprint is " + identity.fingerprint().text() + ".";
  }

  private Map<String, Integer> linked() {
    return server == null ? Map.of() : server.linked();
  }

  @Override
  public void close() {
    announced.forEach(HubAnnouncer::close);
    server.close();
  }

  /** Somebody of this machine, who needs no account and may do everything here. */
  static Account owner(Operator me) {
    return new Account(
        me.id(), me.name(), me.team(), Role.ADMINISTRATOR, "", 0, false, Optional.empty(), Hours.ALWAYS, List.of());
  }
}
