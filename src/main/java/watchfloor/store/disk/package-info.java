/** What the store's files have in common: written so that a crash leaves the old state or the new one, and one sentence when that fails. */
package watchfloor.store.disk;
