package watchfloor;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.status.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;

/** Through the real logback, into the file that a room writes. */
class LogsTest {
  @TempDir Path dir;

  private LoggerContext context;
  private Logger log;

  @BeforeEach
  void open() {
    context = new LoggerContext();
    context.setMDCAdapter(new LogbackMDCAdapter());
    Logs.toFile(context, dir);
    context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.INFO);
    log = context.getLogger("watchfloor.test");
  }

  @AfterEach
  void close() {
    context.stop();
  }

  private String written() throws IOException {
    return Files.readString(dir.resolve("watchfloor.log"));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "Authorization: Bearer S3cr3tS3cr3t",
    "authorization=Basic UzNjcjN0UzNjcjN0",
    "{\"Authorization\":\"Bearer S3cr3tS3cr3t\",\"Host\":\"x\"}",
    "Authorization: Digest username=\"u\", response=\"S3cr3tS3cr3t\"",
    "Proxy-Authorization: Basic UzNjcjN0UzNjcjN0",
    "Set-Cookie: id=S3cr3tS3cr3t; Path=/; HttpOnly",
    "the header was Bearer S3cr3tS3cr3t.abc",
    "password=S3cr3tS3cr3t",
    "passwd: S3cr3tS3cr3t",
    "db.password = S3cr3tS3cr3t",
    "SignIn[id=ana, password=S3cr3tS3cr3t, station=desk 1]",
    "SignIn[id=ana, password=first S3cr3tS3cr3t last, station=desk 1]",
    "{\"password\": \"a \\\" S3cr3tS3cr3t\"}",
    "{'passphrase': 'x S3cr3tS3cr3t'}",
    "client_secret=S3cr3tS3cr3t&grant_type=x",
    "X-Api-Key: S3cr3tS3cr3t",
    "accessToken=S3cr3tS3cr3t",
    "refresh_token: \"S3cr3tS3cr3t\"",
    "GET https://api.example/v1/search?q=air&key=S3cr3tS3cr3t&page=2",
    "GET https://api.example/v1?access_token=S3cr3tS3cr3t",
    "GET https://api.example/v1?X-Amz-Signature=S3cr3tS3cr3t#top",
    "wss://user:S3cr3tS3cr3t@hub.example/feed",
    "postgresql://room:S3cr3tS3cr3t@db.example:5432/watchfloor",
    "jdbc:postgresql://db/w?user=room&password=S3cr3tS3cr3t",
    "https://S3cr3tS3cr3t@host.example/",
    "POST https://api.telegram.org/bot123456:S3cr3tS3cr3tS3cr3tS3cr3t/getUpdates",
    "POST https://discord.example/api/webhooks/1234/S3cr3tS3cr3t",
    "token eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJTM2NyM3RTM2NyM3QifQ.S3cr3tS3cr3t",
    "-----BEGIN EC PRIVATE KEY-----\nUzNjcjN0\nS3cr3tS3cr3t\n-----END EC PRIVATE KEY-----",
    "-----BEGIN PRIVATE KEY-----\nS3cr3tS3cr3t"
  })
  void no_line_names_a_secret(String line) throws Exception {
    log.info("before {} after", line);
    log.info("next");

    assertThat(written()).doesNotContain("S3cr3t").doesNotContain("UzNjcjN0").contains("before ").contains("***").contains(": next\n");
  }

  @Test
  void what_stands_beside_a_secret_is_kept() throws Exception {
    log.info("GET https://api.example/v1/search?q=air&key=abcdefgh&page=2 took 12 ms");
    log.info("SignIn[id=ana, password=abcdefgh, station=desk 1] refused");

    assertThat(written()).contains("https://api.example/v1/search?q=air&key=***&page=2 took 12 ms").contains("SignIn[id=ana, password=***, station=desk 1] refused");
  }

  @Test
  void people_are_not_named() throws Exception {
    log.info("a mention of @lena.bsky.social and @omar@social.example, mail lena.k@example.org, call +49 170 1234567 or (555) 123-4567 or 0170/1234567");
    log.info("card 4111 1111 1111 1111, also 4111111111111111, from (@ana): done");

    assertThat(written())
        .contains("a mention of @l… and @o…, mail [e-mail], call [phone] or [phone] or [phone]\n")
        .contains("card [card], also [card], from (@a…): done\n");
  }

  @Test
  void exceptions_and_their_causes_are_looked_at_too() throws Exception {
    Exception cause = new IOException("401 for https://api.example/?token=S3cr3tS3cr3t and lena@example.org");
    Exception failure = new IllegalStateException("no answer for @lena: password=S3cr3tS3cr3t", cause);
    failure.addSuppressed(new IOException("Authorization: Bearer S3cr3tS3cr3t"));
    log.error("the source failed", failure);

    assertThat(written())
        .doesNotContain("S3cr3t").doesNotContain("lena")
        .contains("java.lang.IllegalStateException: no answer for @l…: password=***")
        .contains("Caused by: java.io.IOException: 401 for https://api.example/?token=*** and [e-mail]")
        .contains("Suppressed: java.io.IOException: Authorization: ***")
        .contains("at watchfloor.LogsTest.exceptions_and_their_causes_are_looked_at_too(LogsTest.java:");
  }

  @Test
  void threads_and_their_names_are_no_way_around() throws Exception {
    Thread thread = new Thread(() -> log.info("hello"), "sign-in of lena@example.org");
    thread.start();
    thread.join();

    assertThat(written()).contains("[sign-in of [e-mail]] watchfloor.test: hello");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "the hub listens at 0.0.0.0:7420; its fingerprint is 0123 4567 8901 2345 6789 0123 4567 8901 2345 6789 0123 4567 8901 2345 6789 0123.",
    "item 1873240985712345678 version 3 was claimed in 0.00123456 s",
    "from 2026-11-24T10:00:00.123Z to 2026-11-24 10:00:00,5 in /tmp/junit-00123456789/own",
    "digest 00e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b8",
    "id 01234567-0123-0123-0123-012345678901 at 192.0.2.17:52431",
    "java.lang.Object@1a2b3c4d in java.base@17.0.15/java.lang.Thread",
    "143,199 mentions in 10 s, 5000000 rows, 20.000 waiting",
    "the password's file /home/ana/pw is empty: write the password into its first line",
    "the token has ended; the key of the hub is known",
    "https://hub.example:7420/v1/items/77/history?since=4",
    "watchfloor.2026-11-24.0.log.gz and H2 2.4.240 (0 errors, 00 left)"
  })
  void what_a_log_is_for_stays_as_it_is(String line) throws Exception {
    log.info(line);

    assertThat(written()).endsWith(": " + line + "\n");
  }

  @Test
  void a_time_stands_before_each_line_as_before() throws Exception {
    log.warn("hello");

    assertThat(written()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}(Z|[+-]\\d\\d:\\d\\d) WARN  \\[\\S+] watchfloor\\.test: hello\n");
  }

  @Test
  void a_line_without_end_is_cut_and_takes_no_time() throws Exception {
    List<String> endless = List.of("password=" + "a ".repeat(500_000), "@a.".repeat(400_000), "0 ".repeat(600_000), "a@".repeat(600_000), "4".repeat(1_000_000),
        "x-".repeat(500_000) + "=", "\"password\":\"" + "\\".repeat(800_000), "://".repeat(300_000), "-----BEGIN PRIVATE KEY-----".repeat(30_000), "eyJ".repeat(300_000));
    long began = System.nanoTime();
    endless.forEach(log::info);
    Duration took = Duration.ofNanos(System.nanoTime() - began);

    assertThat(took).isLessThan(Duration.ofSeconds(20));
    assertThat(Files.size(dir.resolve("watchfloor.log"))).isLessThan(endless.size() * (MaskedLayout.LONGEST + 1_000L));
    assertThat(written()).contains("characters more)\n");
  }

  @Test
  void a_thread_with_a_small_stack_can_log_a_long_line() throws Exception {
    AtomicReference<Throwable> died = new AtomicReference<>();
    Thread small = new Thread(null, () -> {
      for (String part : List.of("a ", "\\\\", "x,y ", "'", "a\"")) {
        for (String before : List.of("password=", "\"password\":\"", "password='", "token=\"", "Cookie: \"", "-----BEGIN PRIVATE KEY-----", "@a", "https://")) {
          log.info(before + part.repeat(60_000 / part.length()));
        }
      }
    }, "small", 128 << 10);
    small.setUncaughtExceptionHandler((thread, cause) -> died.set(cause));
    small.start();
    small.join();

    assertThat(died.get()).isNull();
    assertThat(written().lines().filter(line -> line.contains("[small]"))).hasSize(40);
    assertThat(context.getStatusManager().getCopyOfStatusList()).noneMatch(status -> status.getLevel() == Status.ERROR);
  }
}
