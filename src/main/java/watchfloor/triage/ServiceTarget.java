package watchfloor.triage;

/** What an author is promised: a first answer, an answer to what they say after that, and that it is settled. */
public enum ServiceTarget {
  FIRST_ANSWER,
  NEXT_ANSWER,
  RESOLUTION
}
