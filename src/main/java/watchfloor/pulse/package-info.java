/** The live numbers: one writer moves the counts, and publishes immutable, versioned snapshots that any thread may read. */
package watchfloor.pulse;
