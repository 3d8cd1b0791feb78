/** Which mentions came in before: their fingerprints by day, in memory and in files, so that what comes twice is kept once. */
package watchfloor.store.seen;
