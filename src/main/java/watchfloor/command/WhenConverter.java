package watchfloor.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Lets options take a {@link When}. */
final class WhenConverter implements ITypeConverter<When> {
  @Override
  public When convert(String words) {
    return When.parse(words).orElseThrow(
        () -> new TypeConversionException("'" + words + "' is not a time: write it like 2026-11-24, 2026-11-24T14:05 or 2026-11-24T14:05:00Z"));
  }
}
