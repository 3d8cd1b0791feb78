package watchfloor.screen.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import watchfloor.mention.PersonalSpan.Kind;
import watchfloor.screen.desk.PersonalData.Found;

class PersonalDataTest {
  @Test
  void findsAnEmailAddress() {
    assertThat(PersonalData.find("Write to anna.brandt+au@aurelia.example, please."))
        .containsExactly(new Found(Kind.EMAIL, "anna.brandt+au@aurelia.example"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"+44 20 7946 0958", "030 1234 5678", "0049-170-1234567", "(212) 555-0147", "+353 (0)1 234 5678"})
  void findsATelephoneNumber(String number) {
    assertThat(PersonalData.find("Call " + number + " now")).extracting(Found::kind).containsExactly(Kind.PHONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"4111 1111 1111 1111", "4111111111111111", "3782-822463-10005"})
  void findsACardNumberByItsCheckDigit(String number) {
    assertThat(PersonalData.find("Card " + number + ".")).extracting(Found::kind).containsExactly(Kind.CARD);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "4111 1111 1111 1112",
    "@ruben@mastodon.social we see you",
    "Flight AU881 on 2026-11-22 at 21:00, gate B12",
    "See https://aurelia.example/status/1234567890123456?mail=a@b.example",
    "214 people, 1 264 000 miles, 15 minutes",
    "0000 0000 0000 0000 0000 0000"
  })
  void leavesAsideWhatOnlyLooksLikeIt(String text) {
    assertThat(PersonalData.find(text)).isEmpty();
  }
}
