package watchfloor.analysis;

/** What one thread needs to judge texts, over and over: nothing in here outlives the text that it was filled with. */
final class Scratch {
  final FoldedText text = FoldedText.empty();
  final Words words = new Words();
  final Features features = new Features();
  double[] sums = new double[16];
  double[] here = new double[16];
  float[] headSums = new float[16];
  double[] logits = new double[16];
  /** Whether words of the center's issues were found. */
  boolean found;

  /** Makes room for that many issues and heads. */
  void size(int issues, int heads) {
    if (sums.length < issues) {
      sums = new double[issues];
      here = new double[issues];
    }
    if (logits.length < heads) {
      headSums = new float[heads];
      logits = new double[heads];
    }
  }
}
