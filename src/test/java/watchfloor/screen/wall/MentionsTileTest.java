package watchfloor.screen.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static watchfloor.screen.wall.Rooms.mention;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import watchfloor.mention.Issue;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Sentiment;
import watchfloor.pulse.PulseSnapshot;
import watchfloor.screen.Fonts;
import watchfloor.screen.OnFx;
import watchfloor.wall.TilePlan;

class MentionsTileTest {
  private static final long LEAST = ReadingTime.LEAST_NANOS;

  @BeforeAll
  static void fonts() {
    OnFx.runFx(Fonts::load);
  }

  private static CardWish wish(String... options) {
    return CardWish.of(new TileOptions("mentions", Rooms.options(options), Looks.english()));
  }

  private static PulseSnapshot pulse(long version, JudgedMention... newestFirst) {
    return Rooms.withRecent(new RoomSnapshots().build(), version, List.of(newestFirst)).pulse();
  }

  @Test
  void cards_come_at_a_readable_pace_and_none_twice_and_no_repost() {
    PulseSnapshot pulse = new RoomSnapshots().build().pulse();
    CardFeed feed = new CardFeed(each -> true, each -> LEAST);
    Set<Long> seen = new HashSet<>();
    feed.first(pulse, 5, 0).forEach(each -> seen.add(each.id()));
    assertThat(feed.next(pulse, LEAST / 2)).isEmpty();
    for (int i = 1; i <= 40; i++) {
      Optional<JudgedMention> next = feed.next(pulse, i * LEAST);
      next.ifPresent(each -> {
        assertThat(each.mention().repost()).isFalse();
        assertThat(seen.add(each.id())).isTrue();
      });
    }
    assertThat(seen).hasSizeGreaterThan(10);
  }

