package watchfloor.channel.kafka;

import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;

/** Puts what the client says into one plain sentence. Pure. */
final class KafkaTroubles {
  private KafkaTroubles() {}

  static String silent(KafkaOptions options) {
    return options.place() + " does not answer: check that it runs and that this machine reaches it.";
  }

  static String missing(KafkaOptions options, String topic) {
    return options.place() + " has no topic '" + topic + "': check its name in center.yaml, or make the topic.";
  }

  static String sentence(KafkaOptions options, KafkaException fault) {
    if (fault instanceof TimeoutException) {
      return silent(options);
    }
    if (fault instanceof SslAuthenticationException) {
      return options.place() + " cannot prove who it is: check the authority of the source in center.yaml (" + said(fault) + ").";
    }
    if (fault instanceof AuthenticationException) {
      return options.place() + " refuses the user or the password: check both in center.yaml and in the password's file.";
    }
    if (fault instanceof TopicAuthorizationException denied) {
      return options.place() + " does not let this user read " + String.join(", ", denied.unauthorizedTopics()) + ": ask for the right to.";
    }
    if (fault instanceof GroupAuthorizationException denied) {
      return options.place() + " does not let this user be in the group " + denied.groupId() + ": ask for the right to, or name another group.";
    }
    if (fault instanceof InvalidTopicException) {
      return options.place() + " knows no topic of such a name (" + said(fault) + "): check the topics in center.yaml.";
    }
    return options.place() + " cannot be read: " + said(fault) + ".";
  }

  /** The client puts what really happened behind what it made of it. */
  private static String said(Throwable fault) {
    Throwable root = fault;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    String words = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    String line = words.lines().findFirst().orElse("").strip();
    return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
  }
}
