package watchfloor.screen.desk;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import watchfloor.desk.Desk;
import watchfloor.desk.DeskSnapshot;
import watchfloor.desk.Item;
import watchfloor.desk.ItemState;
import watchfloor.desk.OpenReply;
import watchfloor.desk.Reply;
import watchfloor.pulse.PulseSnapshot;
import watchfloor.screen.Texts;
import watchfloor.wall.Notice;
import watchfloor.wall.RoomMode;

/**
 * Holds what the desk's panels show: the newest snapshots, the queue, the selected item and what the book says about it.
 *
 * <p>Lives on the JavaFX thread, without a node of its own. What operators do is in {@link DeskActions}.
 */
final class DeskControl {
  private final Desk desk;
  private final DeskPlace place;
  private final Texts texts;
  private final Supplier<PulseSnapshot> pulse;
  private final Supplier<List<Notice>> notices;
  private final QueueModel queue;
  private final Drafts drafts = new Drafts();
  private final DetailReader reader;
  private Runnable changed = () -> {};
  private Runnable roomChanged = () -> {};
  private DeskSnapshot deskNow;
  private PulseSnapshot pulseNow;
  private List<Notice> noticesNow = List.of();
  private Optional<Message> message = Optional.empty();
  private final Set<Long> busy = new HashSet<>();
  private Instant draftKeptAt = Instant.EPOCH;
  private boolean wasMine;

  DeskControl(
      Desk desk, DeskPlace place, Supplier<PulseSnapshot> pulse, Supplier<List<Notice>> notices, Texts texts, Executor lane) {
    this.texts = texts;
    this.desk = desk;
    this.place = place;
    this.pulse = pulse;
    this.notices = notices;
    this.queue = new QueueModel(place.me());
    this.deskNow = desk.snapshot();
    this.pulseNow = pulse.get();
    this.reader = new DetailReader(desk, lane, texts, this::read, this::trouble);
    queue.show(deskNow);
  }

  /**
   * Both are called on the JavaFX thread.
   *
   * @param all      draws everything anew
   * @param roomOnly draws what speaks of the room alone: counts, sources, alarms
   */
  void onChange(Runnable all, Runnable roomOnly) {
    changed = all;
    roomChanged = roomOnly;
  }

  /** Takes the newest snapshots; draws only when one is new. Cheap otherwise. */
  void pull() {
    DeskSnapshot desk = this.desk.snapshot();
    PulseSnapshot pulse = this.pulse.get();
    List<Notice> notices = this.notices.get();
    boolean worked = desk.version() != deskNow.version();
    boolean heard = pulse.version() != pulseNow.version() || !notices.equals(noticesNow);
    boolean over = message.filter(said -> said.over(now())).isPresent();
    if (worked) {
      queue.show(desk);
    }
    deskNow = desk;
    pulseNow = pulse;
    noticesNow = List.copyOf(notices);
    if (over) {
      message = Optional.empty();
    }
    if (worked || over) {
      refresh();
    } else if (heard) {
      roomChanged.run();
    }
  }

  /** Draws everything anew, and reads about the selected item what is not read yet. */
  void refresh() {
    watchClaim();
    queue.selected().ifPresent(item -> reader.want(item.id(), item.version()));
    changed.run();
  }

  /** Notices a claim that ended without the operator's doing. */
  private void watchClaim() {
    Optional<ItemModel> model = model();
    boolean mine = model.filter(ItemModel::writable).isPresent();
    if (busy.contains(queue.selectedId())) {
      return;
    }
    if (wasMine && !mine && model.isPresent() && reader.detail().item() == model.get().item().id()) {
      claimEnded(model.get());
    }
    wasMine = mine;
  }

  private void claimEnded(ItemModel model) {
    Item item = model.item();
    String kept = drafts.unkept(item.id()).filter(text -> !text.isBlank()).isPresent() ? " " + texts.of("lost.typed-is-kept") : "";
    if (item.state() == ItemState.OPEN) {
      say(Message.Kind.LOST, texts.of("lost.lease", handle(item)) + kept);
    } else if (item.state().live() && !model.mine()) {
      say(Message.Kind.LOST, texts.of("lost.to-another", model.heldText()) + kept);
    }
    drafts.forgetIfKept(item.id());
  }

