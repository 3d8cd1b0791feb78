package watchfloor.people;

import java.util.List;
import java.util.function.Consumer;

/**
 * Where changes of accounts are kept: the port that a store fills. They are never rewritten; together they are the audit of who could do what.
 *
 * <p>Any thread but the JavaFX one.
 */
public interface AccountBook {
  /** Every change, in order. */
  List<AccountChange> all();

  /** Keeps one; it is on disk when this returns. @throws PeopleException it cannot be kept, and then it has not happened */
  void append(AccountChange change);

  /** Hears of every change, this process's and those of others, once, in order. */
  void onChange(Consumer<AccountChange> listener);
}
