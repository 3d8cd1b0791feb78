package watchfloor.journal;

/**
 * One place where a journal is not what was written, and which entries that concerns.
 *
 * @param segmentFile the file's name within the journal's directory
 * @param offset where in the file it begins, in bytes
 * @param firstSeqLost the first entry that is lost; for {@link Kind#CHAIN} and {@link Kind#CONTENT} the one that is not to be trusted
 * @param lastSeqLost the last one; less than the first when no entry is lost, {@link #UNKNOWN} when nothing left tells how many
 * @param sentence the same for people
 */
public record Damage(String segmentFile, long offset, long firstSeqLost, long lastSeqLost, Kind kind, String sentence) {
  /** Stands for the last lost entry where nothing that is left says which one it was. */
  public static final long UNKNOWN = Long.MAX_VALUE;

  /** What is wrong. */
  public enum Kind {
    /** Bytes that were records are none any more. */
    RECORD("the file is damaged"),
    /**
     * The same, but in the last append before a crash: a power cut while it was written leaves that, and then it was never acknowledged.
     * Nothing tells it from damage to the last append that was.
     */
    CUT_OFF("an append was cut off"),
    /** A segment that others follow ends too early. */
    TRUNCATED("the file ends too early"),
    /** What a segment says about itself cannot be read. */
    HEADER("the file's header is damaged"),
    /** A segment's file is gone. */
    MISSING_SEGMENT("the file is missing"),
    /** Sound records stand side by side that are no neighbours: some were taken out, or their order was changed. */
    SEQUENCE("records were removed or moved"),
    /** A sound record does not follow from the one before: one of them was changed after it was written. */
    CHAIN("a record was changed after it was written"),
    /** A sound record's content cannot be understood. */
    CONTENT("a record's content cannot be read");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  static Damage of(Kind kind, String segmentFile, long offset, long first, long last) {
    String sentence = "In " + segmentFile + " at byte " + offset + " " + kind.words + ": " + what(kind, first, last) + ".";
    return new Damage(segmentFile, offset, first, last, kind, sentence);
  }

  private static String what(Kind kind, long first, long last) {
    if (last < first) {
      return "no entry is lost by that";
    }
    if (last == UNKNOWN) {
      return "the entries from " + first + " on may be lost, compare with a backup";
    }
    String entries = first == last ? "entry " + first : "entries " + first + " to " + last;
    if (kind == Kind.CUT_OFF) {
      return entries + (first == last ? " is missing, and was" : " are missing, and were") + " never acknowledged if the power failed then";
    }
    boolean there = kind == Kind.CHAIN || kind == Kind.CONTENT;
    String advice = first == last ? " is lost, take it from a backup" : " are lost, take them from a backup";
    return entries + (there ? " cannot be trusted, compare with a backup" : advice);
  }

  /** Whether an entry is lost, or may be. */
  public boolean loses() {
    return lastSeqLost >= firstSeqLost;
  }
}
