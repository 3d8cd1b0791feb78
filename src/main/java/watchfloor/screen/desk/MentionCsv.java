package watchfloor.screen.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Judgement;
import watchfloor.mention.Mention;

/**
 * Writes mentions as lines of RFC 4180: a header, then every field of each mention, lines ended by CR LF. What people wrote and that a
 * spreadsheet would take for a formula has an apostrophe before it. Pure.
 */
final class MentionCsv {
  static final String HEADER =
      "id,source,external_id,channel,author_id,author_handle,followers,text,stated_language,brand,thread,repost_of,direct,written_at,received_at,"
          + "language,sentiment,score,issue_id,issue,confidence,urgency\r\n";
  private static final String FORMULAS = "=+-@\t\r";

  private MentionCsv() {}

  static String lines(List<JudgedMention> mentions) {
    return mentions.stream().map(MentionCsv::line).collect(Collectors.joining());
  }

  private static String line(JudgedMention judged) {
    Mention mention = judged.mention();
    Judgement judgement = judged.judgement();
    List<String> fields = new ArrayList<>();
    fields.add(Long.toString(judged.id()));
    List.of(mention.key().source(), mention.key().externalId(), mention.channel().id(), mention.author().id(), mention.author().handle())
        .forEach(text -> fields.add(guarded(text)));
    fields.add(Long.toString(mention.author().followers()));
    List.of(mention.text(), mention.language(), mention.brand(), mention.thread(), mention.repostOf()).forEach(text -> fields.add(guarded(text)));
    fields.addAll(List.of(Boolean.toString(mention.direct()), mention.writtenAt().toString(), mention.receivedAt().toString()));
    fields.add(guarded(judgement.language()));
    fields.addAll(List.of(judgement.sentiment().name(), Double.toString(judgement.score())));
    fields.addAll(List.of(guarded(judgement.issue().id()), guarded(judgement.issue().name())));
    fields.addAll(List.of(Double.toString(judgement.confidence()), Integer.toString(judgement.urgency())));
    return fields.stream().map(MentionCsv::quoted).collect(Collectors.joining(",")) + "\r\n";
  }

  /** See the OWASP page on CSV injection. */
  private static String guarded(String text) {
    return !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private static String quoted(String field) {
    boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
  }
}
