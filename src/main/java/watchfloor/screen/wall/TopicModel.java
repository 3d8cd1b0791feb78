package watchfloor.screen.wall;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import watchfloor.pulse.Topic;
import watchfloor.screen.Texts;

/** Ranks the issues of the day and finds words for each. Free of the toolkit. */
final class TopicModel {
  /** From here on a change is worth the colour of attention. */
  static final int RISES = 50;

  private static final String UNKNOWN = "\u00B7";

  private TopicModel() {}

  static boolean none(List<Topic> topics) {
    return topics.stream().allMatch(topic -> topic.moods().total() == 0);
  }

  /** The most mentioned first, those without a mention left out; equal ones stay in the center's order. */
  static List<MoodLine> ranked(List<Topic> topics, Texts texts) {
    List<Topic> ranked = topics.stream()
        .filter(topic -> topic.moods().total() > 0)
        .sorted(Comparator.comparingInt((Topic topic) -> topic.moods().total()).reversed())
        .toList();
    List<MoodLine> lines = new ArrayList<>();
    for (Topic topic : ranked) {
      double length = (double) topic.moods().total() / ranked.get(0).moods().total();
      lines.add(new MoodLine(topic.issue().id(), texts.number(lines.size() + 1), topic.issue().name(), false, topic.moods(), length,
          List.of(new MoodLine.Figure(texts.number(topic.moods().total()), "strong"), change(topic.change(), texts), ShareModel.net(topic.moods(), texts)),
          topic.words().stream().map(Topic.Word::word).collect(Collectors.joining("  ·  "))));
    }
    return lines;
  }

  private static MoodLine.Figure change(OptionalInt change, Texts texts) {
    return new MoodLine.Figure(
        change.isPresent() ? MoodWords.change(change.getAsInt(), texts) : UNKNOWN, change.orElse(0) >= RISES ? "rising" : "quiet");
  }
}
