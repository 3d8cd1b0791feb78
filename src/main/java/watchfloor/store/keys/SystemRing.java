package watchfloor.store.keys;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.PasswordAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The keyring of the operating system or the desktop, whichever this machine has. */
final class SystemRing implements Keyring.Ring {
  private static final Logger LOG = LoggerFactory.getLogger(SystemRing.class);

  private final com.github.javakeyring.Keyring keyring;

  private SystemRing(com.github.javakeyring.Keyring keyring) {
    this.keyring = keyring;
  }

  /** @throws BackendNotSupportedException this machine has none */
  static Keyring.Ring open() throws BackendNotSupportedException {
    return new SystemRing(com.github.javakeyring.Keyring.create());
  }

  @Override
  public String find(String service, String account) throws PasswordAccessException {
    return keyring.getPassword(service, account);
  }

  @Override
  public void keep(String service, String account, String secret) throws PasswordAccessException {
    keyring.setPassword(service, account, secret);
  }

  /** What was asked is known by now; a connection that does not end in order changes nothing. */
  @Override
  public void close() {
    try {
      keyring.close();
    } catch (Exception e) {
      LOG.debug("the connection to the keyring did not end in order", e);
    }
  }
}
