package watchfloor.channel.kafka;

import java.util.Optional;
import java.util.function.Consumer;
import watchfloor.mention.Mention;

/** Makes a mention of what a record holds, whatever form that has. Used by the source's thread alone. */
@FunctionalInterface
public interface Values {
  /**
   * The mention in a record; empty where there is none, after the reason was told.
   *
   * @param id      the identifier of a mention that names none, the same whenever this record is read
   * @param refused hears why it is none, one plain sentence
   */
  Optional<Mention> read(byte[] value, String id, Consumer<String> refused);
}
