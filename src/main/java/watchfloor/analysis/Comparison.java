package watchfloor.analysis;

/**
 * What teaching is worth: the shipped model and the taught one on posts that were held back from the teaching.
 *
 * @param sentimentPosts  how many held-back posts name a sentiment
 * @param sentimentBefore 0 to 1, the share right
 * @param sentimentAfter  the same, taught
 * @param issuePosts      how many name an issue
 * @param issueBefore     the share whose likeliest issue is right, by the center's words alone
 * @param issueAfter      the same, taught
 */
public record Comparison(int sentimentPosts, double sentimentBefore, double sentimentAfter, int issuePosts, double issueBefore, double issueAfter) {}
