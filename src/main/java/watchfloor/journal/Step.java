package watchfloor.journal;

/** What a walk through a journal meets next. */
sealed interface Step {
  /**
   * A sound record.
   *
   * @param frame good until the next step is taken
   */
  record Sound(Frame frame, Place place) implements Step {
    Place next() {
      return new Place(place.segment(), place.offset() + frame.size());
    }
  }

  /** A damage; the walk goes on behind it. */
  record Lost(Damage damage) implements Step {}

  /** The chain was taken up anew on purpose. */
  record Break(KnownBreak known) implements Step {}

  /** Nothing more for now. */
  record End() implements Step {}
}
