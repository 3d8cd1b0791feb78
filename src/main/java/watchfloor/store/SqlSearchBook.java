package watchfloor.store;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import watchfloor.desk.DeskException;
import watchfloor.desk.ItemEvent;
import watchfloor.desk.SearchBook;
import watchfloor.desk.SearchHit;
import watchfloor.mention.JudgedMention;
import watchfloor.store.search.SearchIndex;

/** Finds by the index, and reads what it shows from the tables: the index keeps no texts. */
final class SqlSearchBook implements SearchBook {
  private final SearchIndex index;
  private final Database database;
  private final Labels labels;
  private final Troubles troubles;

  SqlSearchBook(SearchIndex index, Database database, Labels labels, Troubles troubles) {
    this.index = index;
    this.database = database;
    this.labels = labels;
    this.troubles = troubles;
  }

  @Override
  public List<SearchHit> find(String words, int limit) {
    List<SearchIndex.Found> found = index.find(words, limit);
    try {
      return database.read(handle -> found.stream().flatMap(one -> hit(handle, one).stream()).toList());
    } catch (RuntimeException e) {
      throw new DeskException(troubles.sentence("read", e), e);
    }
  }

  private Optional<SearchHit> hit(Handle handle, SearchIndex.Found found) {
    return found.kind() == SearchHit.Kind.MENTION ? mention(handle, found.id()) : said(handle, found);
  }

  private Optional<SearchHit> mention(Handle handle, long id) {
    ItemDao items = new ItemDao(handle, labels);
    OptionalLong item = items.ofMention(id).map(row -> OptionalLong.of(row.item().id())).orElseGet(OptionalLong::empty);
    Optional<JudgedMention> kept = new MentionDao(handle, labels).find(id);
    return kept.map(judged -> new SearchHit(
        SearchHit.Kind.MENTION, id, item, judged.mention().author().handle(), judged.mention().writtenAt(), judged.mention().text()));
  }

  private Optional<SearchHit> said(Handle handle, SearchIndex.Found found) {
    Optional<ItemEvent> event = new EventDao(handle).find(found.id());
    return event.map(line -> new SearchHit(
        found.kind(), new ItemDao(handle, labels).find(line.item()).map(row -> row.item().mention().id()).orElse(line.item()),
        OptionalLong.of(line.item()), line.by().operator(), line.at(), line.detail()));
  }
}
