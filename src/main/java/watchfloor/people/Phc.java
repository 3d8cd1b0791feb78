package watchfloor.people;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A hash by Argon2id as the PHC string format writes it. Pure.
 *
 * @param memory in KiB, at most 1 GiB, and what the lanes need at least
 * @param passes 1 to 64
 * @param lanes  1 to 99
 */
record Phc(int memory, int passes, int lanes, byte[] salt, byte[] hash) {
  private static final Pattern WRITTEN =
      Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,8}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");
  private static final int MOST_MEMORY_KIB = 1 << 20;
  private static final int MOST_PASSES = 64;
  /** By RFC 9106 a lane has eight blocks or more. */
  private static final int KIB_A_LANE = 8;

  /** Reads one; empty for anything that is none, or would take more than this machine should give. */
  static Optional<Phc> parse(String text) {
    Matcher found = WRITTEN.matcher(text);
    if (!found.matches()) {
      return Optional.empty();
    }
    int memory = Integer.parseInt(found.group(1));
    int passes = Integer.parseInt(found.group(2));
    int lanes = Integer.parseInt(found.group(3));
    if (lanes < 1 || passes < 1 || passes > MOST_PASSES || memory < KIB_A_LANE * lanes || memory > MOST_MEMORY_KIB) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Phc(memory, passes, lanes, Base64.getDecoder().decode(found.group(4)), Base64.getDecoder().decode(found.group(5))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
