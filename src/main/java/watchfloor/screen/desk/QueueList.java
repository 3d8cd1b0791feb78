package watchfloor.screen.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/**
 * The rows of the queue on the screen: thousands cost what a dozen cost, and no update moves the row one looks at.
 *
 * <p>After rows came or went, the list is scrolled so that the selected row, or the first visible one, stays where it was.
 */
final class QueueList {
  /** How long after the pointer last moved over the rows their order may change again. */
  private static final long REST_NANOS = 3_000_000_000L;

  private final DeskControl control;
  private final ObservableList<QueueModel.Row> rows = FXCollections.observableArrayList();
  private final ListView<QueueModel.Row> list = Ui.id(new ListView<>(rows), "queue-list");
  private final List<QueueRow> cells = new ArrayList<>();
  private final PointerWatch pointer = new PointerWatch();
  private boolean updating;
  private long pointerAt;
  private long shownSelection = QueueModel.NONE;

  QueueList(DeskControl control) {
    this.control = control;
    list.setCellFactory(view -> {
      QueueRow row = new QueueRow(control);
      cells.add(row);
      return row;
    });
    list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
      if (!updating && now != null) {
        control.select(now.item().id());
      }
    });
    list.addEventFilter(MouseEvent.ANY, event -> pointer(pointer.byHand(event)));
    list.addEventFilter(ScrollEvent.SCROLL, event -> pointer(!event.isInertia()));
  }

  private void pointer(boolean byHand) {
    if (byHand) {
      pointerAt = System.nanoTime();
    }
    control.queue().hold(pointerOver());
  }

  private boolean pointerOver() {
    return pointerAt != 0 && list.isHover() && System.nanoTime() - pointerAt < REST_NANOS;
  }

  Node node() {
    return list;
  }

  void show() {
    control.queue().hold(pointerOver());
    List<QueueModel.Row> next = control.queue().rows();
    updating = true;
    if (sameOrder(next)) {
      for (int i = 0; i < next.size(); i++) {
        if (!rows.get(i).equals(next.get(i))) {
          rows.set(i, next.get(i));
        }
      }
    } else {
      replace(next);
    }
    int at = control.queue().index(control.queue().selectedId());
    if (at >= 0 && list.getSelectionModel().getSelectedIndex() != at) {
      list.getSelectionModel().clearAndSelect(at);
      list.getFocusModel().focus(at);
    }
    updating = false;
    if (shownSelection != control.queue().selectedId()) {
      shownSelection = control.queue().selectedId();
      reveal(at);
    }
  }

  private boolean sameOrder(List<QueueModel.Row> next) {
    if (next.size() != rows.size()) {
      return false;
    }
    for (int i = 0; i < next.size(); i++) {
      if (next.get(i).item().id() != rows.get(i).item().id()) {
        return false;
      }
    }
    return true;
  }

  private void replace(List<QueueModel.Row> next) {
    VirtualFlow<?> flow = flow();
    IndexedCell<?> first = flow == null ? null : flow.getFirstVisibleCell();
    if (first == null || first.getIndex() >= rows.size()) {
      rows.setAll(next);
      return;
    }
    double offset = offset(flow);
    int anchor = visible(flow, indexOf(shownSelection)) ? indexOf(shownSelection) : first.getIndex();
    long anchorId = rows.get(anchor).item().id();
    rows.setAll(next);
    int moved = control.queue().index(anchorId);
    if (moved >= 0) {
      scrollTo(flow, offset + (moved - anchor) * height());
    }
  }

  private int indexOf(long id) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).item().id() == id) {
        return i;
      }
    }
    return -1;
  }

  private boolean visible(VirtualFlow<?> flow, int index) {
    return index >= 0 && flow.getFirstVisibleCell().getIndex() <= index && index <= flow.getLastVisibleCell().getIndex();
  }

  /** Scrolls as little as possible so that a row is wholly seen. */
  private void reveal(int index) {
    VirtualFlow<?> flow = flow();
    if (flow == null || index < 0 || height() <= 0) {
      return;
    }
    list.layout();
    double top = index * height();
    double offset = offset(flow);
    double room = flow.getHeight();
    if (top < offset) {
      scrollTo(flow, top);
    } else if (top + height() > offset + room) {
      scrollTo(flow, top + height() - room);
    }
  }

  private void scrollTo(VirtualFlow<?> flow, double offset) {
    list.layout();
    flow.scrollPixels(offset - offset(flow));
  }

  private double offset(VirtualFlow<?> flow) {
    IndexedCell<?> first = flow.getFirstVisibleCell();
    return first == null ? 0 : first.getIndex() * height() - first.getLayoutY();
  }

  private double height() {
    return list.getFixedCellSize();
  }

  private VirtualFlow<?> flow() {
    return list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow ? flow : null;
  }

  void tick(Instant now) {
    cells.forEach(cell -> cell.tick(now));
  }

  void focus() {
    list.requestFocus();
  }
}
