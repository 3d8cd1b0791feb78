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

  /**
   * Tells every change so far, in order, before it returns, and then each new one as {@link #onChange} does: none is missed, and none comes
   * twice.
   */
  void follow(Consumer<AccountChange> listener);

  /**
   * Hears of every change from now on, this process's and those of others, once, in order, before {@link #append} returns. What a listener
   * throws is logged and harms neither the change nor the other listeners.
   */
  void onChange(Consumer<AccountChange> listener);
}
