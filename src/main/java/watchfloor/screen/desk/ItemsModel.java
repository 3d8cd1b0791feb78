package watchfloor.screen.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import watchfloor.mention.JudgedMention;
import watchfloor.pulse.Slice;
import watchfloor.pulse.SliceMark;
import watchfloor.pulse.SlicePage;
import watchfloor.pulse.Slices;
import watchfloor.screen.Texts;

/**
 * The mentions behind a figure, read a page at a time as they are wanted, beside what the figure said and how many there are now. Free of the
 * toolkit; lives on one thread, that of the lane.
 */
final class ItemsModel {
  static final int PAGE = 50;

  private final Slices slices;
  private final Executor lane;
  private final Texts texts;
  private final Looked looked;
  private final Runnable changed;
  private final List<JudgedMention> mentions = new ArrayList<>();
  private Optional<SliceMark> next = Optional.empty();
  private OptionalLong counted = OptionalLong.empty();
  private long gone;
  private boolean reading;
  private boolean whole;
  private String trouble = "";

  /** A figure that somebody looks behind. @param words what it is of @param clicked what it said then */
  record Looked(Slice slice, String words, long clicked) {}

  /** @param lane where answers are taken in @param changed called there whenever there is something new */
  ItemsModel(Slices slices, Looked looked, Executor lane, Texts texts, Runnable changed) {
    this.slices = slices;
    this.looked = looked;
    this.lane = lane;
    this.texts = texts;
    this.changed = changed;
  }

  /** Counts, and reads the first page. */
  void open() {
    slices.count(looked.slice()).whenCompleteAsync((count, failure) -> {
      if (failure == null) {
        counted = OptionalLong.of(count);
      } else {
        trouble = sentence(failure, texts);
      }
      changed.run();
    }, lane);
    more();
  }

  /** Reads the next page, unless one is being read or none is left. */
  void more() {
    if (reading || whole) {
      return;
    }
    reading = true;
    slices.page(looked.slice(), next, PAGE).whenCompleteAsync((page, failure) -> {
      reading = false;
      if (failure == null) {
        take(page);
      } else {
        trouble = sentence(failure, texts);
      }
      changed.run();
    }, lane);
  }

  private void take(SlicePage page) {
    gone += page.gone();
    mentions.addAll(page.mentions());
    next = page.next();
    whole = next.isEmpty();
    trouble = "";
  }

  /** Whatever finds mentions fails with a sentence for people. */
  static String sentence(Throwable failure, Texts texts) {
    Throwable cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    return cause.getMessage() == null || cause.getMessage().isBlank() ? texts.of("trouble.store") : cause.getMessage();
  }

  Looked looked() {
    return looked;
  }

  /** Those that are read so far, newest first. */
  List<JudgedMention> mentions() {
    return List.copyOf(mentions);
  }

  boolean whole() {
    return whole;
  }

  /** What went wrong last; empty when nothing did. */
  String trouble() {
    return trouble;
  }

  /** How many there are: what was clicked, and both where it moved on meanwhile. */
  String count() {
    if (counted.isEmpty()) {
      return trouble.isEmpty() ? texts.of("items.counting") : "";
    }
    long now = counted.getAsLong();
    return now == looked.clicked()
        ? texts.of("items.count", now, texts.number(now))
        : texts.of("items.moved", texts.number(looked.clicked()), texts.number(now));
  }

  /** How much is read, and what nobody can read any more; only of everything written at a time is it known what is gone of exactly that. */
  String state() {
    List<String> words = new ArrayList<>();
    if (!whole && !mentions.isEmpty()) {
      words.add(texts.of("items.loaded", texts.number(mentions.size())));
    } else if (mentions.isEmpty()) {
      words.add(whole ? texts.of("items.none") : trouble.isEmpty() ? texts.of("items.reading") : "");
    }
    if (gone > 0 && looked.slice().equals(looked.slice().counted())) {
      words.add(texts.of("items.gone", gone, texts.number(gone)));
    }
    return String.join(" · ", words.stream().filter(word -> !word.isEmpty()).toList());
  }
}
