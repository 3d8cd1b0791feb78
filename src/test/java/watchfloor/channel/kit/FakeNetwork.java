package watchfloor.channel.kit;

import java.nio.file.Path;
import java.util.Map;
import watchfloor.channel.net.NetClient;
import watchfloor.intake.MentionSource;

/** A network on this machine that does what networks do on bad days, as {@link MentionSourceContract} asks for it. */
public interface FakeNetwork extends AutoCloseable {
  /** A source that listens to it, always under the same name. @param folder where it may keep what it must remember */
  MentionSource source(NetClient net, Path folder);

  /** A stranger writes a post that is for us; it is kept for sources that are not there. */
  void publish(String text);

  /** Says the last post once more, to whoever listens. */
  void repeat();

  /** Writes posts of which the later-told was written first. */
  void publishOutOfOrder(String told, String written);

  /** Says something that is nothing of its protocol. */
  void garbage();

  /** Says something that is longer than anything of its protocol. */
  void huge();

  /** Says whatever a network says that has nothing to say. */
  void keepAlive();

  /** Ends every connection in the middle of a message. */
  void cut();

  /** Answers nothing to anybody who is connected, and lets the connections stand. */
  void fallSilent();

  /** Answers every new connection with an error; a status of 0 ends that. */
  void refuse(int status, Map<String, String> headers);

  /** How many connections stand. */
  int connections();

  @Override
  void close();
}
