package watchfloor.link.wire;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import watchfloor.mention.Issue;
import watchfloor.pulse.DayCurves;
import watchfloor.pulse.Gap;
import watchfloor.pulse.Grid;
import watchfloor.pulse.Moods;
import watchfloor.pulse.Share;
import watchfloor.pulse.Topic;
import watchfloor.pulse.Voice;

/**
 * The last 24 hours taken apart, as far as they changed; an absent part is as it was. Columns of the grids are not told: they are the
 * largest of the shares.
 *
 * @param byChannel the rows that changed
 * @param byPlace   the rows that changed
 * @param days      whole when its hours or the days before are other ones
 * @param today     else the hours so far, when those changed
 */
public record DayChange(
    Instant since, OptionalInt counted, Moods all, Moods unplaced, Optional<Shares> channels, Optional<Shares> languages,
    Optional<Shares> brands, Optional<Shares> places, Optional<Rows> byChannel, Optional<Rows> byPlace, Optional<Voices> voices,
    Optional<Topics> topics, Optional<DayCurves> days, Optional<List<Integer>> today, Optional<List<Gap>> gaps) {

  /**
   * What changed of a list of shares.
   *
   * @param changed those that are new or count otherwise
   * @param order   all their ids, when that is another list
   */
  public record Shares(List<Share> changed, Optional<List<String>> order) {}

  /** The same of a grid's rows. @param order the ids of the issues */
  public record Rows(List<Grid.Row> changed, Optional<List<String>> order) {}

  /** The same of the voices. @param order the channel's id, a space and the author's */
  public record Voices(List<Voice> changed, Optional<List<String>> order) {}

  /** The same of the topics. @param order the ids of the issues */
  public record Topics(List<TopicChange> changed, Optional<List<String>> order) {}

  /** One topic. @param words absent when they are as they were */
  public record TopicChange(Issue issue, Moods moods, int lastHour, OptionalInt change, Optional<List<Topic.Word>> words) {}
}
