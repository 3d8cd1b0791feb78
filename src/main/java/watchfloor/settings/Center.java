package watchfloor.settings;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import watchfloor.mention.Brand;
import watchfloor.mention.BrandRule;
import watchfloor.mention.IssueRule;
import watchfloor.triage.EscalationChain;
import watchfloor.triage.ServicePlan;
import watchfloor.triage.TriageRule;
import watchfloor.wall.WorldClock;

/**
 * Everything that makes a room this brand's room: the center's file, read and found sound.
 *
 * @param brands      whom it speaks for, then whom it is compared with, at most eight
 * @param zone        in which a day begins and clocks are shown
 * @param clocks      further places whose time the headers show; may be empty
 * @param issues      what the analysis tells apart, in the order of the heat map's rows
 * @param triage      which mention is work; the first rule that fits decides
 * @param service     what is promised to whom, and by which calendars it is counted
 * @param playbook    the name of the playbook that its desks work by
 * @param escalation  who is told of a broken promise; may be empty
 * @param workOldest  what was written longer ago is never work
 * @param firstAnswer the promise that the wall measures first answers against
 * @param crew        who works here, at least one
 * @param me          the id of the operator at this desk, one of the crew
 * @param desk        lease and hold
 * @param sources     in the order in which tiles name them; may be empty
 * @param accounts    with which answers go out, one a network at most; may be empty
 * @param layout      the wall's layout
 * @param styles      the folder with style files of the center's own, relative to the center
 * @param store       how long things are kept, and how they are kept safe
 * @param look        colours, language and light
 * @param alarms      what it decides about its alarms
 * @param hub         how walls and desks on other machines come in; empty where the file does not speak of it
 */
public record Center(
    List<BrandRule> brands,
    ZoneId zone,
    List<WorldClock> clocks,
    List<IssueRule> issues,
    List<TriageRule> triage,
    ServicePlan service,
    String playbook,
    List<EscalationChain> escalation,
    Duration workOldest,
    Duration firstAnswer,
    List<Person> crew,
    String me,
    DeskTimes desk,
    List<SourceSetting> sources,
    List<AccountSetting> accounts,
    String layout,
    String styles,
    StoreSetting store,
    LookSetting look,
    AlarmSetting alarms,
    Optional<HubSetting> hub) {
  public static final Duration WORK_OLDEST = Duration.ofHours(24);
  public static final Duration FIRST_ANSWER = Duration.ofMinutes(60);
  public static final String PLAYBOOK = "web-posting";
  public static final String LAYOUT = "wall-4";
  public static final String STYLES = "styles";

  public Center {
    brands = List.copyOf(brands);
    if (brands.isEmpty()) {
      throw new IllegalArgumentException("a center speaks for a brand");
    }
    Objects.requireNonNull(zone, "zone");
    clocks = List.copyOf(clocks);
    issues = List.copyOf(issues);
    triage = List.copyOf(triage);
    Objects.requireNonNull(service, "service");
    escalation = List.copyOf(escalation);
    crew = List.copyOf(crew);
    sources = List.copyOf(sources);
    accounts = List.copyOf(accounts);
    Objects.requireNonNull(store, "store");
    Objects.requireNonNull(look, "look");
    Objects.requireNonNull(alarms, "alarms");
    Objects.requireNonNull(hub, "hub");
  }

  /** Whom the room speaks for. */
  public Brand brand() {
    return brands.get(0).brand();
  }

  /** The names of those whom it is compared with. */
  public Set<String> competitors() {
    return brands.stream().skip(1).map(rule -> rule.brand().name()).collect(Collectors.toUnmodifiableSet());
  }

  /** The account of a network, by its kind. */
  public Optional<AccountSetting> account(String kind) {
    return accounts.stream().filter(account -> account.kind().equals(kind)).findFirst();
  }

  /** The one of the crew with that id. */
  public Optional<Person> person(String id) {
    return crew.stream().filter(person -> person.id().equals(id)).findFirst();
  }

  /** The same center, speaking for somebody else: what a replay of other people's posts shows as its title. */
  public Center with(Brand other) {
    return with(List.of(new BrandRule(other, List.of())), look);
  }

  /** The same center in other colours or words. */
  public Center with(LookSetting other) {
    return with(brands, other);
  }

  private Center with(List<BrandRule> spoken, LookSetting seen) {
    return new Center(
        spoken, zone, clocks, issues, triage, service, playbook, escalation, workOldest, firstAnswer, crew, me, desk, sources, accounts, layout, styles,
        store, seen, alarms, hub);
  }
}
