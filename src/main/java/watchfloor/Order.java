package watchfloor;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What a verb on the command line asks a running room to do, because the room alone may touch the store; and who asks.
 *
 * @param name      unique; begins with the time, so that names sort in the order of asking
 * @param verb      lower-case letters and dashes, 1 to 40
 * @param arguments as the room's handler understands them, at most {@value #MOST_ARGUMENTS} of {@value #LONGEST_ARGUMENT} characters
 * @param user      the name of the user whose process asks
 * @param process   that process's id on this machine
 * @param at        when it was asked, by that process's clock
 */
record Order(String name, String verb, List<String> arguments, String user, long process, Instant at) {
  static final int MOST_ARGUMENTS = 16;
  static final int LONGEST_ARGUMENT = 4_096;

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]{1,80}");
  private static final Pattern VERB = Pattern.compile("[a-z][a-z-]{0,39}");

  Order {
    arguments = List.copyOf(arguments);
    Objects.requireNonNull(user, "user");
    Objects.requireNonNull(at, "at");
    if (!soundName(name) || !VERB.matcher(verb).matches() || arguments.size() > MOST_ARGUMENTS
        || arguments.stream().anyMatch(argument -> argument.length() > LONGEST_ARGUMENT)) {
      throw new IllegalArgumentException("no sound order: " + name + " " + verb + " with " + arguments.size() + " arguments");
    }
  }

  static boolean soundName(String name) {
    return NAME.matcher(name).matches();
  }
}
