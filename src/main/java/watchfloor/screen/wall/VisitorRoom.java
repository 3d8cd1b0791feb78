package watchfloor.screen.wall;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import watchfloor.mention.Author;
import watchfloor.mention.SourceHealth;
import watchfloor.pulse.Breakdown;
import watchfloor.pulse.Gap;
import watchfloor.pulse.PulseSnapshot;
import watchfloor.pulse.Topic;
import watchfloor.pulse.Voice;
import watchfloor.screen.Texts;

/**
 * Takes out of a room's figures what people from outside must not read, before a tile sees it: words that people used, handles, and the names
 * and troubles of sources, which may hold an account. Mentions and the desks' work stay, and their tiles show neither words nor names.
 *
 * <p>What was taken out of the newest figures is kept, so that it is done once for each. One a tile; JavaFX thread only.
 */
final class VisitorRoom {
  private final Texts texts;
  private PulseSnapshot whole;
  private PulseSnapshot spared;

  VisitorRoom(Texts texts) {
    this.texts = texts;
  }

  RoomSnapshot of(RoomSnapshot room) {
    if (room.pulse() != whole) {
      whole = room.pulse();
      spared = spare(whole);
    }
    return room.with(spared);
  }

  private PulseSnapshot spare(PulseSnapshot pulse) {
    Map<String, String> names = new HashMap<>();
    List<SourceHealth> sources = new ArrayList<>();
    for (SourceHealth source : pulse.sources()) {
      String name = names.computeIfAbsent(source.name(), key -> texts.of("visitor.source", texts.number(names.size() + 1)));
      String trouble = source.trouble().isEmpty() ? "" : texts.of("visitor.trouble");
      sources.add(new SourceHealth(name, source.state(), source.since(), source.lastAt(), trouble, source.retryAt(), source.counts()));
    }
    return new PulseSnapshot(
        pulse.version(), pulse.at(), pulse.lastMinute(), pulse.change(), pulse.today(), pulse.minutes(), pulse.yesterday(), pulse.gauge(),
        pulse.heatMap(), pulse.recent(), List.of(), pulse.alarms(), sources, spare(pulse.day(), names));
  }

  private Breakdown spare(Breakdown day, Map<String, String> names) {
    List<Voice> voices = new ArrayList<>();
    for (Voice voice : day.voices()) {
      Author somebody = new Author(String.valueOf(voices.size()), texts.of("visitor.somebody"), voice.author().followers());
      voices.add(new Voice(somebody, voice.channel(), voice.moods(), voice.lastAt()));
    }
    List<Topic> topics = day.topics().stream()
        .map(topic -> new Topic(topic.issue(), topic.moods(), topic.lastHour(), topic.change(), List.of())).toList();
    List<Gap> gaps = day.gaps().stream().map(gap -> new Gap(name(gap, names), gap.from(), gap.to())).toList();
    return new Breakdown(
        day.since(), day.counted(), day.all(), day.channels(), day.languages(), day.brands(), day.places(), day.unplaced(), day.byChannel(),
        day.byPlace(), voices, topics, day.days(), gaps);
  }

  private String name(Gap gap, Map<String, String> names) {
    return gap.hub() ? gap.source() : names.getOrDefault(gap.source(), texts.of("visitor.any-source"));
  }
}
