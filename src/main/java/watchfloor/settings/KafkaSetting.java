package watchfloor.settings;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A source of the kind {@code kafka}, as the center's file says it. Paths go out from the center's folder.
 *
 * @param servers      brokers as {@code host:port}, 1 or more
 * @param topics       1 or more
 * @param group        the consumer group; empty for one with the brand's name
 * @param security     how the brokers are spoken to
 * @param user         there for {@link Security#SASL_SSL} alone
 * @param passwordFile there for {@link Security#SASL_SSL} alone; a file that holds nothing but the password
 * @param authority    PEM certificates by which brokers prove who they are; empty for those that this machine believes
 * @param mechanism    how the password is shown to the brokers
 * @param format       how a record's value is written
 * @param columns      what the columns of a table hold, joined with commas; empty for JSON
 */
public record KafkaSetting(
    List<String> servers, List<String> topics, Optional<String> group, Security security, Optional<String> user, Optional<String> passwordFile,
    Optional<String> authority, Mechanism mechanism, Format format, String columns) implements SourceDetail {

  /** In the clear, encrypted, or encrypted with a user. */
  public enum Security { PLAINTEXT, SSL, SASL_SSL }

  /** How a password is shown. */
  public enum Mechanism { PLAIN, SCRAM_SHA_256, SCRAM_SHA_512 }

  /** One JSON object, or one row of a table. */
  public enum Format { JSON, CSV, TSV }

  public KafkaSetting {
    servers = List.copyOf(servers);
    topics = List.copyOf(topics);
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(security, "security");
    Objects.requireNonNull(user, "user");
    Objects.requireNonNull(passwordFile, "passwordFile");
    Objects.requireNonNull(authority, "authority");
    Objects.requireNonNull(mechanism, "mechanism");
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(columns, "columns");
    if ((security == Security.SASL_SSL) != (user.isPresent() && passwordFile.isPresent())) {
      throw new IllegalArgumentException("a user with a password's file belongs to SASL_SSL");
    }
  }
}
