package watchfloor.screen.wall;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import watchfloor.mention.Sentiment;
import watchfloor.pulse.Moods;
import watchfloor.pulse.Share;
import watchfloor.screen.Texts;

/** Turns shares of the day into lines with a bar, percent, mentions and net mood. Free of the toolkit. */
final class ShareModel {
  private static final String NOBODY_CAN_TELL = "und";
  private static final String MARK = "\u25CF";

  private ShareModel() {}

  /**
   * @param whole  what percents are of; bars are as long as the largest share lets them be
   * @param marked the id of the one that the room is about, or empty
   * @param name   how a share is called
   */
  static List<MoodLine> lines(List<Share> shares, int whole, String marked, Texts texts, Function<Share, String> name) {
    int largest = shares.stream().mapToInt(Share::total).max().orElse(0);
    return shares.stream().map(share -> {
      double length = largest == 0 ? 0 : (double) share.total() / largest;
      List<MoodLine.Figure> figures = List.of(
          new MoodLine.Figure(MoodWords.percent(share.total(), whole, texts), "strong"),
          new MoodLine.Figure(texts.number(share.total()), "quiet"),
          net(share.moods(), texts));
      boolean own = share.id().equals(marked);
      return new MoodLine(share.id(), own ? MARK : "", name.apply(share), own, share.moods(), length, figures, "");
    }).toList();
  }

  /** The net mood as a figure in its colour; nothing where nobody said anything. */
  static MoodLine.Figure net(Moods moods, Texts texts) {
    Sentiment mood = MoodWords.of(moods.net());
    return new MoodLine.Figure(moods.total() == 0 ? "" : MoodWords.net(moods, texts), MoodWords.style(mood));
  }

  /** The id, unless it is that of all that has no line of its own: nobody can tell what that is made of. */
  static Optional<String> known(String id) {
    return Optional.of(id).filter(one -> !one.equals(Share.OTHER));
  }

  static int sum(List<Share> shares) {
    return shares.stream().mapToInt(Share::total).sum();
  }

  /** {@code Spanish}, {@code Portuguese (Brazil)}, in the wall's own language; a tag that nobody knows stays as it is. */
  static String language(Share share, Texts texts) {
    if (share.id().equals(NOBODY_CAN_TELL) || share.id().isBlank()) {
      return texts.of("tile.languages.und");
    }
    String name = Locale.forLanguageTag(share.id()).getDisplayName(texts.locale());
    return name.isEmpty() ? share.name() : name;
  }

  /** {@code Ireland}, in the wall's own language; the share's own name where its id is no country's code. */
  static String country(Share share, Texts texts) {
    try {
      String name = new Locale.Builder().setRegion(share.id()).build().getDisplayCountry(texts.locale());
      return name.isEmpty() || name.equals(share.id()) ? share.name() : name;
    } catch (IllformedLocaleException e) {
      return share.name();
    }
  }
}
