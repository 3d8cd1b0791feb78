package watchfloor.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import watchfloor.Wiring;

/** Draws each screen of a layout, and the desk, off-screen into files. */
@Command(
    name = "snapshot",
    mixinStandardHelpOptions = true,
    description = "Draws each screen of a layout, and the desk, off-screen into PNG files.")
public final class SnapshotVerb implements Callable<Integer> {
  private static final Pattern SIZE = Pattern.compile("(\\d{3,5})x(\\d{3,5})");
  private static final int MOST_PIXELS = 8192;

  private final Wiring wiring;

  @Spec private CommandSpec spec;

  @ParentCommand private RootVerb root;

  @Option(names = "--layout", paramLabel = "NAME", description = "The wall's layout; else the center's own.")
  private String layout;

  @Option(names = "--size", paramLabel = "WxH", description = "Size of each picture in pixels (default 1920x1080).")
  private String size = "1920x1080";

  @Option(names = "--after", paramLabel = "S", description = "Seconds that the room runs before it is drawn (default 2).")
  private int after = 2;

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "The folder for the pictures.")
  private Path out;

  public SnapshotVerb(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws Exception {
    Matcher wanted = SIZE.matcher(size);
    if (!wanted.matches() || side(wanted, 1) > MOST_PIXELS || side(wanted, 2) > MOST_PIXELS) {
      throw new ParameterException(spec.commandLine(), "--size takes WxH with sides of 100 to 8192 pixels, such as 1920x1080: '" + size + "'");
    }
    if (after < 0 || after > 3_600) {
      throw new ParameterException(spec.commandLine(), "--after takes 0 to 3600 seconds: " + after);
    }
    return wiring.snapshot(
        root.center(), Optional.ofNullable(layout), side(wanted, 1), side(wanted, 2), Duration.ofSeconds(after), out);
  }

  private static int side(Matcher size, int group) {
    return Integer.parseInt(size.group(group));
  }
}
