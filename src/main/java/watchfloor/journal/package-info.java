/**
 * What people did and what came in, written down so that it cannot be lost or changed unseen: an append-only log of checksummed,
 * hash-chained records in segment files, forced to disk before an append returns.
 */
package watchfloor.journal;
