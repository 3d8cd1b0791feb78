/** The bench: measures the store beside its bare peers in one run, and says by how much it is slower, and whether that is good enough. */
package watchfloor.bench;
