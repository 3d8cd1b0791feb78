package watchfloor.mention;

import java.util.List;
import java.util.Objects;

/**
 * How the center tells that a text speaks of a brand, its own or a competitor's.
 *
 * @param words words and phrases beside the brand's name and handle, matched as those of an {@link IssueRule}
 */
public record BrandRule(Brand brand, List<String> words) {
  public BrandRule {
    Objects.requireNonNull(brand, "brand");
    words = List.copyOf(words);
  }
}
