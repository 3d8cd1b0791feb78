package watchfloor.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import watchfloor.triage.Assessment;
import watchfloor.triage.PlaybookAction;

/** Turns an assessment into bytes and back: what was read and answered is sealed, whose it is now and by when stands in the open. */
final class AssessmentCodec {
  private AssessmentCodec() {}

  static void write(Assessment assessment, ByteSink open, ByteSink sealed) {
    open.put(assessment.playbook()).put(assessment.version()).put(assessment.leaf()).put(assessment.action().name()).put(assessment.team())
        .put(assessment.dueAt().toEpochMilli());
    sealed.put(assessment.text()).put(assessment.reason()).put(assessment.path().size());
    assessment.path().forEach(sealed::put);
  }

  static Assessment read(ByteSource open, SealedWords words) {
    String playbook = open.text();
    int version = open.integer();
    String leaf = open.text();
    PlaybookAction action = PlaybookAction.valueOf(open.text());
    String team = open.text();
    Instant dueAt = Instant.ofEpochMilli(open.number());
    Optional<ByteSource> plain = words.open(open.block()).map(ByteSource::new);
    if (plain.isEmpty()) {
      String reason = action.after() == PlaybookAction.After.END ? Forgotten.TEXT : "";
      return new Assessment(playbook, version, List.of(), leaf, action, team, dueAt, Forgotten.TEXT, reason);
    }
    String text = plain.get().text();
    String reason = plain.get().text();
    List<String> path = new ArrayList<>();
    for (int left = plain.get().integer(); left > 0; left--) {
      path.add(plain.get().text());
    }
    return new Assessment(playbook, version, path, leaf, action, team, dueAt, text, reason);
  }
}
