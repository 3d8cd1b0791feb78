package watchfloor.link.wire;

import watchfloor.desk.DeskOperation;

/** What a wall or a desk tells its hub over the open link. */
public sealed interface ClientMessage {
  /**
   * Asks for something to be done. Who asks is who signed in; the actor and the times in the operation are not believed.
   *
   * @param id        numbers what this client asks, rising from 1
   * @param ageMillis how long ago it was asked first, when it is asked again after the link was lost; 0 the first time
   */
  record Ask(long id, long ageMillis, DeskOperation operation) implements ClientMessage {}

  /** Asks for the most urgent item that this person should take. */
  record AskNext(long id, long ageMillis) implements ClientMessage {}

  /** Tells that the person came to the desk, or left it. */
  record Present(boolean here) implements ClientMessage {}

  /** Asks for the work whole again. */
  record Refresh() implements ClientMessage {}

  /** The client is there. */
  record Alive() implements ClientMessage {}
}
