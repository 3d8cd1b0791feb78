package watchfloor.intake;

import java.util.Collection;

/**
 * Says which sources this hub may run, so that of several hubs on one store each source is listened to by one alone: the port
 * that a store fills. Safe from any thread; answers at once.
 */
public interface SourceLease {
  /** For a store that no other hub can use. */
  SourceLease ALWAYS = new SourceLease() {
    @Override
    public void want(Collection<String> sources) {
      // Every source is this hub's own already.
    }

    @Override
    public String refusal(String source) {
      return "";
    }
  };

  /**
   * Tries, from now on, to have some sources for this hub, and keeps those that it gets; what was wanted before and is not among
   * them is let go.
   *
   * @param sources by name, as {@link MentionSource#name}
   */
  void want(Collection<String> sources);

  /** Why this hub must not run a source now, one plain sentence; empty while it may. Ask at least once a second and stop it at once. */
  String refusal(String source);
}
