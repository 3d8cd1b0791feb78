package watchfloor.store;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import watchfloor.mention.Channel;
import watchfloor.mention.Issue;
import watchfloor.mention.JudgedMention;

/**
 * Remembers how issues and channels are called, so that rows carry their ids alone; the newest name wins.
 *
 * <p>Names are asked for from any thread; they are kept by the writer's thread alone. There are as many as the center has
 * issues and channels.
 */
final class Labels {
  private static final String ISSUE = "issue";
  private static final String CHANNEL = "channel";

  private record Label(String kind, String id) {}

  private final Map<Label, String> names = new ConcurrentHashMap<>();
  private final Map<Label, String> kept = new HashMap<>();

  /** Reads the names that a store holds. */
  static Labels read(Handle handle) {
    Labels labels = new Labels();
    handle
        .createQuery("SELECT kind, label_id, name FROM label")
        .map((row, context) -> Map.entry(new Label(row.getString(1), row.getString(2)), row.getString(3)))
        .forEach(entry -> labels.kept.put(entry.getKey(), entry.getValue()));
    labels.names.putAll(labels.kept);
    return labels;
  }

  /** Reads anew what the store holds: somebody else may have brought new names. */
  void refresh(Handle handle) {
    names.putAll(read(handle).kept);
  }

  Issue issue(String id) {
    return id.equals(Issue.NONE.id()) ? Issue.NONE : new Issue(id, names.getOrDefault(new Label(ISSUE, id), id));
  }

  Channel channel(String id) {
    String name = names.get(new Label(CHANNEL, id));
    return name == null ? Channel.of(id) : new Channel(id, name);
  }

  /** Notes the names that a mention brings; {@link #keep} writes the new ones down. */
  void note(JudgedMention judged) {
    Issue issue = judged.judgement().issue();
    Channel channel = judged.mention().channel();
    if (!issue.none()) {
      names.put(new Label(ISSUE, issue.id()), issue.name());
    }
    names.put(new Label(CHANNEL, channel.id()), channel.name());
  }

  /** Writes down what is new, in the transaction of the handle. */
  void keep(Handle handle) {
    names.forEach(
        (label, name) -> {
          if (!name.equals(kept.get(label))) {
            save(handle, label, name);
          }
        });
  }

  private static void save(Handle handle, Label label, String name) {
    int known = handle.execute("UPDATE label SET name = ? WHERE kind = ? AND label_id = ?", name, label.kind(), label.id());
    if (known == 0) {
      handle.execute("INSERT INTO label (kind, label_id, name) VALUES (?, ?, ?)", label.kind(), label.id(), name);
    }
  }

  /** Tells that the transaction of {@link #keep} is committed. */
  void kept() {
    kept.putAll(names);
  }
}
