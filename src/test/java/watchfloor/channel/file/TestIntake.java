package watchfloor.channel.file;

import java.util.ArrayList;
import java.util.List;
import watchfloor.intake.Intake;
import watchfloor.mention.Mention;
import watchfloor.mention.Withdrawal;

/** Gathers what a source hands in. */
final class TestIntake implements Intake {
  final List<Mention> posts = new ArrayList<>();
  final List<String> rejected = new ArrayList<>();
  int signs;

  @Override
  public boolean offer(Mention mention) {
    return posts.add(mention);
  }

  @Override
  public void put(Mention mention) {
    posts.add(mention);
  }

  @Override
  public void reject(String where, String reason) {
    rejected.add(where + ": " + reason);
  }

  @Override
  public boolean withdraw(Withdrawal withdrawal) {
    return true;
  }

  @Override
  public void signOfLife() {
    signs++;
  }

  List<String> texts() {
    return posts.stream().map(Mention::text).toList();
  }
}
