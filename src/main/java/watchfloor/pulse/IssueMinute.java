package watchfloor.pulse;

import watchfloor.mention.Issue;

/** One cell of the history that the store keeps: the counts of one issue ({@link Issue#NONE} included) in one minute. */
public record IssueMinute(String issueId, MinuteCounts counts) {}
