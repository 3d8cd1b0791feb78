package watchfloor.store.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import watchfloor.store.search.SearchIndex.Found;

class SearchLanguagesTest {
  @TempDir Path dir;
  private SearchIndex index;

  @BeforeEach
  void open() {
    index = SearchIndex.open(dir, Optional.empty());
  }

  @AfterEach
  void close() {
    index.close();
  }

  private void post(long id, String author, String text) {
    index.add(List.of(Posts.post(id, author, text)));
    index.refresh();
  }

  private List<Long> ids(String words) {
    return index.find(words, 100).stream().map(Found::id).toList();
  }

  @ParameterizedTest
  @CsvSource({
      "Où est ma valise égarée ?, egaree",
      "Ou est ma valise egaree, égarée",
      "Où est ma valise e\u0301gare\u0301e, égarée",
      "Die Straße nach Köln, strasse",
      "STRASSE, straße",
      "İstanbul uçuşu, istanbul",
      "ΠΟΥ ΕΙΝΑΙ Ο ΔΡΟΜΟΣ, δρόμος",
      "Где мой чемодан, ЧЕМОДАН",
      "где самолёт, самолет",
      "אֵיפֹה הַמִּזְוָדָה שלי, המזודה",
      "أين حقيبتي يا إدارة, ادارة",
      "چمدان من کجاست, كجاست",
      "मेरा सामान कहाँ है, सामान",
      "荷物がまだ届きません, 荷物",
      "荷物がまだ届きません, 届きま",
      "荷物がまだ届きません, 物",
      "ﾆﾓﾂが届かない, ニモツ",
      "我的行李在哪里, 行李在",
      "iPhone大好き, iPhone大好き",
      "내 가방이 어디에 있나요, 가방",
      "กระเป๋าเดินทางของฉันอยู่ที่ไหน, เดินทาง",
      "ＦＵＬＬ　ＷＩＤＴＨ bag, full",
      "my 𝗯𝗼𝗹𝗱 claim, bold",
      "Delta's gate, delta",
      "Delta’s gate, delta's",
      "manque l'avion, avion",
      "I don’t know, don't",
      "so late.never again, late",
      "it cost 3.50 euros, 3.50",
      "lost my 🧳 today, 🧳",
      "thanks 👍🏽, 👍",
      "love ❤️ it, ❤",
  })
  void theSameWordIsFoundHoweverItIsWritten(String text, String asked) {
    post(1, "@a", text);
    post(2, "@b", "something else entirely");
    assertThat(ids(asked)).containsExactly(1L);
    assertThat(ids("\"" + asked + "\"")).containsExactly(1L);
  }

  @Test
  void neighboursMustBeNeighbours() {
    post(1, "@a", "東京都に行く");
    post(2, "@b", "京都と東京");
    assertThat(ids("東京都")).containsExactly(1L);
    assertThat(ids("京都")).containsExactly(2L, 1L);
  }
}
