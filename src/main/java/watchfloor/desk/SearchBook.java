package watchfloor.desk;

import java.util.List;

/** Finds what was written, by the public and by us, while a person types: the port that a store, or later a wire to one, fills. */
public interface SearchBook {
  /** The most hits that one search gives. */
  int MOST_HITS = 500;

  /** What a person types is read up to this many characters; the rest is ignored. */
  int LONGEST_WORDS = 200;

  /**
   * The newest mentions, answers and notes that hold all these words, newest first.
   *
   * <p>{@code "a phrase"} is found as it stands, {@code -word} leaves out what holds it, {@code word*} finds every word that begins so, as
   * does the last word without a star. {@code from:lena} is what Lena wrote; {@code answer:} and {@code note:} leave only answers and only
   * notes. Case, accents and the signs of hashtags and handles do not matter. Whatever is typed is a search: one without a word finds
   * nothing.
   *
   * <p>From any thread but the JavaFX one, within 100 ms on a million mentions. A search that takes more than 2 seconds gives the newest of
   * what it found by then, and fails where that is nothing.
   *
   * @param limit 1 to {@link #MOST_HITS}
   * @throws DeskException nothing can be searched now, or it took too long; the sentence says why and what to do
   */
  List<SearchHit> find(String words, int limit);
}
