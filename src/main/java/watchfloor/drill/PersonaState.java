package watchfloor.drill;

/** How a persona is. One thread. */
final class PersonaState {
  /** They give up after so many posts without an answer. */
  static final int MOST_POSTS = 6;

  double anger;
  int posts;
  boolean begun;
  /** The step in which they lose patience; -1 while they wait for nothing. */
  long patientUntil = -1;

  PersonaState(double anger) {
    this.anger = anger;
  }

  PersonaState copy() {
    PersonaState copy = new PersonaState(anger);
    copy.posts = posts;
    copy.begun = begun;
    copy.patientUntil = patientUntil;
    return copy;
  }

  void feel(double by) {
    anger = Math.max(0, Math.min(1, anger + by));
  }
}
