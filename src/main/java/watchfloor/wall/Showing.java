package watchfloor.wall;

import java.util.Optional;

/**
 * What one window shows now.
 *
 * @param words    for the header: which turn it is, and why; may be empty
 * @param takeOver the message over its tiles
 */
public record Showing(ScreenPlan screen, ScenePlan scene, String words, Optional<TakeOver> takeOver) {}
