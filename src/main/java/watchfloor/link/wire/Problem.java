package watchfloor.link.wire;

/** Why a request was not served: one plain sentence. */
public record Problem(String sentence) {}
