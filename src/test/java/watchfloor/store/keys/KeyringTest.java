package watchfloor.store.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.PasswordAccessException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import watchfloor.store.disk.StoreException;

class KeyringTest {
  private static final Path STORE = Path.of("/srv/watchfloor");
  private final Keyring source = new Keyring("Watchfloor", "/srv/watchfloor");
  private final FakeRing ring = new FakeRing();

  private StoreKey key(boolean fresh) {
    return source.key(STORE, fresh, () -> ring).orElseThrow();
  }

  @Test
  void aNewStoreGetsAKeyThatStaysInTheKeyring() {
    StoreKey made = key(true);
    assertThat(ring.entries).containsOnlyKeys("Watchfloor|/srv/watchfloor");
    assertThat(key(false)).isEqualTo(made);
    assertThat(key(true)).isEqualTo(made);
    assertThat(ring.closed).isEqualTo(3);
  }

  @Test
  void aStoreWithoutItsEntryIsNotGivenANewKey() {
    assertThatThrownBy(() -> key(false)).isInstanceOf(StoreException.class).hasMessageContaining("has no entry Watchfloor / /srv/watchfloor");
    assertThat(ring.entries).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Error code 5", "Too many stored credentials match Watchfloor account: x", "the keyring is locked"})
  void aKeyringThatRefusesIsNotTakenForAnEmptyOne(String refusal) {
    key(true);
    Map<String, String> before = Map.copyOf(ring.entries);
    ring.refusal = refusal;
    assertThatThrownBy(() -> key(true)).isInstanceOf(StoreException.class).hasMessageContaining("could not be read (" + refusal + ")");
    assertThat(ring.entries).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"No stored credentials match a account: b", "Password is not in wallet", "Error code 1168"})
  void everySystemsWayToSayThatThereIsNothingIsUnderstood(String words) {
    ring.missing = words;
    assertThat(key(true)).isEqualTo(key(false));
  }

  @Test
  void anEntryThatIsNoKeyIsLeftAsItIs() {
    ring.entries.put("Watchfloor|/srv/watchfloor", "my dog's name");
    assertThatThrownBy(() -> key(true)).isInstanceOf(StoreException.class).hasMessageContaining("does not hold the key of the store in /srv/watchfloor");
    assertThat(ring.entries).containsValue("my dog's name");
  }

  @Test
  void aKeyThatWasNotKeptIsNotUsed() {
    ring.forgets = true;
    assertThatThrownBy(() -> key(true)).isInstanceOf(StoreException.class).hasMessageContaining("could not be written");
  }

  @Test
  void aMachineWithoutAKeyringIsSaidInOneSentence() {
    String sentence = "The key of the store in /srv/watchfloor cannot be had, because this machine has no keyring that answers: use a key file instead.";
    assertThatThrownBy(() -> source.key(STORE, true, () -> {
      throw new BackendNotSupportedException("No available keyring backend found");
    })).isInstanceOf(StoreException.class).hasMessage(sentence);
    assertThatThrownBy(() -> source.key(STORE, true, () -> {
      throw new UnsatisfiedLinkError("no native library");
    })).isInstanceOf(StoreException.class).hasMessage(sentence);
  }

  @Test
  void theKeyringsLibrariesDoNotSpeakOnTheTerminal() throws Exception {
    LoggerContext context = new LoggerContext();
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    configurator.doConfigure(KeyringTest.class.getResource("/logback.xml"));
    assertThat(context.getLogger("org.freedesktop.dbus.connections.AbstractConnection").isErrorEnabled()).isFalse();
    assertThat(context.getLogger("org.freedesktop.secret.simple.SimpleCollection").isErrorEnabled()).isFalse();
    assertThat(context.getLogger("org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface").isErrorEnabled()).isFalse();
    assertThat(context.getLogger("watchfloor.store").isErrorEnabled()).isTrue();
  }

  private static final class FakeRing implements Keyring.Ring {
    private final Map<String, String> entries = new HashMap<>();
    private String refusal;
    private String missing = "No stored credentials match Watchfloor account: x";
    private boolean forgets;
    private int closed;

    @Override
    public String find(String service, String account) throws PasswordAccessException {
      if (refusal != null) {
        throw new PasswordAccessException(refusal);
      }
      String found = entries.get(service + "|" + account);
      if (found == null) {
        throw new PasswordAccessException(missing);
      }
      return found;
    }

    @Override
    public void keep(String service, String account, String secret) {
      if (!forgets) {
        entries.put(service + "|" + account, secret);
      }
    }

    @Override
    public void close() {
      closed++;
    }
  }
}
