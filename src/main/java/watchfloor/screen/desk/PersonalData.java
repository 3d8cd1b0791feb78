package watchfloor.screen.desk;

import java.util.List;
import java.util.Locale;
import watchfloor.mention.PersonalSpan;
import watchfloor.screen.Texts;

/** Says in words what must not stand in a public answer; {@link watchfloor.mention.PersonalData} finds it. Pure. */
final class PersonalData {
  private PersonalData() {}

  /** @param text as it was written */
  record Found(PersonalSpan.Kind kind, String text) {
    /** What it is, in the words of a sentence. */
    String words(Texts texts) {
      return texts.of("personal." + kind.name().toLowerCase(Locale.ROOT));
    }
  }

  static List<Found> find(String text) {
    return watchfloor.mention.PersonalData.plain().find(text).stream()
        .map(span -> new Found(span.kind(), text.substring(span.from(), span.to()).strip())).toList();
  }

  /** The text with each of them hidden, for lists that others see too. */
  static String masked(String text) {
    return watchfloor.mention.PersonalData.plain().mask(text);
  }
}
