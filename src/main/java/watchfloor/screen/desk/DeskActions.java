package watchfloor.screen.desk;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import watchfloor.desk.Actor;
import watchfloor.desk.Desk;
import watchfloor.desk.DeskOutcome;
import watchfloor.desk.Item;
import watchfloor.desk.ItemState;
import watchfloor.screen.Texts;
import watchfloor.triage.Assessment;

/**
 * What the operator does, and what the operator is told of it. Nothing typed is thrown away before the book has it.
 *
 * <p>JavaFX thread; answers come back over the lane.
 */
final class DeskActions {
  private final DeskControl control;
  private final Desk desk;
  private final Actor actor;
  private final Executor lane;
  private final Texts texts;
  private long lastSent = QueueModel.NONE;

  DeskActions(DeskControl control, Executor lane) {
    this.control = control;
    this.desk = control.desk();
    this.actor = control.place().actor();
    this.lane = lane;
    this.texts = control.texts();
  }

  void claimNext() {
    keepDraft();
    run(QueueModel.NONE, () -> desk.claimNext(actor), this::claimed);
  }

  void claim() {
    control.model().ifPresent(model -> {
      if (may(model.claim())) {
        long item = model.item().id();
        run(item, () -> desk.claim(item, actor), this::claimed);
      }
    });
  }

  private void claimed(Item item) {
    control.queue().stopLingering();
    control.select(item.id());
  }

  void release() {
    control.model().ifPresent(model -> {
      if (may(model.asHolder("release"))) {
        Item item = model.item();
        keepDraftThen(item.id(), () -> run(
            item.id(), () -> desk.release(item.id(), "", actor), done -> gone(done, texts.of("done.released", DeskControl.handle(done)))));
      }
    });
  }

  void handOver(String to, String note, Runnable accepted) {
    control.model().ifPresent(model -> {
      if (may(model.asHolder("hand-over"))) {
        Item item = model.item();
        keepDraftThen(item.id(), () -> run(item.id(), () -> desk.handOver(item.id(), to, note, actor), done -> {
          accepted.run();
          gone(done, texts.of("done.handed-over", DeskControl.handle(done), to));
        }));
      }
    });
  }

  void close(String reason, Runnable accepted) {
    control.model().ifPresent(model -> {
      if (may(model.close())) {
        Item item = model.item();
        run(item.id(), () -> desk.close(item.id(), reason, actor), done -> {
          accepted.run();
          gone(done, texts.of("done.closed", DeskControl.handle(done)));
        });
      }
    });
  }

  /** Does what the playbook came to for an item that the operator holds. */
  void assess(long item, Assessment assessment, Runnable accepted) {
    keepDraftThen(item, () -> run(item, () -> desk.assess(item, assessment, actor), done -> {
      accepted.run();
      if (done.state() == ItemState.CLAIMED) {
        control.say(Message.Kind.DONE, texts.of("done.assessed", DeskControl.handle(done)));
      } else if (done.state() == ItemState.OPEN) {
        gone(done, texts.of("done.handed-over", DeskControl.handle(done), done.team()));
      } else {
        gone(done, texts.of("done.closed", DeskControl.handle(done)));
      }
    }));
  }

  private void gone(Item item, String sentence) {
    control.drafts().forgetIfKept(item.id());
    control.gaveAway(item.id());
    control.say(Message.Kind.DONE, sentence);
  }

  void note(String text, Runnable accepted) {
    control.model().ifPresent(model -> {
      long item = model.item().id();
      run(item, () -> desk.note(item, text, actor), done -> accepted.run());
    });
  }

  void send() {
    control.model().ifPresent(model -> {
      String text = control.text();
      if (may(control.composer(model, text).send())) {
        long item = model.item().id();
        run(item, () -> desk.send(item, text, actor), done -> {
          lastSent = item;
          control.drafts().forget(item);
          control.gaveAway(item);
        });
      }
    });
  }

  /** Says yes to a colleague's answer: it leaves. */
  void approve() {
    judge(item -> desk.approve(item, actor), texts.of("done.approved"), () -> { });
  }

  void sendBack(String reason, Runnable accepted) {
    judge(item -> desk.sendBack(item, reason, actor), texts.of("done.sent-back"), accepted);
  }

