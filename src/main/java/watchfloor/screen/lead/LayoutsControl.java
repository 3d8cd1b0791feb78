package watchfloor.screen.lead;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.screen.Texts;
import watchfloor.settings.SettingsException;
import watchfloor.wall.LayoutBook;
import watchfloor.wall.LayoutDraft;
import watchfloor.wall.LayoutEntry;
import watchfloor.wall.LayoutOutcome;
import watchfloor.wall.LayoutText;

/**
 * Opens layouts, saves them, and notices when somebody else changed the one that is open: then it asks, and nothing is lost meanwhile. Free of nodes;
 * on the lane's thread alone.
 */
final class LayoutsControl {
  private static final Logger LOG = LoggerFactory.getLogger(LayoutsControl.class);

  private final LayoutBook book;
  private final Texts texts;
  private final Executor lane;
  private Runnable changed = () -> { };
  private List<LayoutEntry> entries = List.of();
  private Optional<LayoutModel> model = Optional.empty();
  private Optional<Conflict> conflict = Optional.empty();
  private String seen = LayoutText.NONE;
  private String left = LayoutText.NONE;
  private String message = "";
  private boolean trouble;
  private boolean busy;

  /**
   * Somebody else was first.
   *
   * @param name    of the layout that is there by now
   * @param version of theirs
   * @param mine    what was being saved; empty where it was only noticed
   */
  record Conflict(String name, String version, Optional<LayoutText> mine) {}

  /** @param lane answers come back over it */
  LayoutsControl(LayoutBook book, Texts texts, Executor lane) {
    this.book = book;
    this.texts = texts;
    this.lane = lane;
  }

  void onChange(Runnable listener) {
    changed = listener;
  }

  List<LayoutEntry> entries() {
    return entries;
  }

  Optional<LayoutModel> model() {
    return model;
  }

  Optional<LayoutEntry> entry() {
    return model.flatMap(open -> entries.stream().filter(each -> each.name().equals(open.name())).findFirst());
  }

  Optional<Conflict> conflict() {
    return conflict;
  }

  String message() {
    return message;
  }

  boolean trouble() {
    return trouble;
  }

  boolean busy() {
    return busy;
  }

  private void say(String sentence, boolean wrong) {
    message = sentence;
    trouble = wrong;
    changed.run();
  }

  /** What was said is over. */
  void hush() {
    message = "";
    trouble = false;
  }

  void refresh() {
    book.list().whenCompleteAsync((found, failure) -> {
      if (failure == null) {
        boolean other = !found.equals(entries);
        entries = List.copyOf(found);
        if (other) {
          changed.run();
        }
      } else if (entries.isEmpty()) {
        say(sentence(failure), true);
      }
    }, lane);
  }

  /** Opens one as it is now; what was changed in the one before is gone. */
  void open(String name) {
    busy = true;
    book.read(name).whenCompleteAsync((text, failure) -> {
      busy = false;
      if (failure == null) {
        opened(text, "");
      } else {
        say(sentence(failure), true);
      }
    }, lane);
  }

  private void opened(LayoutText text, String words) {
    try {
      LayoutModel now = new LayoutModel(text, texts.language());
      model.filter(before -> before.name().equals(now.name())).ifPresent(before -> now.choose(before.screenAt(), before.sceneAt(), -1));
      model = Optional.of(now);
      seen = text.version();
      conflict = Optional.empty();
      say(words, false);
    } catch (SettingsException e) {
      say(e.getMessage(), true);
    }
  }

  /** Writes it under a name: its own, or another one for a copy. */
  void save(String as) {
    model.filter(open -> !busy).ifPresent(open -> write(open.written(as), as.equals(open.name()) ? seen : LayoutText.NONE));
  }

  private void write(LayoutText mine, String over) {
    busy = true;
    LayoutModel of = model.orElseThrow();
    LayoutDraft what = of.layout();
    book.save(mine, over).whenCompleteAsync((outcome, failure) -> {
      busy = false;
      if (failure != null) {
        say(sentence(failure), true);
      } else if (outcome instanceof LayoutOutcome.Saved) {
        written(of, mine, what);
      } else if (outcome instanceof LayoutOutcome.Changed other) {
        conflict = Optional.of(new Conflict(mine.name(), other.version(), Optional.of(mine)));
        changed.run();
      } else if (outcome instanceof LayoutOutcome.Refused refused) {
        say(refused.sentence(), true);
      }
    }, lane);
  }

  private void written(LayoutModel of, LayoutText mine, LayoutDraft what) {
    String words = texts.of("lead.layouts.saved", mine.name());
    if (of.name().equals(mine.name())) {
      of.saved(mine, what);
      seen = mine.version();
      say(words, false);
    } else {
      opened(mine, words);
    }
    refresh();
  }

  /** Answers the question: what is here replaces theirs, at once where it was being saved. */
  void keepMine() {
    conflict.ifPresent(asked -> {
      conflict = Optional.empty();
      if (asked.mine().isPresent()) {
        write(asked.mine().get(), asked.version());
      } else {
        seen = asked.version();
        changed.run();
      }
    });
  }

  /** Answers the question: theirs is opened, and what is here is gone. */
  void loadTheirs() {
    conflict.ifPresent(asked -> {
      conflict = Optional.empty();
      open(asked.name());
    });
  }

  /** Leaves the question for the next save; until then the same version of theirs is not asked about again. */
  void later() {
    conflict.ifPresent(asked -> left = asked.version());
    conflict = Optional.empty();
    changed.run();
  }

  /** Looks whether the layout that is open is still what was read; every two seconds or so. */
  void look() {
    refresh();
    model.filter(open -> !busy && conflict.isEmpty()).ifPresent(open -> book.read(open.name()).whenCompleteAsync((text, failure) -> {
      if (failure != null) {
        LOG.debug("the layout '{}' could not be looked at", open.name(), failure);
      } else if (model.filter(now -> now == open).isPresent() && !busy && conflict.isEmpty() && !text.version().equals(seen) && !text.version().equals(left)) {
        noticed(open, text);
      }
    }, lane));
  }

  private void noticed(LayoutModel open, LayoutText text) {
    if (open.dirty()) {
      conflict = Optional.of(new Conflict(open.name(), text.version(), Optional.empty()));
      changed.run();
    } else {
      opened(text, texts.of("lead.layouts.reloaded", open.name()));
    }
  }

  private static String sentence(Throwable failure) {
    Throwable cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    return cause.getMessage();
  }
}
