package watchfloor;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Keeps the rooms apart: what each may import, and what is done in one place only. */
@AnalyzeClasses(packages = "watchfloor", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String[] WINDOW_LIBRARIES = {"javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp..", "org.jfree..", "java.awt.."};

  @ArchTest
  static final ArchRule rooms_have_no_cycles = slices().matching("watchfloor.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule channels_do_not_know_each_other =
      slices().matching("watchfloor.channel.(*)..").should().notDependOnEachOther()
          .ignoreDependency(DescribedPredicate.alwaysTrue(), resideInAPackage("watchfloor.channel.net.."));

  @ArchTest
  static final ArchRule what_channels_share_knows_none_of_them = room("channel.net", List.of(), "org.slf4j..", "okhttp3..", "okio..", "kotlin..");

  @ArchTest
  static final ArchRule only_the_desk_counts_characters = only("com.ibm.icu..", "watchfloor.desk");

  @ArchTest
  static final ArchRule mention_imports_nothing = room("mention", List.of());

  @ArchTest
  static final ArchRule intake_imports_only_its_own = room("intake", List.of("mention"), "org.slf4j..");

  @ArchTest
  static final ArchRule analysis_imports_only_its_own = room("analysis", List.of("mention"), "org.slf4j..");

  @ArchTest
  static final ArchRule pulse_imports_only_its_own = room("pulse", List.of("mention"), "org.slf4j..");

  @ArchTest
  static final ArchRule triage_imports_only_its_own = room("triage", List.of("mention"), "org.slf4j..");

  @ArchTest
  static final ArchRule desk_imports_only_its_own = room("desk", List.of("mention", "triage"), "org.slf4j..", "com.ibm.icu..");

  @ArchTest
  static final ArchRule people_imports_only_its_own =
      room("people", List.of("desk", "triage", "mention"), "org.slf4j..", "java.security..", "javax.crypto..", "org.bouncycastle..");

  @ArchTest
  static final ArchRule wall_imports_only_its_own = room("wall", List.of("mention"), "org.slf4j..");

  @ArchTest
  static final ArchRule drill_imports_only_its_own = room("drill", List.of("mention", "intake"), "org.slf4j..");

  @ArchTest
  static final ArchRule report_imports_only_its_own = room("report", List.of("mention", "pulse", "desk", "drill"), "org.slf4j..");

  /** Whatever a drill's networks are made of, it is nothing that could reach a real one. */
  @ArchTest
  static final ArchRule the_networks_of_drills_reach_nothing =
      classes().that().resideInAPackage("watchfloor.channel.drill")
          .should().onlyDependOnClassesThat().resideInAnyPackage("watchfloor.channel.drill", "watchfloor.mention", "watchfloor.desk", "java.lang..", "java.util..");

  @ArchTest
  static final ArchRule drills_know_no_real_network =
      noClasses().that().resideInAPackage("watchfloor").and().haveSimpleNameStartingWith("Drill")
          .should().dependOnClassesThat(
              resideInAPackage("watchfloor.channel..").and(DescribedPredicate.not(resideInAPackage("watchfloor.channel.drill"))))
          .orShould().dependOnClassesThat().haveSimpleName("CenterFeed")
          .orShould().dependOnClassesThat().haveSimpleName("DemoFeed");

  @ArchTest
  static final ArchRule settings_imports_only_its_own =
      room("settings", List.of("mention", "wall", "triage", "drill"), "org.slf4j..", "com.fasterxml.jackson..", "org.yaml.snakeyaml..", "biweekly..");

  @ArchTest
  static final ArchRule journal_imports_only_its_own = room("journal", List.of("mention"), "org.slf4j..", "java.security..", "javax.crypto..");

  @ArchTest
  static final ArchRule store_imports_only_its_own =
      room("store..", List.of("mention", "intake", "pulse", "desk", "triage", "people", "journal"),
          "org.slf4j..", "java.sql..", "javax.sql..", "java.security..", "javax.crypto..", "org.jdbi..", "org.h2..", "org.flywaydb..",
          "com.zaxxer..", "org.apache.lucene..", "com.github.javakeyring..", "org.postgresql..");

  @ArchTest
  static final ArchRule the_stores_disk_imports_only_its_own = room("store.disk", List.of(), "org.slf4j..", "java.security..");

  @ArchTest
  static final ArchRule the_stores_keys_import_only_their_own =
      room("store.keys", List.of("store.disk"), "org.slf4j..", "java.security..", "javax.crypto..", "com.github.javakeyring..");

  @ArchTest
  static final ArchRule the_stores_seen_imports_only_its_own =
      room("store.seen", List.of("store.disk", "store.keys", "mention"), "org.slf4j..", "java.security..");

  @ArchTest
  static final ArchRule the_stores_sums_import_only_their_own = room("store.sums", List.of("store.disk"), "org.slf4j..", "org.h2..");

  @ArchTest
  static final ArchRule the_stores_search_imports_only_its_own =
      room("store.search", List.of("store.disk", "mention", "desk"), "org.slf4j..", "java.security..", "javax.crypto..", "org.apache.lucene..");

  @ArchTest
  static final ArchRule link_imports_only_its_own =
      room("link..", List.of("mention", "triage", "pulse", "desk", "people", "wall"),
          "org.slf4j..", "java.net..", "java.security..", "javax.net..", "javax.crypto..", "com.fasterxml.jackson..", "org.eclipse.jetty..", "okhttp3..", "okio..",
          "kotlin..", "org.bouncycastle..", "javax.jmdns..", "io.prometheus..");

  @ArchTest
  static final ArchRule the_server_and_the_client_of_the_link_share_only_its_wire =
      noClasses().that().resideInAPackage("watchfloor.link.client..").should().dependOnClassesThat().resideInAPackage("watchfloor.link.server..").allowEmptyShould(true);

  @ArchTest
  static final ArchRule bench_imports_only_what_it_measures =
      room("bench",
          List.of(
              "mention", "intake", "pulse", "desk", "triage", "analysis", "people", "wall", "journal", "store", "store.disk", "store.keys", "channel.file",
              "link.client", "link.health", "link.server", "link.trust", "link.wire"),
          "org.slf4j..", "java.sql..", "java.net..", "javax.net..", "org.h2..");

  @ArchTest
  static final ArchRule channels_import_only_their_own =
      room("channel..", List.of("mention", "intake", "desk"),
          "org.slf4j..", "com.fasterxml.jackson..", "okhttp3..", "okio..", "kotlin..", "twitter4j..", "org.apache.kafka..");

  @ArchTest
  static final ArchRule screen_imports_only_its_own =
      room("screen", List.of("mention", "wall"), with(WINDOW_LIBRARIES, "org.slf4j..", "com.fasterxml.jackson..", "javax.imageio..", "java.net.."));

  @ArchTest
  static final ArchRule wall_windows_import_only_their_own =
      room("screen.wall", List.of("screen", "mention", "pulse", "triage", "desk", "wall", "settings"), with(WINDOW_LIBRARIES, "org.slf4j.."));

  @ArchTest
  static final ArchRule desk_windows_import_only_their_own =
      room("screen.desk", List.of("screen", "screen.wall", "mention", "pulse", "triage", "desk", "wall", "settings"), with(WINDOW_LIBRARIES, "org.slf4j.."));

  @ArchTest
  static final ArchRule the_leads_window_imports_only_its_own =
      room("screen.lead", List.of("screen", "mention", "pulse", "triage", "desk", "drill", "wall", "report", "settings"), with(WINDOW_LIBRARIES, "org.slf4j.."));

  @ArchTest
  static final ArchRule the_screens_bench_imports_only_what_it_measures =
      room("screen.bench", List.of("screen", "screen.wall", "bench", "mention", "pulse", "desk", "wall"), with(WINDOW_LIBRARIES));

  @ArchTest
  static final ArchRule verbs_know_only_the_wiring_of_the_root =
      noClasses().that().resideInAPackage("watchfloor.command..")
          .should().dependOnClassesThat(resideInAPackage("watchfloor").and(not("Wiring")));

  @ArchTest
  static final ArchRule only_screens_know_javafx =
      noClasses().that().resideOutsideOfPackage("watchfloor.screen..").should().dependOnClassesThat().resideInAnyPackage(WINDOW_LIBRARIES);

  @ArchTest
  static final ArchRule only_the_store_and_its_bench_speak_sql =
      noClasses().that().resideOutsideOfPackages("watchfloor.store..", "watchfloor.bench..")
          .should().dependOnClassesThat().resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi..", "org.h2..", "org.flywaydb..");

  @ArchTest
  static final ArchRule only_the_store_and_its_search_know_lucene = only("org.apache.lucene..", "watchfloor.store", "watchfloor.store.search");

  @ArchTest
  static final ArchRule only_the_stores_keys_know_the_keyring = only("com.github.javakeyring..", "watchfloor.store.keys");

  @ArchTest
  static final ArchRule only_the_store_and_its_sums_know_h2 = only("org.h2..", "watchfloor.store", "watchfloor.store.sums", "watchfloor.bench");

  @ArchTest
  static final ArchRule only_the_store_knows_postgresql = only("org.postgresql..", "watchfloor.store");

  @ArchTest
  static final ArchRule only_channels_and_the_link_speak_to_networks =
      noClasses().that().resideOutsideOfPackages("watchfloor.channel..", "watchfloor.link..")
          .should().dependOnClassesThat().resideInAnyPackage("okhttp3..", "twitter4j..", "java.net.http..", "org.eclipse.jetty..", "org.apache.kafka..");

  @ArchTest
  static final ArchRule only_the_link_serves = only("org.eclipse.jetty..", "watchfloor.link..");

  @ArchTest
  static final ArchRule only_one_channel_knows_the_broker = only("org.apache.kafka..", "watchfloor.channel.kafka");

  @ArchTest
  static final ArchRule only_the_lane_reaches_the_javafx_thread =
      noClasses().that().doNotHaveFullyQualifiedName("watchfloor.screen.FxLane")
          .should().callMethod("javafx.application.Platform", "runLater", "java.lang.Runnable");

  @ArchTest
  static final ArchRule only_threads_makes_threads =
      noClasses().that().doNotHaveFullyQualifiedName("watchfloor.Threads")
          .should().callMethodWhere(target("java.util.concurrent.Executors", Set.of()))
          .orShould().callConstructorWhere(target("java.lang.Thread", Set.of()))
          .orShould().callConstructorWhere(target("java.util.Timer", Set.of()))
          .orShould().callConstructorWhere(target("java.util.concurrent.ThreadPoolExecutor", Set.of()))
          .orShould().callMethodWhere(target("java.util.concurrent.ForkJoinPool", Set.of("commonPool")))
          .orShould().callMethodWhere(target("java.util.concurrent.CompletableFuture", Set.of("delayedExecutor")));

  @ArchTest
  static final ArchRule nobody_sleeps = noClasses().should().callMethodWhere(target("java.lang.Thread", Set.of("sleep")));

  @ArchTest
  static final ArchRule only_the_command_line_prints =
      noClasses().that().doNotHaveFullyQualifiedName("watchfloor.command.Terminal")
          .should().accessField(System.class, "out").orShould().accessField(System.class, "err");

  @ArchTest
  static final ArchRule the_time_of_day_comes_from_the_clock =
      noClasses().should().callMethodWhere(target("java.lang.System", Set.of("currentTimeMillis")))
          .orShould().callMethod(Instant.class, "now")
          .orShould().callMethod(LocalDate.class, "now")
          .orShould().callMethod(LocalTime.class, "now")
          .orShould().callMethod(LocalDateTime.class, "now")
          .orShould().callMethod(ZonedDateTime.class, "now")
          .orShould().callMethod(OffsetDateTime.class, "now");

  @ArchTest
  static final ArchRule only_the_start_picks_a_clock =
      noClasses().that().doNotHaveFullyQualifiedName("watchfloor.Watchfloor")
          .should().callMethodWhere(target(Clock.class.getName(), Set.of("systemUTC", "systemDefaultZone", "system")));

  @ArchTest
  static final ArchRule statics_do_not_change = fields().that().areStatic().should(beFinal());

  @ArchTest
  static final ArchRule mentions_are_records =
      classes().that().resideInAPackage("watchfloor.mention").and().areTopLevelClasses().and().areNotEnums().and().areNotInterfaces()
          .should().beRecords();

  private static ArchRule room(String name, List<String> rooms, String... libraries) {
    String all = "watchfloor." + name;
    List<String> allowed = new ArrayList<>(List.of("java.lang..", "java.util..", "java.time..", "java.io..", "java.nio..", "java.math..", "java.text.."));
    allowed.add(all);
    rooms.forEach(other -> allowed.add("watchfloor." + other));
    allowed.addAll(List.of(libraries));
    if (name.startsWith("channel")) {
      allowed.add("java.net..");
    }
    return classes().that().resideInAPackage(all)
        .should().onlyDependOnClassesThat(packages(allowed))
        .allowEmptyShould(true);
  }

  private static ArchRule only(String library, String... packages) {
    return noClasses().that().resideOutsideOfPackages(packages).should().dependOnClassesThat().resideInAPackage(library);
  }

  private static DescribedPredicate<JavaClass> packages(List<String> allowed) {
    DescribedPredicate<JavaClass> any = com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage(allowed.toArray(String[]::new));
    return DescribedPredicate.describe(
        "belong to " + allowed, type -> any.test(type.getBaseComponentType()) || type.getBaseComponentType().isPrimitive());
  }

  private static String[] with(String[] some, String... more) {
    List<String> all = new ArrayList<>(List.of(some));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  private static DescribedPredicate<JavaClass> not(String... simpleNames) {
    Set<String> names = Set.of(simpleNames);
    return DescribedPredicate.describe("not " + names, type -> !names.contains(type.getSimpleName()));
  }

  private static <T extends com.tngtech.archunit.core.domain.JavaCall<?>> DescribedPredicate<T> target(String owner, Set<String> names) {
    return DescribedPredicate.describe(
        owner + (names.isEmpty() ? "" : " " + names),
        call -> call.getTargetOwner().getFullName().equals(owner) && (names.isEmpty() || names.contains(call.getName())));
  }

  private static ArchCondition<JavaField> beFinal() {
    return new ArchCondition<>("be final") {
      @Override
      public void check(JavaField field, ConditionEvents events) {
        boolean kept = field.getModifiers().contains(JavaModifier.FINAL) || field.getModifiers().contains(JavaModifier.SYNTHETIC);
        events.add(new SimpleConditionEvent(field, kept, field.getFullName() + " can change"));
      }
    };
  }
}
