package watchfloor.settings;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads the accounts with which answers go out. Pure. */
final class AccountReader {
  private static final String KNOWN = "handle or host; a password is never written here, but in secrets.yaml or the environment";

  private AccountReader() {}

  /** @throws SettingsException one sentence with file, line and column */
  static List<AccountSetting> read(Fields file) {
    List<AccountSetting> accounts = new ArrayList<>();
    Set<String> kinds = new LinkedHashSet<>();
    for (Fields account : file.each("accounts", "an account")) {
      String kind = account.text("kind");
      if (!kinds.add(kind)) {
        throw account.fault("kind", "two accounts are of the kind '" + kind + "': answers go out with one account a network, so keep one");
      }
      if (!kind.equals(BlueskyReader.KIND)) {
        throw account.fault("kind", "an account of the kind '" + kind + "' is none that answers can go out with: use " + BlueskyReader.KIND);
      }
      accounts.add(new AccountSetting(
          kind, BlueskyReader.handle(account, "handle", account.text("handle")), Addresses.read(account, "host", "https", "https://bsky.social")));
      account.refuseUnknown(KNOWN);
    }
    return accounts;
  }
}
