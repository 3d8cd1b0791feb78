package watchfloor.screen.desk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import watchfloor.desk.ReplyOutlet;
import watchfloor.mention.Channel;
import watchfloor.screen.Texts;

/**
 * Whether a text may go out, and in which words the composer says why not.
 *
 * @param outlet empty where the center has no way out to the channel
 * @param holder whether the operator may write at all
 * @param drill  whether the answer reaches a simulated network only: the button says so
 */
record ComposerModel(String text, Channel channel, Optional<ReplyOutlet> outlet, Allowed holder, boolean drill, Texts texts) {
  int length() {
    return outlet.map(out -> out.length(text)).orElseGet(() -> text.codePointCount(0, text.length()));
  }

  int limit() {
    return outlet.map(ReplyOutlet::limit).orElse(0);
  }

  /** How much room is left, negative when the text is too long. */
  int left() {
    return limit() - length();
  }

  boolean tooLong() {
    return outlet.isPresent() && left() < 0;
  }

  /** {@code 204 / 280}; {@code −12 · 292 / 280} when the network would cut it. */
  String counter() {
    if (outlet.isEmpty()) {
      return texts.number(length());
    }
    String of = texts.number(length()) + " / " + texts.number(limit());
    return tooLong() ? texts.number(left()) + " · " + of : of;
  }

  List<PersonalData.Found> personal() {
    return PersonalData.find(text);
  }

  /** Names what was found, or says that nothing was. */
  String personalText() {
    List<PersonalData.Found> found = personal();
    if (found.isEmpty()) {
      return texts.of("composer.no-personal-data");
    }
    return found.stream().map(hit -> hit.words(texts)).distinct().limit(2).collect(Collectors.joining(", "));
  }

  Allowed send() {
    if (!holder.yes()) {
      return holder;
    }
    if (outlet.isEmpty()) {
      return Allowed.no(texts.of("composer.by-hand", channel.name()));
    }
    if (text.isBlank()) {
      return Allowed.no(texts.of("composer.empty"));
    }
    List<String> faults = new ArrayList<>();
    if (tooLong()) {
      faults.add(texts.of("composer.too-long", -left(), channel.name()));
    }
    personal().stream().findFirst()
        .ifPresent(hit -> faults.add(texts.of("composer.personal", hit.words(texts), hit.text())));
    return faults.isEmpty() ? Allowed.YES : Allowed.no(String.join(" ", faults));
  }

  /** {@code Reply publicly as @AureliaAir on X}. */
  String title() {
    return outlet.map(out -> texts.of("composer.as", out.account(), channel.name())).orElse(texts.of("composer.no-way-out", channel.name()));
  }

  /** @param delay how long an answer can still be taken back */
  String sendLabel(Duration delay) {
    if (drill) {
      return delay.isZero() ? texts.of("composer.send-drill") : texts.of("composer.send-drill-in", texts.amounts().seconds(delay.toSeconds()));
    }
    return delay.isZero()
        ? texts.of("composer.send", channel.name())
        : texts.of("composer.send-in", channel.name(), texts.amounts().seconds(delay.toSeconds()));
  }
}
