package watchfloor.screen.desk;

/**
 * Whether something can be done now, and if not, why: what a button says when it is grey.
 *
 * @param why one plain sentence; empty exactly when it can be done
 */
record Allowed(String why) {
  static final Allowed YES = new Allowed("");

  static Allowed no(String why) {
    return new Allowed(why);
  }

  boolean yes() {
    return why.isEmpty();
  }
}
