package watchfloor.drill;

/** What a mention of a drill is worth: it tells what happened, what somebody made up, or nothing. */
public enum Truth {
  TRUE,
  RUMOUR,
  NOISE
}
