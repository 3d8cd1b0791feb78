package watchfloor.drill;

import java.time.Duration;
import watchfloor.intake.Intake;
import watchfloor.intake.MentionSource;
import watchfloor.intake.Pause;
import watchfloor.mention.Mention;

/** The simulated public as a room hears it: hands in what a player says until the scenario is over. Nothing is shed: a slow room makes it late. */
public final class ScenarioSource implements MentionSource {
  private static final Duration TICK = Duration.ofMillis(50);

  private final ScenarioPlayer player;
  private final Pause pause;

  public ScenarioSource(ScenarioPlayer player, Pause pause) {
    this.player = player;
    this.pause = pause;
  }

  @Override
  public String name() {
    return "drill";
  }

  @Override
  public void listen(Intake intake) throws InterruptedException {
    while (!player.ended() || player.behind()) {
      for (Mention mention : player.advance()) {
        intake.put(mention);
      }
      intake.signOfLife();
      if (!player.behind()) {
        pause.await(TICK);
      }
    }
  }
}
