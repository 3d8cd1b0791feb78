package watchfloor.screen;

import watchfloor.wall.TilePlan;

/** Makes tiles of the wall for windows that are no wall, so that these need not know how tiles are made. JavaFX thread only. */
public interface LiveParts {
  LivePart make(TilePlan plan);

  /** Takes over style sheets that were read again; what was made before keeps its colours. */
  void restyle();
}
