package watchfloor.analysis;

import java.util.Arrays;

/**
 * One post with what a person said of it, as the trainer reads it.
 *
 * @param place     see {@link Features#place}
 * @param value     see {@link Features#value}
 * @param sentiment 0 negative, 1 neutral, 2 positive; {@link #UNSAID}
 * @param issue     its place in the model's list; {@link #UNSAID}
 * @param urgency   -1 to 1, how far a person would move the scale; NaN where nobody said
 */
record Example(int[] place, float[] value, int sentiment, int issue, float urgency) {
  static final int UNSAID = -1;

  static Example of(Features features, int sentiment, int issue, float urgency) {
    return new Example(
        Arrays.copyOf(features.place, features.count), Arrays.copyOf(features.value, features.count), sentiment, issue, urgency);
  }
}
