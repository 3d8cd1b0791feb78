package watchfloor.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import watchfloor.desk.Actor;
import watchfloor.desk.Claim;
import watchfloor.desk.DeskOperation;
import watchfloor.desk.DeskOutcome;
import watchfloor.desk.DeskRules;
import watchfloor.desk.DeskSnapshot.CrewMember;
import watchfloor.desk.DeskSnapshot.FirstAnswer;
import watchfloor.desk.Item;
import watchfloor.desk.ItemEvent;
import watchfloor.desk.ItemState;
import watchfloor.desk.Operator;
import watchfloor.desk.Reply.State;
import watchfloor.desk.SearchHit;
import watchfloor.desk.TextCount;
import watchfloor.link.health.HealthReport;
import watchfloor.link.wire.CenterView;
import watchfloor.link.wire.ClientMessage;
import watchfloor.link.wire.DayChange;
import watchfloor.link.wire.DirectionAsk;
import watchfloor.link.wire.HubMessage;
import watchfloor.link.wire.LayoutAnswer;
import watchfloor.link.wire.LayoutAsk;
import watchfloor.link.wire.Problem;
import watchfloor.link.wire.Protocol;
import watchfloor.link.wire.PulseChange;
import watchfloor.link.wire.Reply;
import watchfloor.link.wire.SignIn;
import watchfloor.link.wire.StandbyHealth;
import watchfloor.link.wire.StandbyState;
import watchfloor.link.wire.TermView;
import watchfloor.link.wire.WireJson;
import watchfloor.mention.Author;
import watchfloor.mention.Brand;
import watchfloor.mention.Channel;
import watchfloor.mention.IntakeCounts;
import watchfloor.mention.Issue;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Judgement;
import watchfloor.mention.Mention;
import watchfloor.mention.MentionKey;
import watchfloor.mention.Sentiment;
import watchfloor.mention.SourceHealth;
import watchfloor.people.Role;
import watchfloor.pulse.Alarm;
import watchfloor.pulse.AlarmChange;
import watchfloor.pulse.AlarmSubject;
import watchfloor.pulse.Breakdown;
import watchfloor.pulse.DayCurves;
import watchfloor.pulse.Gap;
import watchfloor.pulse.Gauge;
import watchfloor.pulse.Grid;
import watchfloor.pulse.Handling;
import watchfloor.pulse.HeatMap;
import watchfloor.pulse.Lenses;
import watchfloor.pulse.MinuteCounts;
import watchfloor.pulse.Moods;
import watchfloor.pulse.PulseSnapshot;
import watchfloor.pulse.RisingTerm;
import watchfloor.pulse.Share;
import watchfloor.pulse.Slice;
import watchfloor.pulse.SliceMark;
import watchfloor.pulse.SlicePage;
import watchfloor.pulse.SliceView;
import watchfloor.pulse.Topic;
import watchfloor.pulse.Voice;
import watchfloor.wall.Direction;
import watchfloor.wall.DirectionChange;
import watchfloor.wall.Drive;
import watchfloor.wall.Hold;
import watchfloor.wall.LayoutEntry;
import watchfloor.wall.Notice;
import watchfloor.wall.Pin;
import watchfloor.wall.RoomMode;
import watchfloor.wall.TakeOver;
import watchfloor.wall.WorldClock;

/** Holds docs/manual/openapi.yaml against what is really spoken. */
class OpenApiTest {
  /** What the room does by itself is refused to everybody, and described to nobody. */
  private static final Set<Class<?>> THE_ROOMS_OWN =
      Set.of(DeskOperation.Open.class, DeskOperation.EndLease.class, DeskOperation.Dispatch.class, DeskOperation.Settle.class,
          DeskOperation.Postpone.class);
  private static final List<Class<?>> CLOSED_SETS =
      List.of(HubMessage.class, ClientMessage.class, DeskOperation.class, DeskOutcome.class, RoomMode.class, DirectionChange.class,
          AlarmChange.class);
  private static final List<Class<?>> PLAIN = List.of(
      Problem.class, SignIn.class, SignIn.Granted.class, CenterView.class, CenterView.Outlet.class, Brand.class, WorldClock.class, DeskRules.class,
      Operator.class, Actor.class, Channel.class, MentionKey.class, Author.class, Mention.class, Judgement.class, Issue.class, JudgedMention.class,
      Claim.class, Item.class, ItemEvent.class, SearchHit.class, IntakeCounts.class, Reply.class, CrewMember.class, FirstAnswer.class, Notice.class,
      PulseChange.class, MinuteCounts.class, Gauge.class, HeatMap.class, RisingTerm.class, Alarm.class, AlarmSubject.class, Alarm.Evidence.class, Handling.class,
      Handling.Hand.class, Handling.Silence.class, SourceHealth.class,
      Direction.class, Drive.class, Pin.class, TakeOver.class, Hold.class, DirectionAsk.class, LayoutEntry.class, LayoutAsk.class, LayoutAnswer.class,
      DayChange.class, Moods.class, Share.class, Voice.class, DayCurves.class, Gap.class, SlicePage.class, SliceMark.class,
      SliceView.class, Slice.class, Lenses.class, PulseSnapshot.class, Breakdown.class, Grid.class, Topic.class);

