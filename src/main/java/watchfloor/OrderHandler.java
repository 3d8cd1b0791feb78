package watchfloor;

import java.io.IOException;
import java.util.function.Consumer;

/** Does in the running room what a verb asked for. */
@FunctionalInterface
interface OrderHandler {
  /**
   * Does it to its end, on the thread for orders, one at a time.
   *
   * @param progress takes lines that the one who asked sees at once; from any thread, until this method returns
   * @throws InterruptedException the room closes; the answer then says that it was broken off
   */
  OrderAnswer handle(Order order, Consumer<String> progress) throws IOException, InterruptedException;
}
