package watchfloor.channel.net;

import java.util.Objects;

/** A password or token, which no log, exception or screen shows by accident. Immutable. */
public final class Secret {
  private final String text;

  private Secret(String text) {
    this.text = text;
  }

  /** @param text not blank */
  public static Secret of(String text) {
    if (Objects.requireNonNull(text, "text").isBlank()) {
      throw new IllegalArgumentException("a secret is not blank");
    }
    return new Secret(text);
  }

  /** The secret itself, for the request that needs it and nothing else. */
  public String reveal() {
    return text;
  }

  @Override
  public String toString() {
    return "***";
  }
}
