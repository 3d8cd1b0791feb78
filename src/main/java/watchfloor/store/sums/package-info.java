/** Checksums under H2: the file system that keeps one for every block of a database, and the check that a file is what was written. */
package watchfloor.store.sums;
