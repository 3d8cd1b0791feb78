package watchfloor.link.wire;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import watchfloor.desk.DeskSnapshot.CrewMember;
import watchfloor.desk.DeskSnapshot.FirstAnswer;
import watchfloor.desk.Item;
import watchfloor.wall.Direction;
import watchfloor.wall.Notice;

/** What a hub tells a wall or a desk over the open link. After {@link Welcome} comes the work whole, then what changes of it. */
public sealed interface HubMessage {
  /**
   * The first word.
   *
   * @param protocol the version that the hub speaks with this client
   * @param epoch    names this run of the hub: sequence numbers of another one mean nothing here
   * @param resumed  whether what follows goes on behind the sequence number that the client named; else the work comes whole
   */
  record Welcome(int protocol, String epoch, boolean resumed, Instant at) implements HubMessage {}

  /**
   * A part of the work as it is: replaces everything known once the last part is there.
   *
   * @param seq      the last change that is in it
   * @param live     items that need somebody, by due time
   * @param ended    items answered or closed lately, oldest first
   * @param mentions the ids of all mentions of an item, by its id
   * @param partial  whether the hub has more live items than it sends
   * @param first    whether this part begins
   * @param last     whether this part completes it
   */
  record Work(long seq, List<Item> live, List<Item> ended, Map<Long, List<Long>> mentions, boolean partial, boolean first, boolean last)
      implements HubMessage {}

  /**
   * Items after they changed.
   *
   * @param seq the last change that is in it; the one before it was the last that was sent
   */
  record Changes(long seq, List<Item> items) implements HubMessage {}

  /** The people of the center, and how fast first answers are. */
  record Crew(List<CrewMember> members, FirstAnswer firstAnswer) implements HubMessage {}

  /**
   * What changed of the numbers.
   *
   * @param brand the one that they are about; empty for all. Those of a brand lack alarms and sources, which are the room's
   */
  record Pulse(String brand, PulseChange change) implements HubMessage {}

  /** What is wrong with the room now; empty when all is well. */
  record Notices(List<Notice> notices) implements HubMessage {}

  /** What people and alarms have the wall do now, whole. */
  record Directed(Direction direction) implements HubMessage {}

  /** The hub is there. @param at its time */
  record Beat(Instant at) implements HubMessage {}

  /** What became of an {@link ClientMessage.Ask} or {@link ClientMessage.AskNext}. */
  record Answer(long ask, Reply reply) implements HubMessage {}
}
