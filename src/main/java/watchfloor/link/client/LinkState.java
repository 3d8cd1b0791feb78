package watchfloor.link.client;

import java.time.Instant;

/** How it stands with the link to the hub. */
public sealed interface LinkState {
  /** Not linked yet since the program began. @param sentence what is in the way, or empty while it is tried for the first time */
  record Connecting(String sentence) implements LinkState {}

  /** Linked: what is shown is so. */
  record Live() implements LinkState {}

  /** Was linked and is not: what is shown is as it was then. It is tried again by itself. @param since by the hub's clock */
  record Lost(Instant since, String sentence) implements LinkState {}

  /** The hub will not have this client until a person does something. */
  record Refused(Instant since, String sentence) implements LinkState {}
}
