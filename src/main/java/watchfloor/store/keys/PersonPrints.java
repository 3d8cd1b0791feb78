package watchfloor.store.keys;

/** Makes fingerprints of persons that only this store can make; the keys of persons are found by the same. Safe from any thread. */
public final class PersonPrints {
  private final PersonHash hash;

  public PersonPrints(StoreSecret secret) {
    this.hash = new PersonHash(secret);
  }

  /** @param person a channel's id and an author's id, with a slash between */
  public synchronized Fingerprint of(String person) {
    byte[] bytes = new byte[KeySlot.HASH];
    hash.of(person, bytes);
    return Fingerprint.of(bytes);
  }
}