  private final WireJson json = new WireJson();
  private final ObjectMapper plain = new ObjectMapper();
  private final JsonNode api;

  OpenApiTest() throws IOException {
    api = new ObjectMapper(new YAMLFactory()).readTree(Path.of("docs/manual/openapi.yaml").toFile());
  }

  @Test
  void everyAddressOfTheProtocolIsDescribedAndNoOther() throws IllegalAccessException {
    Set<String> expected = new TreeSet<>();
    for (Field field : Protocol.class.getFields()) {
      if (Modifier.isStatic(field.getModifiers()) && field.get(null) instanceof String text && text.startsWith("/")) {
        expected.addAll(addresses(text));
      }
    }
    assertThat(names(api.get("paths"))).isEqualTo(expected).contains("/v1/feed", "/health");
    assertThat(api.at("/info/version").asText()).isEqualTo(String.valueOf(Protocol.VERSION));
    assertThat(api.at("/components/parameters/Version/name").asText()).isEqualTo(Protocol.VERSION_HEADER);
    assertThat(api.at("/servers/0/variables/port/default").asInt()).isEqualTo(Protocol.PORT);
  }

  private static List<String> addresses(String path) {
    return switch (path) {
      case Protocol.ITEMS -> Stream.of("history", "conversation", "replies", "draft").map(part -> path + "{id}/" + part).toList();
      case Protocol.LAYOUTS, Protocol.STYLES -> List.of(path + "{name}");
      default -> List.of(path);
    };
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    List<JsonNode> references = api.findValues("$ref");
    assertThat(references).hasSizeGreaterThan(200)
        .allSatisfy(reference -> assertThat(api.at(reference.asText().substring(1)).isMissingNode()).as(reference.asText()).isFalse());
  }

  @Test
  void everyKindOfMessageIsDescribedUnderItsName() {
    for (Class<?> closed : CLOSED_SETS) {
      Set<String> spoken = new TreeSet<>();
      for (Class<?> kind : closed.getPermittedSubclasses()) {
        if (!THE_ROOMS_OWN.contains(kind)) {
          JsonNode written = WireSamples.all().stream().filter(sample -> sample.getClass() == kind).findFirst().map(this::written).orElseThrow();
          String name = written.get("is").asText();
          spoken.add(name);
          assertThat(schema(closed.getSimpleName()).at("/discriminator/mapping").path(name).asText())
              .as(name).isEqualTo("#/components/schemas/" + closed.getSimpleName() + "." + kind.getSimpleName());
          assertParts(closed.getSimpleName() + "." + kind.getSimpleName(), kind, true);
        }
      }
      assertThat(names(schema(closed.getSimpleName()).at("/discriminator/mapping"))).isEqualTo(spoken);
      assertThat(schema(closed.getSimpleName()).get("oneOf")).hasSize(spoken.size());
    }
  }

  @Test
  void everyPartOfWhatIsSpokenIsDescribed() {
    List.of(TermView.class, StandbyHealth.class, StandbyState.class, StandbyState.LogEnd.class, StandbyState.FilePart.class, StandbyState.BackupState.class,
        StandbyState.HandedOver.class).forEach(type -> assertParts(type.getSimpleName(), type, false));
    PLAIN.forEach(type -> assertParts(type.getSimpleName(), type, false));
    assertParts("Outgoing", watchfloor.desk.Reply.class, false);
    assertParts("HeatMap.Row", HeatMap.Row.class, false);
    assertParts("Grid.Row", Grid.Row.class, false);
    assertParts("Topic.Word", Topic.Word.class, false);
    List.of(DayChange.class.getDeclaredClasses()).forEach(part -> assertParts("DayChange." + part.getSimpleName(), part, false));
    assertParts("HealthReport", HealthReport.class, false);
    assertParts("HealthReport.Source", HealthReport.Source.class, false);
    assertParts("HealthReport.Brief", HealthReport.Brief.class, false);
  }

