/** The index over mentions, answers and notes: words in, numbers out; sealed where the store has a key, and made again when it is damaged. */
package watchfloor.store.search;
