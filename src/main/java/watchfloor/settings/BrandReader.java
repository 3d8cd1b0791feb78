package watchfloor.settings;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import watchfloor.mention.Brand;
import watchfloor.mention.BrandRule;

/** Reads whom a center speaks for, and whom it is compared with. */
final class BrandReader {
  private static final int MOST_COMPETITORS = 7;

  private BrandReader() {}

  /** The center's own first, then its competitors. */
  static List<BrandRule> read(Fields file) {
    Fields ours = file.fields("brand", "the brand").orElseThrow(
        () -> file.fault("brand", "the center needs a brand: write 'brand:' and under it 'name:' and 'handle:'"));
    List<BrandRule> brands = new ArrayList<>();
    brands.add(new BrandRule(new Brand(ours.text("name"), ours.text("handle")), words(ours)));
    ours.noteUnknown();
    Set<String> names = new LinkedHashSet<>(List.of(brands.get(0).brand().name()));
    for (Fields other : file.each("competitors", "a competitor")) {
      String name = other.text("name");
      if (!names.add(name)) {
        throw other.fault("name", "two brands are called '" + name + "': give each its own name");
      }
      if (brands.size() > MOST_COMPETITORS) {
        throw other.fault("name", "there are more than " + MOST_COMPETITORS + " competitors: leave some out");
      }
      brands.add(new BrandRule(new Brand(name, other.text("handle", "")), words(other)));
      other.noteUnknown();
    }
    return brands;
  }

  private static List<String> words(Fields brand) {
    return brand.values("words").stream().map(Yaml.Scalar::text).toList();
  }
}
