package watchfloor.pulse;

/**
 * A word or two that people use much more than they did.
 *
 * @param count mentions that hold it in the last hour
 * @param lift  that count against what the hours before let expect, 1 or more
 * @param fresh whether the hours before never held it
 */
public record RisingTerm(String term, int count, double lift, boolean fresh) {}