  /** Says that the operator gave the selected item away on purpose: no message about a lost claim then. */
  void gaveAway(long item) {
    if (queue.selectedId() == item) {
      wasMine = false;
    }
  }

  /** Notes that an operation on an item is under way; false when one is already. */
  boolean begin(long item) {
    return busy.add(item);
  }

  void end(long item) {
    busy.remove(item);
  }

  boolean busy(long item) {
    return busy.contains(item);
  }

  void draftKept(long item, String text) {
    drafts.kept(item, text);
    draftKeptAt = now();
    changed.run();
  }

  /** When the book last took a draft; {@link Instant#EPOCH} for never. */
  Instant draftKeptAt() {
    return draftKeptAt;
  }

  private void read(ItemDetail detail) {
    drafts.join(detail.item(), writable(detail.item()) ? detail.draft() : "");
    changed.run();
  }

  private boolean writable(long item) {
    return queue.find(item).filter(found -> model(found).writable()).isPresent();
  }

  void select(long item) {
    if (queue.selectedId() != item) {
      queue.select(item);
      wasMine = false;
      refresh();
    }
  }

  void move(int steps) {
    long before = queue.selectedId();
    queue.move(steps);
    if (queue.selectedId() != before) {
      wasMine = false;
      refresh();
    }
  }

  void tab(QueueTab tab) {
    queue.tab(tab);
    wasMine = false;
    refresh();
  }

  void say(Message.Kind kind, String sentence) {
    message = Optional.of(new Message(kind, sentence, now()));
  }

  void trouble(String sentence) {
    say(Message.Kind.TROUBLE, sentence);
    changed.run();
  }

  void dismiss() {
    message = Optional.empty();
    queue.stopLingering();
    changed.run();
  }

  /** The selected item as the operator sees it now; empty where the queue is. */
  Optional<ItemModel> model() {
    return queue.selected().map(this::model);
  }

  ItemModel model(Item item) {
    return new ItemModel(item, place.me(), now(), place.zone(), desk.rules().warnLeft(), linkLost().isPresent(), texts);
  }

  /** How pressing an item's promise is now. */
  DueLevel due(Item item) {
    return DueLevel.of(item, place.guide(), now());
  }

  ComposerModel composer(ItemModel model, String text) {
    var channel = model.item().mention().mention().channel();
    return new ComposerModel(text, channel, place.outlets().apply(channel), model.asHolder("answer"), place.mode() instanceof RoomMode.Drill, texts);
  }

  ItemDetail detail() {
    ItemDetail detail = reader.detail();
    return detail.item() == queue.selectedId() ? detail : ItemDetail.unread(queue.selectedId());
  }

  /** The answer to the selected item that waits for somebody's approval. */
  Optional<Reply> proposal() {
    return OpenReply.proposed(detail().replies());
  }

  /** Whether this operator may say yes or no to it; what the hub thinks of that is the hub's to say. */
  Allowed approval() {
    if (linkLost().isPresent()) {
      return ItemModel.noLink(texts);
    }
    return proposal()
        .map(reply -> reply.author().equals(place.me()) ? Allowed.no(texts.of("allowed.own-answer")) : Allowed.YES)
        .orElse(Allowed.no(texts.of("allowed.nothing-to-approve")));
  }

  /** What the composer holds for the selected item. */
  String text() {
    return drafts.text(queue.selectedId(), detail().draft());
  }

  static String handle(Item item) {
    return item.mention().mention().author().handle();
  }

  QueueModel queue() {
    return queue;
  }

  Drafts drafts() {
    return drafts;
  }

  Texts texts() {
    return texts;
  }

  DeskPlace place() {
    return place;
  }

  Desk desk() {
    return desk;
  }

  DeskSnapshot snapshot() {
    return deskNow;
  }

  PulseSnapshot pulse() {
    return pulseNow;
  }

  List<Notice> notices() {
    return noticesNow;
  }

  /** What says that the link to the hub is lost; empty when all is well. */
  Optional<Notice> linkLost() {
    return noticesNow.stream().filter(notice -> notice.subject().equals(Notice.LINK)).findFirst();
  }

  Optional<Message> message() {
    return message;
  }

  Instant now() {
    return place.now();
  }
}
