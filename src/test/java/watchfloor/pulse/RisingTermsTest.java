package watchfloor.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class RisingTermsTest {
  private final Terms terms = new Terms(Set.of("the", "and", "aurelia"));

  @Test
  void the_words_of_an_event_rise_above_the_everyday_ones() {
    RisingTerms rising = new RisingTerms();
    for (int minute = 0; minute < 240; minute++) {
      rising.add(minute, terms.of("waiting for my bag"));
      if (minute >= 200) {
        rising.add(minute, terms.of(minute % 2 == 0 ? "another gate change and the bag" : "my gate change announced"));
      }
    }
    assertThat(rising.rising(239)).first().satisfies(term -> {
      assertThat(term.term()).contains("gate change");
      assertThat(term.count()).isEqualTo(40);
      assertThat(term.fresh()).isTrue();
    });
    assertThat(rising.rising(239)).noneMatch(term -> term.term().equals("waiting"));
  }

  @Test
  void four_mentions_are_not_a_trend() {
    RisingTerms rising = new RisingTerms();
    for (int minute = 0; minute < 240; minute++) {
      rising.add(minute, terms.of("waiting"));
    }
    for (int n = 0; n < 4; n++) {
      rising.add(239, terms.of("volcano"));
    }
    assertThat(rising.rising(239)).isEmpty();
    rising.add(239, terms.of("volcano"));
    assertThat(rising.rising(239)).singleElement().matches(term -> term.term().equals("volcano"));
  }

  @Test
  void without_a_background_nothing_can_rise() {
    RisingTerms rising = new RisingTerms();
    for (int n = 0; n < 50; n++) {
      rising.add(10, terms.of("volcano"));
    }
    assertThat(rising.rising(10)).isEmpty();
  }

  @Test
  void handles_links_figures_and_stop_words_are_no_terms() {
    assertThat(terms.of("@aurelia the 300 https://x.example/volcano #AU881 Gate-change, l\u2019avion"))
        .contains("#au881", "gate change", "gate", "change")
        .noneMatch(term -> term.contains("@") || term.contains("http") || term.contains("volcano") || term.equals("300") || term.equals("the"));
  }
}
