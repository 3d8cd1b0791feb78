package watchfloor.triage;

import java.util.Objects;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Sentiment;

/**
 * What is known of an item without asking anybody.
 *
 * @param issue    its id
 * @param urgency  0 to 100
 * @param reach    the author's followers; -1 where the network does not say
 * @param language as the analysis decided, BCP 47
 * @param channel  its id
 * @param brand    whom it is about; may be empty
 * @param direct   whether it speaks to us
 * @param earlier  how many items of this author we know besides, 0 or more
 * @param offHours whether the calendar of its promise is closed now
 * @param overflow whether more waits than the crew can hold
 */
public record Facts(
    Sentiment sentiment, String issue, int urgency, long reach, String language, String channel, String brand, boolean direct, int earlier,
    boolean offHours, boolean overflow) {
  public Facts {
    Objects.requireNonNull(sentiment, "sentiment");
    Objects.requireNonNull(issue, "issue");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(brand, "brand");
  }

  public static Facts of(JudgedMention judged, int earlier, boolean offHours, boolean overflow) {
    var mention = judged.mention();
    var judgement = judged.judgement();
    return new Facts(
        judgement.sentiment(), judgement.issue().id(), judgement.urgency(), mention.author().followers(), judgement.language(),
        mention.channel().id(), mention.brand(), mention.direct(), earlier, offHours, overflow);
  }
}
