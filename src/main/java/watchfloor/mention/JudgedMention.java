package watchfloor.mention;

import java.util.Objects;

/**
 * A mention that the room has taken in: numbered and judged. This is what the store keeps and the wall shows.
 *
 * @param id        ours, positive, rising with the time of arrival, never used twice
 */
public record JudgedMention(long id, Mention mention, Judgement judgement) {
  public JudgedMention {
    Objects.requireNonNull(mention, "mention");
    Objects.requireNonNull(judgement, "judgement");
    if (id <= 0) {
      throw new IllegalArgumentException("id: " + id);
    }
  }
}
