package watchfloor.people;

import static watchfloor.people.Act.ACKNOWLEDGE_ALARM;
import static watchfloor.people.Act.APPROVE;
import static watchfloor.people.Act.ASSESS;
import static watchfloor.people.Act.BE_PRESENT;
import static watchfloor.people.Act.CARE_FOR_STORE;
import static watchfloor.people.Act.CLAIM;
import static watchfloor.people.Act.CLOSE;
import static watchfloor.people.Act.DRAFT;
import static watchfloor.people.Act.DRIVE_WALL;
import static watchfloor.people.Act.FOLLOW_STORE;
import static watchfloor.people.Act.HAND_OVER;
import static watchfloor.people.Act.MANAGE_PEOPLE;
import static watchfloor.people.Act.NOTE;
import static watchfloor.people.Act.PROPOSE;
import static watchfloor.people.Act.READ_ANSWERS;
import static watchfloor.people.Act.READ_CONVERSATION;
import static watchfloor.people.Act.READ_DRAFT;
import static watchfloor.people.Act.READ_HISTORY;
import static watchfloor.people.Act.READ_METRICS;
import static watchfloor.people.Act.RELEASE;
import static watchfloor.people.Act.RELEASE_ANOTHERS;
import static watchfloor.people.Act.SEARCH;
import static watchfloor.people.Act.SEE_NUMBERS;
import static watchfloor.people.Act.SEE_PEOPLE;
import static watchfloor.people.Act.SEE_WORK;
import static watchfloor.people.Act.SEND;
import static watchfloor.people.Act.SILENCE_ALARM;
import static watchfloor.people.Act.TAKE_BACK;
import static watchfloor.people.Act.TAKE_OVER_WALL;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The one table of who may do what. Pure and safe from any thread. */
public final class Rights {
  private static final List<Act> SEE = List.of(SEE_NUMBERS, SEE_WORK);
  private static final List<Act> READ = List.of(READ_CONVERSATION, READ_HISTORY, READ_ANSWERS, READ_DRAFT);
  private static final List<Act> DRAFTING = List.of(BE_PRESENT, CLAIM, RELEASE, DRAFT, NOTE, PROPOSE, TAKE_BACK);

  private static final Map<Role, Set<Act>> TABLE = table();

  private Rights() {}

  private static Map<Role, Set<Act>> table() {
    Map<Role, Set<Act>> table = new EnumMap<>(Role.class);
    table.put(Role.WALL, acts(SEE));
    table.put(Role.ANALYST, acts(SEE, READ, List.of(SEARCH, READ_METRICS)));
    table.put(Role.OUTSIDER, acts(List.of(SEE_WORK), READ, DRAFTING));
    table.put(Role.VOLUNTEER, acts(SEE, READ, DRAFTING, List.of(HAND_OVER, ASSESS)));
    table.put(Role.OPERATOR, acts(SEE, READ, DRAFTING, List.of(HAND_OVER, ASSESS, SEARCH, SEND, CLOSE, DRIVE_WALL, ACKNOWLEDGE_ALARM)));
    table.put(Role.SENIOR, acts(table.get(Role.OPERATOR), List.of(APPROVE)));
    table.put(Role.LEAD, acts(table.get(Role.SENIOR), List.of(RELEASE_ANOTHERS, SEE_PEOPLE, READ_METRICS, TAKE_OVER_WALL, SILENCE_ALARM)));
    table.put(Role.ADMINISTRATOR, acts(table.get(Role.LEAD), List.of(MANAGE_PEOPLE, CARE_FOR_STORE, FOLLOW_STORE)));
    return Collections.unmodifiableMap(table);
  }

  @SafeVarargs
  private static Set<Act> acts(Iterable<Act>... parts) {
    Set<Act> all = EnumSet.noneOf(Act.class);
    for (Iterable<Act> part : parts) {
      part.forEach(all::add);
    }
    return Collections.unmodifiableSet(all);
  }

  public static boolean may(Role role, Act act) {
    return TABLE.get(role).contains(act);
  }

  /** Why a role may not do something, one plain sentence; empty when it may. */
  public static Optional<String> refusal(Role role, Act act) {
    return may(role, act)
        ? Optional.empty()
        : Optional.of(role.plural() + " cannot " + act.words() + ": ask your lead for somebody who can.");
  }
}