  private void judge(LongFunction<CompletableFuture<DeskOutcome>> verdict, String said, Runnable accepted) {
    control.model().ifPresent(model -> {
      if (may(control.approval())) {
        long item = model.item().id();
        run(item, () -> verdict.apply(item), done -> {
          accepted.run();
          control.say(Message.Kind.DONE, said);
        });
      }
    });
  }

  /** Takes back the answer to the selected item, else the one sent last. */
  void takeBack() {
    Optional<ItemModel> selected = control.model().filter(model -> model.item().state() == ItemState.WAITING);
    Optional<ItemModel> model =
        selected.or(() -> control.queue().find(lastSent).map(control::model)).filter(found -> found.item().state() == ItemState.WAITING);
    if (model.isEmpty()) {
      control.trouble(texts.of("allowed.none-of-yours"));
    } else if (may(model.get().takeBack())) {
      long item = model.get().item().id();
      run(item, () -> desk.takeBack(item, actor), done -> {
        control.select(item);
        control.say(Message.Kind.DONE, texts.of("done.taken-back"));
      });
    }
  }

  /** Remembers what is being typed; the book gets it with {@link #keepDraft}. */
  void typed(String text) {
    control.drafts().type(control.queue().selectedId(), text);
    signOfLife();
  }

  /** Gives the book everything that was typed and that it has not got yet. */
  void keepDraft() {
    control.drafts().unkept().forEach(item -> keepDraftThen(item, () -> {}));
  }

  private void keepDraftThen(long item, Runnable next) {
    Optional<String> text = control.drafts().unkept(item);
    boolean mine = control.queue().find(item).filter(found -> control.model(found).writable()).isPresent();
    if (text.isEmpty() || !mine || control.busy(item)) {
      next.run();
      return;
    }
    desk.keepDraft(item, text.get(), actor).whenCompleteAsync((outcome, failure) -> {
      if (failure != null) {
        control.trouble(DetailReader.sentence(failure, texts) + (control.linkLost().isPresent() ? "" : " " + texts.of("trouble.text-is-here")));
        return;
      }
      if (outcome instanceof DeskOutcome.Done) {
        control.draftKept(item, text.get());
      }
      next.run();
    }, lane);
  }

  void signOfLife() {
    control.model().filter(ItemModel::writable).ifPresent(model -> desk.signOfLife(model.item().id(), actor));
  }

  private boolean may(Allowed allowed) {
    if (!allowed.yes()) {
      control.trouble(allowed.why());
    }
    return allowed.yes();
  }

  /** One operation an item at a time: a shaking hand presses twice. */
  private void run(long item, Supplier<CompletableFuture<DeskOutcome>> operation, Consumer<Item> done) {
    if (!control.begin(item)) {
      return;
    }
    operation.get().whenCompleteAsync((outcome, failure) -> {
      control.end(item);
      if (failure != null) {
        control.trouble(DetailReader.sentence(failure, texts));
      } else {
        settle(item, outcome, done);
      }
    }, lane);
  }

  private void settle(long asked, DeskOutcome outcome, Consumer<Item> done) {
    if (outcome instanceof DeskOutcome.Done did) {
      control.dismiss();
      control.queue().learn(did.item());
      done.accept(did.item());
    } else if (outcome instanceof DeskOutcome.HeldBy held) {
      lost(held);
    } else if (outcome instanceof DeskOutcome.Refused refused) {
      control.say(Message.Kind.TROUBLE, refused.sentence());
    }
    control.pull();
    control.refresh();
  }

  /** Names the holder at the item, and moves on to what nobody holds. */
  private void lost(DeskOutcome.HeldBy held) {
    Item item = held.item();
    QueueModel queue = control.queue();
    queue.learn(item);
    String who = DeskControl.handle(item) + ": " + control.model(item).heldText() + ".";
    Optional<Item> next = queue.selectedId() == item.id() ? queue.openNear(item.id()) : Optional.empty();
    queue.linger(item.id());
    control.say(Message.Kind.LOST, who + next.map(open -> " " + texts.of("lost.next", DeskControl.handle(open))).orElse(""));
    next.ifPresent(open -> control.select(open.id()));
  }
}
