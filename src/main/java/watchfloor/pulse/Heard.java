package watchfloor.pulse;

import java.util.Set;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Sentiment;

/**
 * A mention as it is counted: what is worked out of it once, for every cut that it belongs to.
 *
 * @param minute in which its author wrote it, since 1970
 * @param row    of its issue; the last one is that of none
 * @param terms  of what it says; empty for a repost, which says nothing itself
 * @param place  the country that it names, empty for none
 */
record Heard(JudgedMention judged, long minute, int row, String brand, Set<String> terms, String place) {
  long second() {
    return judged.mention().writtenAt().getEpochSecond();
  }

  Sentiment sentiment() {
    return judged.judgement().sentiment();
  }

  boolean repost() {
    return judged.mention().repost();
  }
}
