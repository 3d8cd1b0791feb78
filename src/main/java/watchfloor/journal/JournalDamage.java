package watchfloor.journal;

/** Stops a reader where entries are lost, so that nobody reads over a gap without knowing. */
public final class JournalDamage extends JournalException {
  private static final long serialVersionUID = 1L;

  private final transient Damage damage;

  JournalDamage(Damage damage) {
    super(damage.sentence());
    this.damage = damage;
  }

  /** Where, and which entries. */
  public Damage damage() {
    return damage;
  }
}
