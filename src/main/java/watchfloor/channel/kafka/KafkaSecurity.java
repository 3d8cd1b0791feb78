package watchfloor.channel.kafka;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** How a connection to the brokers is kept private, and who we say we are. */
public sealed interface KafkaSecurity {
  /** In the clear, for nobody in particular: for a network of one's own. */
  record Open() implements KafkaSecurity {}

  /**
   * Encrypted, and the brokers prove who they are.
   *
   * @param authority a PEM file with the certificates that are believed; empty for those that the Java machine believes
   */
  record Encrypted(Optional<Path> authority) implements KafkaSecurity {
    public Encrypted {
      Objects.requireNonNull(authority, "authority");
    }
  }

  /** Encrypted, with a user and a password, which is read anew for each connection that is tried. */
  record SignedIn(Optional<Path> authority, String user, Password password, Mechanism mechanism) implements KafkaSecurity {
    public SignedIn {
      Objects.requireNonNull(authority, "authority");
      Objects.requireNonNull(user, "user");
      Objects.requireNonNull(password, "password");
      Objects.requireNonNull(mechanism, "mechanism");
    }
  }

  /** Where the password is. */
  @FunctionalInterface
  interface Password {
    /** @throws IOException it cannot be had; the message is one plain sentence */
    String read() throws IOException;
  }

  /** How the password is shown to the brokers. */
  enum Mechanism {
    PLAIN("PLAIN", "org.apache.kafka.common.security.plain.PlainLoginModule"),
    SCRAM_SHA_256("SCRAM-SHA-256", "org.apache.kafka.common.security.scram.ScramLoginModule"),
    SCRAM_SHA_512("SCRAM-SHA-512", "org.apache.kafka.common.security.scram.ScramLoginModule");

    private final String word;
    private final String module;

    Mechanism(String word, String module) {
      this.word = word;
      this.module = module;
    }

    String word() {
      return word;
    }

    String module() {
      return module;
    }
  }
}
