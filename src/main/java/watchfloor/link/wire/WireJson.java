package watchfloor.link.wire;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import watchfloor.desk.DeskOperation;
import watchfloor.desk.DeskOutcome;
import watchfloor.pulse.AlarmChange;
import watchfloor.triage.Condition;
import watchfloor.triage.Step;
import watchfloor.wall.DirectionChange;
import watchfloor.wall.RoomMode;

/**
 * Turns messages into JSON and back, strictly: an unknown kind, a missing part or a value out of its bounds is refused, an unknown property
 * of a newer version ignored. Safe from any thread.
 */
public final class WireJson {
  private static final List<Class<?>> CLOSED_SETS =
      List.of(
          HubMessage.class, ClientMessage.class, DeskOperation.class, DeskOutcome.class, RoomMode.class, DirectionChange.class, AlarmChange.class,
          Step.class, Condition.class);

  private final ObjectMapper json;

  public WireJson() {
    JsonMapper.Builder builder = JsonMapper.builder()
        .addModule(new JavaTimeModule())
        .addModule(new Jdk8Module())
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
        .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
        .visibility(PropertyAccessor.GETTER, JsonAutoDetect.Visibility.NONE)
        .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
        .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY);
    for (Class<?> closed : CLOSED_SETS) {
      builder.addMixIn(closed, Kinds.class);
      for (Class<?> kind : closed.getPermittedSubclasses()) {
        builder.registerSubtypes(new NamedType(kind, name(kind)));
      }
    }
    json = builder.build();
    json.getFactory().setStreamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(40).build());
  }

  /** Every member of a closed set names itself on the wire. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  @JsonSubTypes({})
  private interface Kinds {}

  /** {@code TakeClaim} is {@code take-claim} on the wire. */
  private static String name(Class<?> kind) {
    return kind.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  public String write(Object message) {
    try {
      return json.writeValueAsString(message);
    } catch (JsonProcessingException e) {
      throw new WireException("A " + message.getClass().getSimpleName() + " could not be written: " + e.getOriginalMessage(), e);
    }
  }

  /** @throws WireException it is not one; the message never repeats what was read */
  public <T> T read(String text, Class<T> type) {
    try {
      T read = json.readValue(text, type);
      if (read == null) {
        throw new WireException("A " + type.getSimpleName() + " was expected and nothing came.", null);
      }
      return read;
    } catch (JsonProcessingException e) {
      throw unreadable(type, e);
    }
  }

  /** @throws WireException it is not one */
  public <T> List<T> readList(String text, Class<T> type) {
    try {
      return json.readerForListOf(type).readValue(text);
    } catch (IOException e) {
      throw unreadable(type, e);
    }
  }

  private static WireException unreadable(Class<?> type, IOException e) {
    return new WireException("What came is no " + type.getSimpleName() + " that this version knows (" + e.getClass().getSimpleName() + ").", e);
  }
}
