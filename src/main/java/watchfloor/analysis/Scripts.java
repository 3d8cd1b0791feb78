package watchfloor.analysis;

/** Counts the letters of a text by script, and says which language the script alone decides. */
final class Scripts {
  private int latin;
  private int kana;
  private int han;
  private int hangul;
  private int arabic;
  private int persian;
  private int hebrew;
  private int thai;
  private int devanagari;
  private int greek;
  private int cyrillic;
  private int ukrainian;

  void clear() {
    latin = 0;
    kana = 0;
    han = 0;
    hangul = 0;
    arabic = 0;
    persian = 0;
    hebrew = 0;
    thai = 0;
    devanagari = 0;
    greek = 0;
    cyrillic = 0;
    ukrainian = 0;
  }

  void see(char c) {
    if (c < 0x0250) {
      latin += Character.isLetter(c) ? 1 : 0;
    } else if (c < 0x0E00) {
      seeAlphabet(c);
    } else if (c <= 0x0E7F) {
      thai++;
    } else if (c >= 0x3041 && c <= 0x30FF) {
      kana++;
    } else if (c >= 0x3400 && c <= 0x9FFF) {
      han++;
    } else if (c >= 0xAC00 && c <= 0xD7AF || c >= 0x1100 && c <= 0x11FF) {
      hangul++;
    }
  }

  private void seeAlphabet(char c) {
    if (c >= 0x0370 && c <= 0x03FF) {
      greek++;
    } else if (c >= 0x0400 && c <= 0x052F) {
      cyrillic++;
      ukrainian += "\u0456\u0457\u0454\u0491".indexOf(Character.toLowerCase(c)) >= 0 ? 1 : 0;
    } else if (c >= 0x0590 && c <= 0x05FF) {
      hebrew++;
    } else if (c >= 0x0600 && c <= 0x06FF) {
      arabic++;
      persian += "\u067E\u0686\u0698\u06AF".indexOf(c) >= 0 ? 1 : 0;
    } else if (c >= 0x0900 && c <= 0x097F) {
      devanagari++;
    }
  }

  /** A language, or empty where most letters are Latin, or there are none. */
  String language() {
    int asian = kana + han;
    int most = Math.max(Math.max(Math.max(asian, hangul), Math.max(arabic, hebrew)),
        Math.max(Math.max(thai, devanagari), Math.max(greek, cyrillic)));
    // One sign of an Asian script says as much as several letters, so brand names in Latin must not outvote them.
    int weight = most == asian || most == hangul ? 3 : 1;
    if (most == 0 || most * weight <= latin) {
      return "";
    }
    if (most == asian) {
      return kana > 0 ? "ja" : "zh";
    }
    return most == hangul ? "ko" : alphabet(most);
  }

  private String alphabet(int most) {
    if (most == arabic) {
      return persian > 0 ? "fa" : "ar";
    }
    if (most == cyrillic) {
      return ukrainian > 0 ? "uk" : "ru";
    }
    if (most == hebrew) {
      return "he";
    }
    if (most == thai) {
      return "th";
    }
    return most == greek ? "el" : "hi";
  }
}
