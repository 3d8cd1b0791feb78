package watchfloor.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoreSettingTest {
  private static final String BRAND_AND_CREW = "brand: {name: A, handle: '@a'}\ncrew: [{id: x, name: X, team: Care}]\n";

  private static Read<Center> read(String store) {
    return new CenterReader(ZoneId.of("UTC")).read(BRAND_AND_CREW + store, "center.yaml");
  }

  private static StoreSetting setting(String store) {
    return read(store).value().store();
  }

  @Test
  void a_center_that_says_nothing_of_its_store_has_the_usual_values() {
    StoreSetting usual = new StoreSetting(
        new KeepTimes(Optional.of(Duration.ofDays(90)), Optional.of(Duration.ofDays(365)), Optional.empty()),
        new BackupSetting(Optional.of(LocalTime.of(3, 30)), "backups", 7), 1_000_000_000L, new KeySetting.None());

    assertThat(setting("")).isEqualTo(usual);
    assertThat(setting("store:\n")).isEqualTo(usual);
    assertThat(setting("store: {}\n")).isEqualTo(usual);
    assertThat(setting("store:\n  keep:\n  backup:\n  least_free:\n  key:\n")).isEqualTo(usual);
    assertThat(setting("store: {keep: {}, backup: {}}\n")).isEqualTo(usual);
  }

  @Test
  void a_whole_section_is_read() {
    StoreSetting store = setting(
        """
        store:
          keep:
            texts: 12 hours
            items: forever
            journal: 7 days
          backup:
            at: 23:05
            folder: /mnt/disk2/backups
            keep: 400
          least_free: 1.5 GB
          key: {file: secret/store.key}
        """);

    assertThat(store.keep()).isEqualTo(
        new KeepTimes(Optional.of(Duration.ofHours(12)), Optional.empty(), Optional.of(Duration.ofDays(7))));
    assertThat(store.backup()).isEqualTo(new BackupSetting(Optional.of(LocalTime.of(23, 5)), "/mnt/disk2/backups", 400));
    assertThat(store.leastFree()).isEqualTo(1_500_000_000L);
    assertThat(store.key()).isEqualTo(new KeySetting.InFile("secret/store.key"));
  }

  @Test
  void a_database_is_named_by_its_url_and_its_password_lies_in_a_file() {
    assertThat(setting("").server()).isEmpty();
    ServerSetting server = setting("store: {url: 'postgresql://room@db:5432/watchfloor?sslmode=require', password-file: db-password}\n").server().orElseThrow();
    assertThat(server.url()).isEqualTo("postgresql://room@db:5432/watchfloor?sslmode=require");
    assertThat(server.passwordFile(Path.of("/center"))).contains(Path.of("/center/db-password"));
    assertThatThrownBy(() -> setting("store: {url: 'postgresql://room:secret@db/watchfloor'}\n")).hasMessageContaining("password-file").hasMessageNotContaining("secret");
    assertThatThrownBy(() -> setting("store: {url: 'mysql://room:secret@db/x'}\n")).hasMessageContaining("postgresql://").hasMessageNotContaining("secret");
    assertThatThrownBy(() -> setting("store: {password-file: x}\n")).hasMessageContaining("url");
  }

  @Test
  void one_key_alone_leaves_the_others_at_their_usual_values() {
    assertThat(setting("store: {backup: {keep: 3}}\n").backup()).isEqualTo(new BackupSetting(Optional.of(LocalTime.of(3, 30)), "backups", 3));
    assertThat(setting("store: {keep: {texts: forever}}\n").keep())
        .isEqualTo(new KeepTimes(Optional.empty(), Optional.of(Duration.ofDays(365)), Optional.empty()));
  }

  @Test
  void a_backup_that_is_never_made_has_no_time() {
    assertThat(setting("store: {backup: {at: never}}\n").backup().at()).isEmpty();
  }

  @Test
  void midnight_is_a_time_of_day_and_the_end_of_the_day_is_not() {
    assertThat(setting("store: {backup: {at: '0:00'}}\n").backup().at()).contains(LocalTime.MIDNIGHT);
    assertThatThrownBy(() -> setting("store: {backup: {at: '24:00'}}\n")).isInstanceOf(SettingsException.class);
  }

  @ParameterizedTest
  @CsvSource({"none, none", "NONE, none", "keyring, keyring"})
  void a_key_that_is_one_word_is_read(String word, String kind) {
    KeySetting key = setting("store: {key: " + word + "}\n").key();

    assertThat(key).isEqualTo(kind.equals("none") ? new KeySetting.None() : new KeySetting.Keyring());
  }

  @ParameterizedTest
  @CsvSource({"500 MB, 500000000", "500mb, 500000000", "1 GB, 1000000000", "2TB, 2000000000000", "1.5 GB, 1500000000", "100000 KB, 100000000"})
  void a_size_is_read_as_people_write_it(String words, long bytes) {
    assertThat(setting("store: {least_free: " + words + "}\n").leastFree()).isEqualTo(bytes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{keep: {journal: 6 days}} | 25 | journal '6 days' is too short: keep it for at least 7 days",
        "{keep: {journal: 167h}} | 25 | too short",
        "{keep: {texts: 59 minutes}} | 23 | at least 1 hour",
        "{keep: {items: 0d}} | 23 | at least 1 hour",
        "{keep: {items: long}} | 23 | items 'long' is not a time to keep: write it like 90 days, or forever",
        "{keep: {texts: 90}} | 23 | is not a time to keep",
        "{keep: {texts: [90 days]}} | 23 | single value",
        "{keep: 90 days} | 15 | what the store keeps is written as keys with values",
        "{backup: {at: noon}} | 22 | at 'noon' is not a time of day",
        "{backup: {at: 3}} | 22 | is not a time of day",
        "{backup: {at: '25:10'}} | 22 | is not a time of day",
        "{backup: {keep: 0}} | 24 | from 1 to 400",
        "{backup: {keep: 401}} | 24 | from 1 to 400",
        "{backup: {folder: .}} | 26 | is the store itself",
        "{backup: {folder: backups/..}} | 26 | is the store itself",
        "{least_free: much} | 21 | least_free 'much' is not a size: write it like 500 MB or 1.5 GB",
        "{least_free: 1000000000} | 21 | is not a size",
        "{least_free: -1 GB} | 21 | is not a size",
        "{least_free: 99 MB} | 21 | give 100 MB to 10 TB",
        "{least_free: 999999999 TB} | 21 | give 100 MB to 10 TB",
        "{key: secret} | 14 | key 'secret' is none that the store knows",
        "{key: {file: ''}} | 21 | needs 'file'",
        "{key: [keyring]} | 14 | single value",
        "[] | 8 | the store is written as keys with values",
      })
  void each_slip_is_named_where_it_stands(String store, int column, String words) {
    assertThatThrownBy(() -> setting("store: " + store + "\n")).isInstanceOf(SettingsException.class)
        .hasMessageStartingWith("center.yaml, line 3, column " + column + ": ").hasMessageContaining(words).hasMessageEndingWith(".");
  }

  @Test
  void a_folder_that_cannot_be_a_path_is_refused_where_it_stands() {
    assertThatThrownBy(() -> setting("store: {backup: {folder: \"a\\0b\"}}\n")).isInstanceOf(SettingsException.class)
        .hasMessageStartingWith("center.yaml, line 3, column 26: ").hasMessageContaining("cannot be a path");
  }

  @Test
  void a_key_that_nobody_knows_is_a_gentle_note_wherever_it_stands() {
    Read<Center> read = read("store: {colour: blue, keep: {pictures: 1d}, backup: {to: x}, key: {file: k, cipher: y}}\n");

    assertThat(read.notes()).hasSize(4).allMatch(note -> note.contains("nobody knows the key"));
    assertThat(read.value().store().key()).isEqualTo(new KeySetting.InFile("k"));
  }

  @Test
  void a_place_below_stays_below_and_a_place_of_its_own_stays_where_it_is() {
    Path store = Path.of("/srv/store");

    assertThat(BackupSetting.DEFAULT.folder(store)).isEqualTo(store.resolve("backups"));
    assertThat(new BackupSetting(Optional.empty(), "/mnt/other", 1).folder(store)).isEqualTo(Path.of("/mnt/other"));
    assertThat(new KeySetting.InFile("../k").file(Path.of("/srv/center"))).isEqualTo(Path.of("/srv/k"));
  }

  @Test
  void spans_of_time_may_be_written_in_words() {
    assertThat(Spans.parse("90 days")).contains(Duration.ofDays(90));
    assertThat(Spans.parse("1 day 12 hours")).contains(Duration.ofHours(36));
    assertThat(Spans.parse("1 hour 5 min 30 seconds")).contains(Duration.ofSeconds(3_930));
    assertThat(Spans.parse("1 month")).isEmpty();
    assertThat(Spans.parse("days")).isEmpty();
    assertThat(Spans.parse("1d" + " ".repeat(100_000) + "x")).isEmpty();
  }
}
