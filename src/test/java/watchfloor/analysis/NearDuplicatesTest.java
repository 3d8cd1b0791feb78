package watchfloor.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import watchfloor.mention.MentionKey;

class NearDuplicatesTest {
  private static final String POST = "Three hours on the tarmac at gate B12 and still nobody from the airline tells us when we will take off";

  private final NearDuplicates clusters = new NearDuplicates();
  private int next;

  private int add(String text) {
    return clusters.add(new MentionKey("x", Integer.toString(next++)), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    POST,
    "RT @lena: " + POST,
    POST + " https://x.example/abc",
    "THREE HOURS ON THE TARMAC AT GATE B12 AND STILL NOBODY FROM THE AIRLINE TELLS US WHEN WE WILL TAKE OFF!!!",
    "Three hours on the tarmac at gate B12 and still nobody tells us when we will take off",
    "Three hours on the tarmac at gate B12 and stil nobody from the airline tells us when we will take off"
  })
  void aCopyWithASmallChangeJoinsTheCluster(String copy) {
    int first = add(POST);
    assertThat(add("Lovely crew on the way to Lisbon, thank you for the upgrade and the window seat")).isNotEqualTo(first);
    assertThat(add(copy)).isEqualTo(first);
  }

  @Test
  void shortPostsAreAlikeOnlyToTheirVeryOwnWords() {
    int thanks = add("@aurelia thanks!");
    assertThat(add("Thanks")).isEqualTo(thanks);
    assertThat(add("thanks a lot")).isNotEqualTo(thanks);
  }

  @Test
  void forgetsTheOldestAndGoesOn() {
    for (int i = 0; i < 70_000; i++) {
      add("post number " + i * 7919 + " about something else entirely, item " + i);
    }
    int again = add(POST);
    assertThat(add(POST)).isEqualTo(again);
  }
}
