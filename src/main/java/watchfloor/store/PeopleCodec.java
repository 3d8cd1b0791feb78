package watchfloor.store;

import java.time.Instant;
import java.util.Optional;
import watchfloor.desk.Actor;
import watchfloor.journal.Entry;
import watchfloor.people.AccountChange;
import watchfloor.people.AddressRange;
import watchfloor.people.Hours;
import watchfloor.people.Role;
import watchfloor.store.disk.StoreException;

/** Turns changes of accounts into entries of the journal of people and back. Pure. */
final class PeopleCodec {
  private static final byte VERSION = 1;

  private PeopleCodec() {}

  static Entry encode(long seq, AccountChange change) {
    ByteSink to = new ByteSink(128);
    to.put(VERSION).put(change.id());
    String name = write(change, to);
    return new Entry(seq, change.at(), change.by().operator(), change.by().station(), name, to.bytes());
  }

  private static String write(AccountChange change, ByteSink to) {
    if (change instanceof AccountChange.Described is) {
      to.put(is.name()).put(is.team()).put(is.role().word()).put(is.hours().text()).put(AddressRange.text(is.addresses()));
      return "described";
    } else if (change instanceof AccountChange.PasswordSet set) {
      to.put(set.password());
      return "password-set";
    } else if (change instanceof AccountChange.PasswordRehashed rehashed) {
      to.put(rehashed.password());
      return "password-rehashed";
    } else if (change instanceof AccountChange.Disabled) {
      return "disabled";
    } else if (change instanceof AccountChange.Enabled) {
      return "enabled";
    } else if (change instanceof AccountChange.Locked) {
      return "locked";
    } else if (change instanceof AccountChange.Failed failed) {
      to.put((long) failed.times());
      return "failed";
    } else if (change instanceof AccountChange.SignedIn in) {
      to.put(in.address());
      return "signed-in";
    } else if (change instanceof AccountChange.SignedOut out) {
      to.put(out.session());
      return "signed-out";
    }
    throw new IllegalStateException("a change that the journal does not know: " + change);
  }

  /** @throws StoreException a newer program has written it */
  static AccountChange decode(Entry entry) {
    ByteSource from = new ByteSource(entry.payload());
    byte version = from.octet();
    if (version != VERSION) {
      throw new StoreException("The journal of accounts was written by a newer Watchfloor (version " + version + "): start that version.", null);
    }
    return read(entry, from.text(), from, new Actor(entry.actor(), entry.station()), entry.at());
  }

  private static AccountChange read(Entry entry, String id, ByteSource from, Actor by, Instant at) {
    return switch (entry.operation()) {
      case "described" -> new AccountChange.Described(
          id, from.text(), from.text(), role(from.text()), Hours.parse(from.text()), AddressRange.parseAll(from.text()), by, at);
      case "password-set" -> new AccountChange.PasswordSet(id, from.text(), by, at);
      case "password-rehashed" -> new AccountChange.PasswordRehashed(id, from.text(), by, at);
      case "disabled" -> new AccountChange.Disabled(id, by, at);
      case "enabled" -> new AccountChange.Enabled(id, by, at);
      case "locked" -> new AccountChange.Locked(id, by, at);
      case "failed" -> new AccountChange.Failed(id, (int) from.number(), by, at);
      case "signed-in" -> new AccountChange.SignedIn(id, from.text(), by, at);
      case "signed-out" -> new AccountChange.SignedOut(id, from.text(), by, at);
      default -> throw new StoreException(
          "The journal of accounts holds '" + entry.operation() + "', which this program does not know: start the newer version that wrote it.", null);
    };
  }

  private static Role role(String word) {
    Optional<Role> role = Role.of(word);
    return role.orElseThrow(() -> new StoreException("The journal of accounts names the role '" + word + "', which this program does not know.", null));
  }

  /** What a person reads of it in the audit. Never a password. */
  static String detail(AccountChange change) {
    if (change instanceof AccountChange.Described is) {
      return is.id() + " is " + is.name() + ", " + is.role().word() + " in " + is.team();
    } else if (change instanceof AccountChange.Failed failed) {
      return failed.id() + ", " + failed.times() + " in a row";
    } else if (change instanceof AccountChange.SignedIn in) {
      return in.id() + " from " + in.address();
    }
    return change.id();
  }
}
