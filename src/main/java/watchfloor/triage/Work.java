package watchfloor.triage;

import java.time.Instant;

/**
 * The verdict that a mention is work.
 *
 * @param rule  the name of the rule that decided
 * @param team  who answers
 * @param dueAt by when the first answer is promised
 */
public record Work(String rule, String team, Instant dueAt) {}
