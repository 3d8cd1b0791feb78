package watchfloor.screen.wall;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import watchfloor.mention.Channel;
import watchfloor.mention.Issue;
import watchfloor.pulse.HeatMap;
import watchfloor.pulse.Moods;
import watchfloor.pulse.PulseSnapshot;
import watchfloor.pulse.Share;
import watchfloor.pulse.Slice;
import watchfloor.pulse.Voice;
import watchfloor.screen.Texts;

/** Says a slice in words: {@code Late bags · X · 14:00–15:00}. Free of the toolkit. */
public final class SliceWords {
  private final PulseSnapshot names;
  private final ZoneId zone;
  private final Instant now;
  private final Texts texts;
  private final boolean nobody;

  /** @param names the figures that know what issues, channels and voices are called @param now of another day the day is said too */
  public SliceWords(PulseSnapshot names, ZoneId zone, Instant now, Texts texts) {
    this(names, zone, now, texts, false);
  }

  /** @param nobody whether people from outside read it: then nobody is named and nobody's words are */
  SliceWords(PulseSnapshot names, ZoneId zone, Instant now, Texts texts, boolean nobody) {
    this.names = names;
    this.zone = zone;
    this.now = now;
    this.texts = texts;
    this.nobody = nobody;
  }

  /** What it is about, and of when. */
  public String of(Slice slice) {
    return about(slice) + " · " + time(slice);
  }

  /** What its mentions have in common. */
  public String about(Slice slice) {
    List<String> words = new ArrayList<>();
    slice.issue().map(this::issue).ifPresent(words::add);
    slice.term().map(term -> nobody ? texts.of("drive.a-term") : texts.of("drive.term", term)).ifPresent(words::add);
    slice.author().map(author -> nobody ? texts.of("drive.a-voice") : voice(slice.channel(), author)).ifPresent(words::add);
    slice.channel().map(SliceWords::channel).ifPresent(words::add);
    slice.language().map(tag -> ShareModel.language(new Share(tag, tag, Moods.NONE), texts)).ifPresent(words::add);
    slice.place().map(this::place).ifPresent(words::add);
    slice.sentiment().map(mood -> texts.of("tile.mood." + mood.name().toLowerCase(Locale.ROOT).replace('_', '-'))).ifPresent(words::add);
    slice.brand().ifPresent(words::add);
    return words.isEmpty() ? texts.of("drive.everything") : String.join(" · ", words);
  }

  private String issue(String id) {
    if (id.equals(Issue.NONE.id())) {
      return texts.of("drive.no-issue");
    }
    return names.heatMap().rows().stream().map(HeatMap.Row::issue).filter(issue -> issue.id().equals(id)).map(Issue::name).findFirst().orElse(id);
  }

  private static String channel(String id) {
    return Channel.of(id).name();
  }

  private String place(String code) {
    return code.isEmpty() ? texts.of("drive.no-place") : ShareModel.country(new Share(code, code, Moods.NONE), texts);
  }

  private String voice(Optional<String> channel, String author) {
    return names.day().voices().stream()
        .filter(voice -> voice.author().id().equals(author) && channel.filter(id -> !id.equals(voice.channel().id())).isEmpty())
        .map(Voice::author).map(who -> Masking.mask(who.handle())).findFirst().orElse(texts.of("drive.a-voice"));
  }

  /** {@code 14:00–15:00}, with the day where it is another one. */
  public String time(Slice slice) {
    boolean seconds = slice.from().getEpochSecond() % 60 != 0;
    String to = seconds ? texts.amounts().timeOfDay(slice.to(), zone) : texts.amounts().hourAndMinute(slice.to(), zone);
    boolean today = slice.from().atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
    String from = !today ? texts.amounts().moment(slice.from(), now, zone)
        : seconds ? texts.amounts().timeOfDay(slice.from(), zone) : texts.amounts().hourAndMinute(slice.from(), zone);
    return from + "\u2013" + to;
  }

  /** How long a drive lasts: {@code 4 min}, and the seconds of the last minute. */
  public static String left(Duration left, Texts texts) {
    return left.toSeconds() >= 60 ? texts.amounts().minutes((left.toSeconds() + 59) / 60) : texts.amounts().seconds(Math.max(0, left.toSeconds()));
  }
}
