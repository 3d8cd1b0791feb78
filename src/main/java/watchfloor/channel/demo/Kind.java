package watchfloor.channel.demo;

/** What sort of post somebody writes; its name in the grammar, and how likely it speaks to the airline itself. */
enum Kind {
  COMPLAINT("neg", 0.30, -1),
  QUESTION("ask", 0.50, 0),
  PRAISE("pos", 0.35, 1),
  TALK("talk", 0.06, 0),
  NOISE("noise", 0, 0),
  RIVAL_COMPLAINT("rival.neg", 0, -1),
  RIVAL_PRAISE("rival.pos", 0, 1),
  RIVAL_TALK("rival.talk", 0, 0),
  NEWS("news", 0, 0),
  FORUM("reddit", 0, 0),
  INCIDENT("surge", 0.12, -1),
  MORE("more", 0.5, -1),
  THANKS("thanks", 0.7, 1),
  OTHERS("others", 0, 0);

  private final String section;
  private final double direct;
  private final int tone;

  Kind(String section, double direct, int tone) {
    this.section = section;
    this.direct = direct;
    this.tone = tone;
  }

  /** The section of the grammar; complaints in English have one a subject. */
  String section(String subject) {
    return name().startsWith("RIVAL") ? section : section + "." + subject;
  }

  /** 0 to 1, how likely such a post speaks to us where the network knows accounts. */
  double direct() {
    return direct;
  }

  /** -1 angry, 0 calm, 1 glad. */
  int tone() {
    return tone;
  }

  boolean rival() {
    return name().startsWith("RIVAL");
  }

  /** Whether somebody would pass it on. */
  boolean worthReposting() {
    return this != QUESTION && this != NOISE && this != RIVAL_TALK && this != TALK;
  }
}
