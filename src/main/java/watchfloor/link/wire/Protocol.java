package watchfloor.link.wire;

/**
 * The rules that both ends of the link keep: version, paths, sizes and times. docs/manual/openapi.yaml describes the same for others.
 *
 * <p>A client says the version it speaks in {@link #VERSION_HEADER}. A hub answers 426 to one it does not speak, with a sentence that says
 * which side is behind. A property that is added without a new version is ignored by those who do not know it; a new kind of message needs a
 * new version.
 */
public final class Protocol {
  public static final int VERSION = 1;
  /** The oldest version that this program still speaks. */
  public static final int OLDEST = 1;

  public static final int PORT = 7420;
  public static final String VERSION_HEADER = "X-Watchfloor-Protocol";
  public static final String SIGN_IN = "/v1/sign-in";
  public static final String SIGN_OUT = "/v1/sign-out";
  public static final String CENTER = "/v1/center";
  /** Which layouts there are; one of them is below {@link #LAYOUTS}. */
  public static final String LAYOUT_LIST = "/v1/layouts";
  public static final String LAYOUTS = "/v1/layouts/";
  public static final String STYLES = "/v1/styles/";
  public static final String ITEMS = "/v1/items/";
  public static final String DIRECTION = "/v1/direction";
  public static final String ALARMS = "/v1/alarms";
  public static final String SEARCH = "/v1/search";
  public static final String SLICE = "/v1/slice";
  public static final String SLICE_COUNT = "/v1/slice/count";
  public static final String SLICE_FIGURES = "/v1/slice/figures";
  public static final String FEED = "/v1/feed";
  /** Who is the hub now; a standby answers it too, and whoever asks need not have signed in. */
  public static final String TERM = "/v1/term";
  public static final String STORE_STATE = "/v1/store/state";
  public static final String STORE_LOG = "/v1/store/log";
  public static final String STORE_FILE = "/v1/store/file";
  public static final String STORE_RELEASE = "/v1/store/release";
  public static final String STORE_HAND_OVER = "/v1/store/hand-over";
  /** The highest term that either side has seen, as a hub sealed it. */
  public static final String TERM_HEADER = "X-Watchfloor-Term";
  public static final String HEALTH = "/health";
  public static final String METRICS = "/metrics";

  /** The hub says something at least this often, so that silence means that the link is lost. */
  public static final long BEAT_MILLIS = 1_000;
  /** After so long a silence a client says that it is cut off. */
  public static final long SILENCE_MILLIS = 2_500;
  /** A client shows life at least this often; a hub lets go of one that did not for three times as long. */
  public static final long ALIVE_MILLIS = 4_000;
  /** The longest message or body that a hub reads, in bytes; an answer has far fewer. */
  public static final int LONGEST_ASK = 64 << 10;
  /** The longest message that a client reads, in bytes. */
  public static final int LONGEST_MESSAGE = 4 << 20;
  /** The most bytes of a store that are read at once, but for a larger single record. */
  public static final int STORE_PIECE = 1 << 20;
  /** What a hub with a standby may still acknowledge after it last heard of it. */
  public static final long GRANT_MILLIS = 10_000;
  /** A standby does not take over a hub that does not answer before so long a silence of its own: five seconds for clocks that run unevenly. */
  public static final long SILENT_MILLIS = 15_000;
  /** Items in one message of a snapshot. */
  public static final int ITEMS_A_MESSAGE = 250;

  private Protocol() {}

  /** Whether this program speaks a version. */
  public static boolean speaks(int version) {
    return version >= OLDEST && version <= VERSION;
  }

  /** Tells a client that speaks another version who has to be brought up to date. */
  public static String mismatch(int theirs) {
    return theirs < OLDEST
        ? "This program speaks version " + theirs + " of the link and the hub needs " + OLDEST + " to " + VERSION + ": bring this program up to date."
        : "This program speaks version " + theirs + " of the link and the hub only up to " + VERSION + ": bring the hub up to date.";
  }
}
