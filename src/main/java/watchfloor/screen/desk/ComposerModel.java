package watchfloor.screen.desk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import watchfloor.desk.ReplyOutlet;
import watchfloor.mention.Channel;

/**
 * Whether a text may go out, and in which words the composer says why not.
 *
 * @param outlet empty where the center has no way out to the channel
 * @param holder whether the operator may write at all
 */
record ComposerModel(String text, Channel channel, Optional<ReplyOutlet> outlet, Allowed holder) {
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
      return Integer.toString(length());
    }
    String of = length() + " / " + limit();
    return tooLong() ? TimeText.MINUS + -left() + " · " + of : of;
  }

  List<PersonalData.Found> personal() {
    return PersonalData.find(text);
  }

  /** Names what was found, or says that nothing was. */
  String personalText() {
    List<PersonalData.Found> found = personal();
    if (found.isEmpty()) {
      return "no personal data";
    }
    return found.stream().map(hit -> hit.kind().words()).distinct().limit(2).collect(Collectors.joining(", "));
  }

  Allowed send() {
    if (!holder.yes()) {
      return holder;
    }
    if (outlet.isEmpty()) {
      return Allowed.no("No way out to " + channel.name() + " is set up: answer there by hand, then close this with d.");
    }
    if (text.isBlank()) {
      return Allowed.no("Write an answer first.");
    }
    List<String> faults = new ArrayList<>();
    if (tooLong()) {
      faults.add(-left() + " too long for " + channel.name() + ": shorten it.");
    }
    personal().stream().findFirst()
        .ifPresent(hit -> faults.add("This answer is public: take out " + hit.kind().words() + " (" + hit.text() + ")."));
    return faults.isEmpty() ? Allowed.YES : Allowed.no(String.join(" ", faults));
  }

  /** {@code Reply publicly as @AureliaAir on X}. */
  String title() {
    return outlet.map(out -> "Reply publicly as " + out.account() + " on " + channel.name())
        .orElse("No way out to " + channel.name());
  }

  /** @param delay how long an answer can still be taken back */
  String sendLabel(Duration delay) {
    return "Send on " + channel.name() + (delay.isZero() ? "" : " in " + delay.toSeconds() + " s");
  }
}
