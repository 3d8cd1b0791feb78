package watchfloor.intake;

/** What waits between the sources and the intake thread, in the order in which it came. */
sealed interface Queued permits QueuedMention, QueuedWithdrawal {}
