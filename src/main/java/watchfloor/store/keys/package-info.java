/**
 * What the store seals with: its own key and where that comes from, a key for every person and month, and the secret that stands
 * in every fingerprint. Who forgets a person's key here has forgotten the person.
 */
package watchfloor.store.keys;
