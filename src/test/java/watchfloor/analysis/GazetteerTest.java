package watchfloor.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTest {
  private static final Gazetteer PLACES = Gazetteer.packed();

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "stuck in Germany since noon|DE", "Seit Stunden in Deutschland|DE", "otra vez tarde en Alemania|DE", "arrivé en Allemagne|DE", "volo per la Germania|DE",
      "voo para a Alemanha|DE", "late into paris again|FR", "LOST BAG IN NEW YORK|US", "de Sevilla a Madrid|ES", "#Tokyo delays|JP", "München wartet|DE",
      "flight from Istanbul|TR", "東京から遅延|JP", "Canadian crew was great|CA", "São Paulo na pista|BR", "l'aéroport d'Orly|FR"})
  void a_country_is_told_by_its_names_cities_and_people(String text, String country) {
    assertThat(PLACES.country(text)).isEqualTo(country);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "flying to Nice tomorrow|FR", "nice crew|''", "Nice crew|''", "back from Turkey|TR", "turkey sandwich for lunch|''", "Turkey sandwich|''",
      "reading on the plane|''", "the train to Reading|GB", "essen war kalt|''", "Das Essen war kalt|''", "nach Essen|DE", "on my mobile|''",
      "our island|''", "nach Island|IS", "une réunion à midi|''", "Jordan was rude|''", "we landed in Jordan|JO"})
  void a_name_that_means_something_else_too_needs_a_capital_letter_and_a_preposition(String text, String country) {
    assertThat(PLACES.country(text)).isEqualTo(country);
  }

  @Test
  void the_country_named_most_often_wins_and_then_the_first() {
    assertThat(PLACES.country("Paris to Berlin, then Hamburg")).isEqualTo("DE");
    assertThat(PLACES.country("Paris to Berlin")).isEqualTo("FR");
    assertThat(PLACES.country("Berlin to Paris")).isEqualTo("DE");
  }

  @Test
  void names_in_longer_words_handles_and_links_name_nothing() {
    assertThat(PLACES.country("parisienne berliner @paris https://example.com/berlin")).isEmpty();
    assertThat(PLACES.country("")).isEmpty();
    assertThat(PLACES.country("nobody knows why")).isEmpty();
    assertThat(PLACES.country("air france lost it")).isEmpty();
  }

  @Test
  void every_line_of_the_packed_list_names_a_country() {
    List<String> codes = Arrays.asList(Locale.getISOCountries());
    List<WordLists.Entry> lines = WordLists.read("/watchfloor/analysis/places.tsv");
    assertThat(lines).hasSizeGreaterThan(350).allSatisfy(line -> {
      assertThat(line.word()).isEqualTo(line.word().toLowerCase(Locale.ROOT)).isNotBlank();
      assertThat(line.value().equals("-") || codes.contains(line.value().replace("?", ""))).as(line.word()).isTrue();
    });
    assertThat(lines.stream().map(WordLists.Entry::word)).doesNotHaveDuplicates();
  }
}