  @Test
  void a_long_card_is_given_more_time_before_the_next_one_comes() {
    JudgedMention brief = mention(1, "Late again", Sentiment.NEGATIVE);
    JudgedMention lengthy = mention(2, "word ".repeat(23), Sentiment.NEGATIVE);
    JudgedMention later = mention(3, "Another thing altogether", Sentiment.NEGATIVE);
    CardFeed feed = new CardFeed(each -> true, each -> ReadingTime.nanos(each.mention().text()));
    feed.first(pulse(1, brief), 5, 0);
    assertThat(feed.next(pulse(2, lengthy, brief), LEAST)).contains(lengthy);
    PulseSnapshot all = pulse(3, later, lengthy, brief);
    long rest = 23 * 60_000_000_000L / 230;
    assertThat(feed.next(all, LEAST + rest - 100_000_000)).isEmpty();
    assertThat(feed.next(all, LEAST + rest)).contains(later);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "Cancelled. Again. No rebooking desk | 5", "“on time” 😡 @AureliaAir says | 4", "リアルに対応が | 4", "AU881 — gate B12 | 3", "don't | 1"})
  void words_are_counted_as_people_read_them(String text, int words) {
    assertThat(ReadingTime.words(text)).isEqualTo(words);
  }

  @Test
  void the_time_for_a_card_is_never_below_two_seconds_and_never_without_end() {
    assertThat(ReadingTime.nanos("no")).isEqualTo(LEAST);
    assertThat(ReadingTime.nanos("word ".repeat(800))).isBetween(11_000_000_000L, 12_000_000_000L);
  }

  @Test
  void near_equal_texts_are_counted_on_the_first_of_them_and_others_stand_for_themselves() {
    JudgedMention first = mention(1, "Aurelia Air cancels all flights to Dublin tonight https://a.example/1", Sentiment.NEGATIVE);
    JudgedMention same = mention(2, "@lena: Aurelia Air cancels all flights to Dublin tonight!", Sentiment.NEGATIVE);
    JudgedMention near = mention(3, "Aurelia Air cancels all flights to Dublin tonight, wow", Sentiment.NEGATIVE);
    JudgedMention other = mention(4, "Aurelia Air adds two flights to Berlin next year", Sentiment.NEUTRAL);
    CardFeed feed = new CardFeed(each -> true, each -> LEAST);
    assertThat(feed.first(pulse(1, other, first), 9, 0)).containsExactly(other, first);
    assertThat(feed.next(pulse(2, near, same, other, first), LEAST)).isEmpty();
    assertThat(feed.folded(1)).isEqualTo(new CardFeed.Folded(0, 2));
    assertThat(feed.folded(4)).isEqualTo(new CardFeed.Folded(0, 0));
  }

  @Test
  void what_is_folded_stays_counted_when_it_has_left_the_snapshot_and_is_told_anew_after_ten_minutes() {
    AlikeTexts alike = new AlikeTexts();
    List<JudgedMention> first = List.of(mention(1, "Where is my suitcase, Aurelia?", Sentiment.NEGATIVE));
    alike.take(first, RoomSnapshots.NOW);
    alike.take(List.of(mention(2, "Where is my suitcase, Aurelia??", Sentiment.NEGATIVE)), RoomSnapshots.NOW.plusSeconds(60));
    assertThat(alike.leads(2)).isFalse();
    assertThat(alike.others(1)).isEqualTo(1);
    alike.take(List.of(mention(3, "Where is my suitcase, Aurelia!", Sentiment.NEGATIVE)), RoomSnapshots.NOW.plusSeconds(601));
    assertThat(alike.leads(3)).isTrue();
    assertThat(alike.others(1)).isEqualTo(1);
  }

  @Test
  void reposts_of_a_folded_post_count_on_the_card_that_stands_for_it() {
    JudgedMention first = mention(1, "Gate B12 is closed, nobody tells us anything", Sentiment.NEGATIVE);
    JudgedMention alike = mention(2, "Gate B12 is closed, nobody tells us anything!!", Sentiment.NEGATIVE);
    JudgedMention repost = mention(3, "Gate B12 is closed, nobody tells us anything!!", Sentiment.NEGATIVE, "x", "en", Issue.NONE, "p2");
    CardFeed feed = new CardFeed(each -> true, each -> LEAST);
    assertThat(feed.first(pulse(1, repost, alike, first), 9, 0)).containsExactly(alike);
    assertThat(feed.folded(2)).isEqualTo(new CardFeed.Folded(1, 1));
  }

  @Test
  void emoji_only_posts_are_alike_only_when_they_are_equal() {
    AlikeTexts alike = new AlikeTexts();
    alike.take(List.of(mention(1, "😡😡", Sentiment.NEGATIVE), mention(2, "👏", Sentiment.POSITIVE), mention(3, "👏", Sentiment.POSITIVE)),
        RoomSnapshots.NOW);
    assertThat(alike.leads(2)).isTrue();
    assertThat(alike.leads(3)).isFalse();
  }

  @Test
  void options_choose_by_mood_channel_issue_language_and_address() {
    Issue delay = new Issue("delay", "Flight delay");
    JudgedMention judged = mention(2, "Verspätet", Sentiment.NEGATIVE, "mastodon", "de-AT", delay, "");
    assertThat(wish().all()).isTrue();
    assertThat(wish("sentiment", "positive, Negative")).accepts(judged);
    assertThat(wish("sentiment", "positive")).rejects(judged);
    assertThat(wish("channel", "mastodon")).accepts(judged);
    assertThat(wish("channel", "x,bluesky")).rejects(judged);
    assertThat(wish("issue", "Flight Delay")).accepts(judged);
    assertThat(wish("issue", "delay")).accepts(judged);
    assertThat(wish("issue", "refund")).rejects(judged);
    assertThat(wish("language", "de")).accepts(judged);
    assertThat(wish("language", "en")).rejects(judged);
    assertThat(wish("direct", "yes")).accepts(judged);
    assertThat(wish("direct", "false")).rejects(judged);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "sentiment | angry | negative, neutral, positive, not-judged", "direct | perhaps | yes, no", "columns | 0 | 1 – 8, auto"})
  void an_option_that_is_not_understood_is_named_in_the_tiles_place(String option, String value, String instead) {
    TileSight tile = TileSight.of("mentions", Map.of(option, value), new RoomSnapshots().build(), 1920, 1080);
    assertThat(tile.state()).isEqualTo(new TileState.Failed("The tile 'mentions' does not know " + option + " '" + value + "': use one of " + instead + "."));
  }

  @Test
  void visitors_read_channel_mood_issue_language_and_age_and_nothing_that_anybody_wrote() {
    TileSight tile = TileSight.of("mentions", Map.of("visitor", "yes"), new RoomSnapshots().build(), 1920, 1080);
    assertThat(tile.words()).contains("X", "▼ negative", "Flight delay", "EN", "3 s");
    assertThat(tile.read()).doesNotContain("@", "tarmac", "followers", "claimed", "u/northgate");
  }

  @Test
  void as_many_columns_stand_beside_each_other_as_are_asked_for() {
    assertThat(columns("1")).isEqualTo(1);
    assertThat(columns("4")).isEqualTo(4);
    assertThat(columns("auto")).isEqualTo(3);
  }

  private static long columns(String wanted) {
    TileSight tile = TileSight.of("mentions", Map.of("columns", wanted), new RoomSnapshots().build(), 1920, 1080);
    return OnFx.onFx(() -> tile.find("#mentions").lookupAll(".card").stream()
        .filter(card -> card.isVisible()).map(card -> Math.round(card.getLayoutX())).distinct().count());
  }

  @Test
  void a_tile_about_a_part_says_so_when_nobody_spoke_of_it() {
    TileSight tile = TileSight.of("mentions", Map.of("channel", "nowhere"), new RoomSnapshots().build(), 960, 540);
    assertThat(tile.state()).isEqualTo(new TileState.Empty("Nobody spoke of this lately. New mentions appear by themselves."));
  }

  @Test
  void a_flood_of_one_text_becomes_one_card_with_its_count() {
    List<JudgedMention> flood = new ArrayList<>(new RoomSnapshots().build().pulse().recent());
    for (int i = 0; i < 15; i++) {
      flood.add(mention(2000 + i, "Aurelia Air lost my bag, share this please #" + i, Sentiment.NEGATIVE));
    }
    flood.sort(Collections.reverseOrder(java.util.Comparator.comparingLong(JudgedMention::id)));
    TileSight tile = TileSight.of("mentions", Map.of(), Rooms.withRecent(new RoomSnapshots().build(), 9, flood), 1920, 1080);
    assertThat(tile.words()).contains("and 14 alike");
  }

  @Test
  void the_tile_waits_for_its_reader_and_then_takes_the_next_card() {
    long[] nanos = {0};
    MentionsTile tile = OnFx.onFx(() -> new MentionsTile(
        new TileKit(new TilePlan("mentions", "", 0, 0, 1, 1, Map.of()), new watchfloor.screen.Styles().palette(), Looks.english()), () -> nanos[0]));
    RoomSnapshot room = new RoomSnapshots().build();
    JudgedMention old = mention(1, "One", Sentiment.NEUTRAL);
    OnFx.runFx(() -> tile.show(Rooms.withRecent(room, 2, List.of(old))));
    RoomSnapshot more = Rooms.withRecent(room, 3, List.of(mention(2, "Two", Sentiment.NEUTRAL), old));
    nanos[0] = LEAST - 1;
    OnFx.runFx(() -> tile.show(more));
    assertThat(cards(tile)).isEqualTo(1);
    nanos[0] = LEAST;
    OnFx.runFx(() -> tile.show(more));
    assertThat(cards(tile)).isEqualTo(2);
  }

  private static int cards(MentionsTile tile) {
    return OnFx.onFx(() -> tile.node().lookupAll(".card").size());
  }
}
