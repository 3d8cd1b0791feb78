package watchfloor.pulse;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What people do about an alarm, and when it last called them. Times are the world's, also in a replay.
 *
 * @param acknowledged who works on it; empty while nobody does
 * @param silence      who wants to hear no more of it, and until when
 * @param rungAt       when it last called: at its beginning, when it became worse, or because nobody had acknowledged it
 * @param rings        how often it called
 * @param worse        how often it became twice what it was
 * @param rungFor      the mentions for which it last called
 */
public record Handling(Optional<Hand> acknowledged, Optional<Silence> silence, Instant rungAt, int rings, int worse, int rungFor) {
  /** Somebody, at some time. */
  public record Hand(String by, Instant at) {}

  /** Not heard of until a moment. */
  public record Silence(String by, Instant at, Instant until) {}

  public Handling {
    Objects.requireNonNull(acknowledged, "acknowledged");
    Objects.requireNonNull(silence, "silence");
    Objects.requireNonNull(rungAt, "rungAt");
  }

  /** Of an alarm that calls for the first time. */
  static Handling begun(Instant at, int mentions) {
    return new Handling(Optional.empty(), Optional.empty(), at, 1, 0, mentions);
  }

  Handling acknowledged(String by, Instant at) {
    return new Handling(Optional.of(new Hand(by, at)), silence, rungAt, rings, worse, rungFor);
  }

  Handling silenced(Optional<Silence> other) {
    return new Handling(acknowledged, other, rungAt, rings, worse, rungFor);
  }

  /** It calls again because nobody has acknowledged it. */
  Handling nagged(Instant at, int mentions) {
    return new Handling(acknowledged, silence, at, rings + 1, worse, Math.max(rungFor, mentions));
  }

  /** It calls again because it is worse, also those who work on it already. */
  Handling worse(Instant at, int mentions) {
    return new Handling(Optional.empty(), silence, at, rings + 1, worse + 1, mentions);
  }
}
