package watchfloor.store;

/** Hears what a store has to say to the people in the room. Called on any of the store's threads. */
@FunctionalInterface
public interface StoreNotices {
  /**
   * Says something about a subject until something else, or nothing, is said about it.
   *
   * @param subject  such as {@code store} or {@code backup}
   * @param sentence one plain sentence, or empty when all is well again
   */
  void say(String subject, String sentence);
}
