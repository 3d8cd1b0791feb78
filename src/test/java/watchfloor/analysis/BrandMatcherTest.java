package watchfloor.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import watchfloor.mention.Author;
import watchfloor.mention.Brand;
import watchfloor.mention.BrandRule;
import watchfloor.mention.Channel;
import watchfloor.mention.Mention;
import watchfloor.mention.MentionKey;

class BrandMatcherTest {
  private final BrandMatcher matcher = new BrandMatcher(List.of(
      new BrandRule(new Brand("Example Air", "@ExampleAir"), List.of("exair*")),
      new BrandRule(new Brand("Other Air", "@OtherAir"), List.of("otherair*")),
      new BrandRule(new Brand("Third", ""), List.of())));

  private static Mention mention(String text, String stated, boolean direct) {
    return new Mention(
        new MentionKey("x", "1"), Channel.X, new Author("a", "@a", 1), text, "en", stated, "1", "", direct, Instant.EPOCH, Instant.EPOCH);
  }

  private String about(String text) {
    return matcher.named(mention(text, "", false)).brand();
  }

  @Test
  void a_competitor_that_is_named_alone_is_whom_it_is_about() {
    assertThat(about("OTHER AIR lost my bag")).isEqualTo("Other Air");
    assertThat(about("otherairlines is late")).isEqualTo("Other Air");
    assertThat(about("thank you @otherair!")).isEqualTo("Other Air");
    assertThat(about("Third time lucky")).isEqualTo("Third");
  }

  @Test
  void whoever_names_us_too_or_nobody_is_about_us() {
    assertThat(about("Other Air or Example Air?")).isEqualTo("Example Air");
    assertThat(about("exairways beats Other Air")).isEqualTo("Example Air");
    assertThat(about("@exampleair see what Other Air does")).isEqualTo("Example Air");
    assertThat(about("late again")).isEqualTo("Example Air");
    assertThat(about("")).isEqualTo("Example Air");
  }

  @Test
  void a_longer_handle_is_somebody_else_s() {
    assertThat(about("ask @otherair_fans")).isEqualTo("Example Air");
    assertThat(about("ask @otherair_fans and @OtherAir")).isEqualTo("Other Air");
  }

  @Test
  void of_several_competitors_the_one_named_most_often_and_then_first_counts() {
    assertThat(about("Third, Other Air, third")).isEqualTo("Third");
    assertThat(about("Third against Other Air")).isEqualTo("Third");
    assertThat(about("Other Air against Third")).isEqualTo("Other Air");
  }

  @Test
  void what_the_source_states_or_what_speaks_to_us_is_not_decided_by_words() {
    Mention stated = mention("Other Air", "Somebody", false);
    assertThat(matcher.named(stated)).isSameAs(stated);
    assertThat(matcher.named(mention("Other Air", "", true)).brand()).isEqualTo("Example Air");
  }

  @Test
  void a_center_without_competitors_decides_nothing() {
    Mention mention = mention("Example Air", "", false);
    assertThat(new BrandMatcher(List.of(new BrandRule(new Brand("Example Air", "@e"), List.of()))).named(mention)).isSameAs(mention);
    assertThat(new BrandMatcher(List.of()).named(mention)).isSameAs(mention);
  }
}
