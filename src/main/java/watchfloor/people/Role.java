package watchfloor.people;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What somebody is in a room. What each may do stands in {@link Rights}. */
public enum Role {
  /** Claims and answers. */
  OPERATOR("Operators"),
  /** Also approves what others want to send. */
  SENIOR("Seniors"),
  /** Runs the room: also gives back what others hold. */
  LEAD("Leads"),
  /** Also looks after people and store. */
  ADMINISTRATOR("Administrators"),
  /** A wall: sees, cannot do. Its session never ends. */
  WALL("Walls"),
  /** Sees all, answers nothing. */
  ANALYST("Analysts"),
  /** Claims and drafts, cannot publish. */
  VOLUNTEER("Volunteers"),
  /** Works on the items of its own team, within its hours, from its addresses; what it wants to send is approved first. */
  OUTSIDER("Outsiders");

  private final String plural;

  Role(String plural) {
    this.plural = plural;
  }

  /** As it is written on the command line and over the wire. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  String plural() {
    return plural;
  }

  /** Whether somebody with this role works on items. */
  public boolean atWork() {
    return Rights.may(this, Act.CLAIM);
  }

  public static Optional<Role> of(String word) {
    return Arrays.stream(values()).filter(role -> role.word().equals(word.toLowerCase(Locale.ROOT))).findFirst();
  }

  public static String words() {
    return Arrays.stream(values()).map(Role::word).collect(Collectors.joining(", "));
  }
}
