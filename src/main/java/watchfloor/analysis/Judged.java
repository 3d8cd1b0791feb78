package watchfloor.analysis;

import watchfloor.mention.Judgement;
import watchfloor.mention.Mention;

/** A mention with the judgement that is kept of it. */
public record Judged(Mention mention, Judgement judgement) {}
