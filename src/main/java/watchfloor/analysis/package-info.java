/** What a mention says: language, sentiment, issue and urgency. One immutable analyser, safe from any thread. */
package watchfloor.analysis;
