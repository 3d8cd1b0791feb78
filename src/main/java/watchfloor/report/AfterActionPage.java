package watchfloor.report;

import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import watchfloor.drill.Assessment;
import watchfloor.drill.Assessment.Doer;
import watchfloor.drill.Assessment.Outcome;
import watchfloor.drill.Assessment.Result;
import watchfloor.drill.Assessment.ThemeTimes;
import watchfloor.drill.Assessment.Worded;
import watchfloor.drill.DrillEvent;

/** The after-action report of a drill as one HTML page that needs nothing else: no network, no script, no other file. Pure. */
public final class AfterActionPage {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final int MOST_WORDINGS = 500;
  private static final String STYLE = """
      body{font:16px/1.45 system-ui,sans-serif;max-width:66rem;margin:2rem auto;padding:0 1rem;color:#1c1430;background:#fff}
      h1{margin-bottom:0}.drill{background:repeating-linear-gradient(45deg,#5b2ea6 0 14px,#16081f 14px 28px);color:#fff;padding:.4rem 1rem;font-weight:700}
      .drill span{background:#16081f;padding:0 .5rem}table{border-collapse:collapse;width:100%;margin:.5rem 0 1.5rem}
      th,td{text-align:left;padding:.3rem .6rem;border-bottom:1px solid #ddd6e8;vertical-align:top}td.n{text-align:right;font-variant-numeric:tabular-nums}
      .IN_TIME{color:#146c2e}.LATE{color:#8a5300}.MISSED{color:#b3261e}.NOT_ASKED{color:#6b6478}.notes{border:1px solid #ddd6e8;min-height:8rem;padding:.5rem}
      """;

  private final Assessment drill;
  private final ZoneId zone;
  private final StringBuilder page = new StringBuilder(20_000);

  private AfterActionPage(Assessment drill, ZoneId zone) {
    this.drill = drill;
    this.zone = zone;
  }

  /** @param zone in which times of day are shown */
  public static String of(Assessment drill, ZoneId zone) {
    return new AfterActionPage(drill, zone).write();
  }

  private String write() {
    String title = text(drill.scenario().title());
    page.append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>").append(title).append("</title><style>\n").append(STYLE)
        .append("</style></head><body>\n<p class=\"drill\"><span>DRILL</span></p>\n<h1>").append(title).append("</h1>\n<p>After-action report. Played ")
        .append(DAY.format(drill.began().atZone(zone))).append(", room time. Met in time: <b>").append(drill.score()).append(" %</b> of what was expected.</p>\n");
    expected();
    themes();
    doers("By team", drill.teams());
    doers("By person", drill.people());
    missedAndDoubled();
    page.append("<h2>Mood of the public</h2>\n<p>Share of angry posts, minute by minute: as it was, and as it would have been had nobody answered.</p>\n")
        .append(MoodCurve.svg(drill.withUs(), drill.withoutUs()));
    wordings();
    timeline();
    page.append("<h2>Hot wash</h2>\n<div class=\"notes\" contenteditable=\"true\">What went well? What did not? What do we change, who, by when?</div>\n</body></html>\n");
    return page.toString();
  }

  private void expected() {
    page.append("<h2>Expected and done</h2>\n<table><tr><th>Act<th>About<th>Team<th>Within<th>Took<th>By<th>Outcome</tr>\n");
    for (Result result : drill.results()) {
      row(word(result.expectation().act().name()), result.expectation().about(), result.expectation().team(), span(result.expectation().within()),
          result.took().map(AfterActionPage::span).orElse("–"), result.by());
      page.append("<td class=\"").append(result.outcome()).append("\">").append(sign(result.outcome())).append(' ').append(word(result.outcome().name())).append("</tr>\n");
    }
    page.append("</table>\n");
  }

  private void themes() {
    page.append("<h2>How soon</h2>\n<p>From the first post about a theme. Detected is the first hand laid on it; escalated is handed over, or claimed by the team that should have it.</p>\n")
        .append("<table><tr><th>Theme<th>Detected<th>Claimed<th>Answered<th>Escalated<th>Approved<th>Corrected</tr>\n");
    for (ThemeTimes times : drill.themes()) {
      row(times.title(), took(times.detect()), took(times.claim()), took(times.answer()), took(times.escalate()), took(times.approve()), took(times.correct()));
      page.append("</tr>\n");
    }
    page.append("</table>\n");
  }

  private void doers(String title, List<Doer> doers) {
    page.append("<h2>").append(title).append("</h2>\n<table><tr><th>Who<th>Claimed<th>Answered<th>Handed over<th>Closed")
        .append("<th>Claim to answer, median<th>In time<th>Late</tr>\n");
    for (Doer doer : doers) {
      row(doer.name(), figure(doer.claimed()), figure(doer.answered()), figure(doer.handedOver()), figure(doer.closed()), took(doer.firstAnswer()),
          figure(doer.inTime()), figure(doer.late()));
      page.append("</tr>\n");
    }
    page.append("</table>\n");
  }

  private void missedAndDoubled() {
    page.append("<h2>Missed and doubled</h2>\n<p>Nobody laid a hand on: ").append(drill.missed().isEmpty() ? "none" : text(String.join(", ", drill.missed())))
        .append(".<br>Answered more than once: ").append(drill.doubled().isEmpty() ? "none" : text(drill.doubled().toString())).append(".</p>\n");
  }

  private void wordings() {
    page.append("<h2>Wording</h2>\n<p>Share of the agreed wording's words found in each answer: words alone are compared, neither order nor meaning.</p>\n")
        .append("<table><tr><th>Time<th>Who<th>About<th>Agreed words<th>Answer</tr>\n");
    for (Worded worded : drill.wordings().subList(0, Math.min(MOST_WORDINGS, drill.wordings().size()))) {
      row(TIME.format(worded.answer().at().atZone(zone)), worded.answer().operator(), worded.answer().tag().theme(),
          figure((int) Math.round(100 * worded.overlap())) + " %" + (worded.wrong() ? " ✗ wrong" : ""), worded.answer().text());
      page.append("</tr>\n");
    }
    page.append("</table>\n");
    if (drill.wordings().size() > MOST_WORDINGS) {
      page.append("<p>And ").append(drill.wordings().size() - MOST_WORDINGS).append(" more.</p>\n");
    }
  }

  private void timeline() {
    page.append("<h2>Timeline</h2>\n<table><tr><th>Time<th>Into the scenario<th>What<th></tr>\n");
    for (DrillEvent event : drill.timeline()) {
      row(TIME.format(event.at().atZone(zone)), span(event.position()), word(event.kind().name()), event.words().isEmpty() ? event.subject() : event.words());
      page.append("</tr>\n");
    }
    page.append("</table>\n");
  }

  private void row(String... cells) {
    page.append("<tr>");
    for (String cell : cells) {
      page.append(cell.matches("[\\d:]+( %.*)?|–") ? "<td class=\"n\">" : "<td>").append(text(cell));
    }
  }

  private static String sign(Outcome outcome) {
    return switch (outcome) {
      case IN_TIME -> "✓";
      case LATE -> "◷";
      case MISSED -> "✗";
      case NOT_ASKED -> "–";
    };
  }

  private static String took(Optional<Duration> took) {
    return took.map(AfterActionPage::span).orElse("–");
  }

  /** Minutes and seconds. */
  private static String span(Duration span) {
    return String.format(Locale.ROOT, "%d:%02d", span.toMinutes(), span.toSecondsPart());
  }

  private static String figure(int value) {
    return Integer.toString(value);
  }

  private static String word(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static String text(String plain) {
    return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
  }
}
