package watchfloor.link.wire;

import java.time.Instant;
import java.util.Optional;

/** Who wants to come in. Its text never shows the password. */
public record SignIn(String id, String password, String station) {
  @Override
  public String toString() {
    return "SignIn[" + id + " at " + station + "]";
  }

  /**
   * The way in.
   *
   * @param token what every request carries; a secret
   * @param ends  when the session ends; empty for a wall, which stays
   */
  public record Granted(String token, Optional<Instant> ends) {
    @Override
    public String toString() {
      return "Granted[until " + ends + "]";
    }
  }
}
