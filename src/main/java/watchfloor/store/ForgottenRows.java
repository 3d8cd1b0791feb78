package watchfloor.store;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import watchfloor.desk.ItemEvent;
import watchfloor.desk.Reply;
import watchfloor.mention.JudgedMention;
import watchfloor.store.DeskState.Table;

/**
 * Erases persons from the tables within a transaction: their mentions go, with the counts by minute left as they are; at the desk
 * their items stay, with {@link Forgotten} in the place of every word that they or the crew wrote in them.
 */
final class ForgottenRows {
  private final Handle handle;
  private final Labels labels;
  private final ItemDao items;

  ForgottenRows(Handle handle, Labels labels) {
    this.handle = handle;
    this.labels = labels;
    this.items = new ItemDao(handle, labels);
  }

  /** Everybody whose handle or network identifier that is, with or without the sign in front, on one channel or on all. */
  Set<String> persons(String name, Optional<String> channel) {
    String bare = name.startsWith("@") ? name.substring(1) : name;
    Set<String> found = new LinkedHashSet<>();
    List<String> tables = new ArrayList<>(List.of("item_mention"));
    new MentionDao(handle, labels).days().forEach(day -> tables.add(day.day().table()));
    for (String table : tables) {
      found.addAll(handle
          .createQuery(
              "SELECT DISTINCT channel || '/' || author_id FROM " + table
                  + " WHERE LOWER(author_handle) IN (LOWER(?), LOWER(?), LOWER(?)) OR author_id = ?")
          .bind(0, bare).bind(1, "@" + bare).bind(2, name).bind(3, name)
          .mapTo(String.class)
          .list());
    }
    found.removeIf(person -> channel.isPresent() && !person.startsWith(channel.get() + "/"));
    return found;
  }

  /** How many mentions of some persons the tables of the days hold. */
  int mentionsOf(Set<String> persons) {
    int count = 0;
    for (MentionDay day : new MentionDao(handle, labels).days()) {
      count += counted("SELECT COUNT(*) FROM " + day.day().table() + " WHERE channel || '/' || author_id IN (<persons>)", persons);
    }
    return count;
  }

  /** How many items are about some persons. */
  int itemsOf(Set<String> persons) {
    return counted("SELECT COUNT(*) FROM item WHERE conversation IN (<persons>)", persons);
  }

  private int counted(String query, Set<String> persons) {
    return persons.isEmpty() ? 0 : handle.createQuery(query).bindList("persons", List.copyOf(persons)).mapTo(Integer.class).one();
  }

  /** Takes the mentions of some persons out of the tables of their days. */
  int eraseMentions(Predicate<String> whom) {
    int gone = 0;
    for (MentionDay day : new MentionDao(handle, labels).days()) {
      gone += eraseOf(day.day(), whom);
    }
    return gone;
  }

  /** The numbers of the mentions of some persons. */
  List<Long> mentionsToErase(Predicate<String> whom) {
    List<Long> ids = new ArrayList<>();
    for (MentionDay day : new MentionDao(handle, labels).days()) {
      authorsOf(day.day(), whom).forEach(author -> theirs(day.day(), author).forEach(judged -> ids.add(judged.id())));
    }
    return ids;
  }

  private int eraseOf(Day day, Predicate<String> whom) {
    int gone = 0;
    for (Author author : authorsOf(day, whom)) {
      List<JudgedMention> theirs = theirs(day, author);
      new MentionDao(handle, labels).remove(day, theirs);
      gone += theirs.size();
    }
    return gone;
  }

  private List<JudgedMention> theirs(Day day, Author author) {
    return handle
        .createQuery("SELECT m.id, " + MentionRows.SELECTED + " FROM " + day.table() + " m WHERE m.channel = ? AND m.author_id = ?")
        .bind(0, author.channel()).bind(1, author.id())
        .map(new MentionDao(handle, labels).mapper())
        .list();
  }

  private List<Author> authorsOf(Day day, Predicate<String> whom) {
    return handle
        .createQuery("SELECT DISTINCT channel, author_id FROM " + day.table())
        .map((row, context) -> new Author(row.getString(1), row.getString(2)))
        .stream()
        .filter(author -> whom.test(author.channel() + "/" + author.id()))
        .toList();
  }

  private record Author(String channel, String id) {}

  /** Takes every word out of the items that are about some persons. */
  int eraseItems(Predicate<String> whom, Digests digests) {
    List<Long> theirs = handle
        .createQuery("SELECT id, conversation FROM item")
        .map((row, context) -> whom.test(row.getString(2)) ? row.getLong(1) : null)
        .stream()
        .filter(id -> id != null)
        .toList();
    theirs.forEach(item -> eraseItem(item, digests));
    return theirs.size();
  }

  /** Takes the words of some mentions out of the desk's copies; their items stay as they are. How many there were. */
  int withdraw(List<JudgedMention> gone, Digests digests) {
    int erased = 0;
    for (JudgedMention mention : gone) {
      Optional<ItemRow> row = items.ofMention(mention.id());
      if (row.isPresent()) {
        long id = row.get().item().id();
        JudgedMention copy = items.conversation(id).stream().filter(each -> each.id() == mention.id()).findFirst().orElseThrow();
        JudgedMention bare = Forgotten.withdrawn(copy);
        items.replaceMention(id, bare);
        digests.changed(Table.MENTION, RowHash.of(id, copy), RowHash.of(id, bare));
        ItemRow after = items.find(id).orElseThrow().touched();
        items.update(after);
        digests.changed(Table.ITEM, RowHash.of(row.get()), RowHash.of(after));
        erased++;
      }
    }
    return erased;
  }

  private void eraseItem(long id, Digests digests) {
    ItemRow before = items.find(id).orElseThrow();
    for (JudgedMention mention : items.conversation(id)) {
      JudgedMention erased = Forgotten.of(mention);
      items.replaceMention(id, erased);
      digests.changed(Table.MENTION, RowHash.of(id, mention), RowHash.of(id, erased));
    }
    ItemRow after = items.find(id).orElseThrow().touched();
    items.update(after);
    items.moveConversation(after.item());
    digests.changed(Table.ITEM, RowHash.of(before), RowHash.of(after));
    eraseWords(id, digests);
  }

  private void eraseWords(long id, Digests digests) {
    for (ItemEvent event : new EventDao(handle).ofItem(id)) {
      if (!event.detail().isEmpty() && event.kind() != ItemEvent.Kind.OPENED) {
        ItemEvent erased = new ItemEvent(event.seq(), event.item(), event.kind(), event.by(), event.at(), Forgotten.TEXT);
        new EventDao(handle).update(erased);
        digests.changed(Table.EVENT, RowHash.of(event), RowHash.of(erased));
      }
    }
    ReplyDao replies = new ReplyDao(handle);
    for (Reply reply : replies.ofItem(id)) {
      Reply erased = new Reply(reply.key(), reply.item(), reply.state(), Forgotten.TEXT, reply.author(), reply.queuedAt(), reply.attempts(),
          reply.notBefore(), reply.externalId(), reply.trouble());
      replies.erase(erased);
      digests.changed(Table.REPLY, RowHash.of(reply), RowHash.of(erased));
    }
    DraftDao drafts = new DraftDao(handle);
    drafts.find(id).ifPresent(draft -> {
      drafts.remove(id);
      digests.removed(Table.DRAFT, RowHash.ofDraft(id, draft));
    });
  }
}
