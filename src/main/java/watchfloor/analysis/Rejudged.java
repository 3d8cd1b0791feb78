package watchfloor.analysis;

import watchfloor.mention.Judgement;
import watchfloor.mention.Mention;

/** A mention of which a new model thinks otherwise: what counted it must count it anew. */
public record Rejudged(Mention mention, Judgement before, Judgement after) {}