  @Test
  void everyWordOfAListIsDescribed() {
    Map<String, Object[]> lists = Map.of(
        "ItemState", ItemState.values(), "ItemEventKind", ItemEvent.Kind.values(), "OutgoingState", State.values(), "Sentiment", Sentiment.values(),
        "TextCount", TextCount.values(), "TakeOverLook", TakeOver.Look.values(), "Role", Arrays.stream(Role.values()).map(Role::word).toArray());
    lists.forEach((name, words) -> assertThat(texts(schema(name).get("enum")))
        .as(name).containsExactlyInAnyOrderElementsOf(Arrays.stream(words).map(String::valueOf).toList()));
  }

  @Test
  void whatIsReallyWrittenHasDescribedPartsOnly() {
    for (Object sample : WireSamples.all()) {
      Class<?> closed = CLOSED_SETS.stream().filter(set -> set.isInstance(sample)).findFirst().orElseThrow();
      assertFits("#/components/schemas/" + closed.getSimpleName() + "." + sample.getClass().getSimpleName(), written(sample));
    }
    assertFits("#/components/schemas/CenterView", written(WireSamples.center()));
  }

  private void assertParts(String name, Class<?> type, boolean kind) {
    Set<String> all = new TreeSet<>(kind ? Set.of("is") : Set.of());
    Set<String> always = new TreeSet<>(all);
    for (RecordComponent part : type.getRecordComponents()) {
      all.add(part.getName());
      if (!List.of(Optional.class, OptionalInt.class, OptionalLong.class).contains(part.getType())) {
        always.add(part.getName());
      }
    }
    assertThat(names(schema(name).path("properties"))).as("properties of " + name).isEqualTo(all);
    assertThat(new TreeSet<>(texts(schema(name).path("required")))).as("required of " + name).isEqualTo(always);
  }

  /** Follows what was written along the schemas; an undescribed property, a missing one, or another type fails. */
  private void assertFits(String where, JsonNode value) {
    assertFits(api.at(where.substring(1)), value, where);
  }

  private void assertFits(JsonNode schema, JsonNode value, String where) {
    if (schema.has("$ref")) {
      assertFits(schema.get("$ref").asText(), value);
    } else if (schema.has("oneOf")) {
      assertFits(schema.at("/discriminator/mapping").path(value.path("is").asText()).asText(), value);
    } else if (schema.has("const")) {
      assertThat(value).as(where).isEqualTo(schema.get("const"));
    } else {
      assertType(schema, value, where);
    }
  }

  private void assertType(JsonNode schema, JsonNode value, String where) {
    switch (schema.path("type").asText()) {
      case "object" -> {
        assertThat(names(value)).as(where).containsAll(texts(schema.path("required")));
        for (Map.Entry<String, JsonNode> part : value.properties()) {
          JsonNode described = schema.path("properties").path(part.getKey());
          JsonNode any = schema.path("additionalProperties");
          assertThat(described.isMissingNode() && any.isMissingNode()).as(where + " has an undescribed " + part.getKey()).isFalse();
          assertFits(described.isMissingNode() ? any : described, part.getValue(), where + "/" + part.getKey());
        }
      }
      case "array" -> {
        assertThat(value.isArray()).as(where).isTrue();
        value.forEach(each -> assertFits(schema.get("items"), each, where + "/items"));
      }
      case "integer" -> assertThat(value.isIntegralNumber()).as(where).isTrue();
      case "number" -> assertThat(value.isNumber()).as(where).isTrue();
      case "boolean" -> assertThat(value.isBoolean()).as(where).isTrue();
      default -> {
        assertThat(value.isTextual()).as(where).isTrue();
        assertThat(schema.has("enum") && !texts(schema.get("enum")).contains(value.asText())).as(where + " is " + value).isFalse();
      }
    }
  }

  private JsonNode schema(String name) {
    JsonNode found = api.at("/components/schemas").path(name);
    assertThat(found.isMissingNode()).as("schema " + name).isFalse();
    return found;
  }

  private JsonNode written(Object message) {
    try {
      return plain.readTree(json.write(message));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Set<String> names(JsonNode node) {
    Set<String> names = new TreeSet<>();
    for (Iterator<String> each = node.fieldNames(); each.hasNext(); ) {
      names.add(each.next());
    }
    return names;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(each -> texts.add(each.asText()));
    return texts;
  }
}
