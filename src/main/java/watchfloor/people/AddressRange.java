package watchfloor.people;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Addresses from which somebody may come, as one block: {@code 10.1.0.0/16}, {@code 2001:db8::/32}, or one address.
 *
 * @param bytes of the block's first address, 4 or 16
 * @param bits  that an address must share with it
 */
public record AddressRange(List<Integer> bytes, int bits) {
  private static final int V4 = 4;
  private static final int V6 = 16;
  /** What stands before a version 4 address that is written as one of version 6. */
  private static final int MAPPED_BITS = 96;

  public AddressRange {
    bytes = List.copyOf(bytes);
  }

  /** @throws IllegalArgumentException one plain sentence */
  public static AddressRange parse(String text) {
    String[] parts = text.strip().split("/", 2);
    List<Integer> address = address(parts[0]);
    int most = address.size() * 8;
    int bits = most;
    if (parts.length == 2) {
      int written = parts[1].matches("\\d{1,3}") ? Integer.parseInt(parts[1]) : -1;
      bits = address.size() == V4 && parts[0].contains(":") ? written - MAPPED_BITS : written;
    }
    if (address.isEmpty() || bits < 0 || bits > most) {
      throw new IllegalArgumentException("'" + text + "' is no range of addresses: write it like 10.1.0.0/16 or 2001:db8::/32.");
    }
    return new AddressRange(address, bits);
  }

  /** Reads several, with commas between them; none means everywhere. */
  public static List<AddressRange> parseAll(String text) {
    List<AddressRange> all = new ArrayList<>();
    for (String part : text.split(",")) {
      if (!part.isBlank()) {
        all.add(parse(part));
      }
    }
    return all;
  }

  public static String text(List<AddressRange> ranges) {
    return ranges.stream().map(AddressRange::toString).collect(Collectors.joining(", "));
  }

  /** @param address as a socket gives it; what is no address is in no range */
  public boolean holds(String address) {
    List<Integer> theirs = address(address.contains("%") ? address.substring(0, address.indexOf('%')) : address);
    if (theirs.size() != bytes.size()) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> (bit % 8);
      if ((theirs.get(bit / 8) & mask) != (bytes.get(bit / 8) & mask)) {
        return false;
      }
    }
    return true;
  }

  /** What an address has in common with all that one machine may use: all of a version 4 address, half of a version 6 one. */
  static String neighbours(String text) {
    List<Integer> bytes = address(text.contains("%") ? text.substring(0, text.indexOf('%')) : text);
    return bytes.size() == V6 ? bytes.subList(0, V6 / 2).toString() : bytes.isEmpty() ? text : bytes.toString();
  }

  private static List<Integer> address(String text) {
    String bare = text.replace("[", "").replace("]", "");
    List<Integer> bytes = bare.contains(":") ? v6(bare) : v4(bare);
    return mapped(bytes) ? bytes.subList(12, V6) : bytes;
  }

  /** A version 4 address that a version 6 socket has met. */
  private static boolean mapped(List<Integer> bytes) {
    return bytes.size() == V6
        && bytes.subList(0, 10).stream().allMatch(value -> value == 0) && bytes.get(10) == 0xFF && bytes.get(11) == 0xFF;
  }

  private static List<Integer> v4(String text) {
    List<Integer> bytes = new ArrayList<>();
    for (String part : text.split("\\.", -1)) {
      if (!part.matches("\\d{1,3}") || Integer.parseInt(part) > 255) {
        return List.of();
      }
      bytes.add(Integer.parseInt(part));
    }
    return bytes.size() == V4 ? bytes : List.of();
  }

  private static List<Integer> v6(String text) {
    int gap = text.indexOf("::");
    List<Integer> head = groups(gap < 0 ? text : text.substring(0, gap));
    List<Integer> tail = gap < 0 ? List.of() : groups(text.substring(gap + 2));
    int missing = V6 - head.size() - tail.size();
    if (head.contains(-1) || tail.contains(-1) || missing < 0 || gap < 0 && missing != 0) {
      return List.of();
    }
    List<Integer> bytes = new ArrayList<>(head);
    for (int i = 0; i < missing; i++) {
      bytes.add(0);
    }
    bytes.addAll(tail);
    return bytes;
  }

  private static List<Integer> groups(String text) {
    List<Integer> bytes = new ArrayList<>();
    if (text.isEmpty()) {
      return bytes;
    }
    for (String group : text.split(":", -1)) {
      if (group.matches("[0-9A-Fa-f]{1,4}")) {
        int value = Integer.parseInt(group, 16);
        bytes.add(value >> 8);
        bytes.add(value & 0xFF);
      } else if (group.contains(".") && !v4(group).isEmpty()) {
        bytes.addAll(v4(group));
      } else {
        bytes.add(-1);
      }
    }
    return bytes;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < bytes.size(); i += bytes.size() == V4 ? 1 : 2) {
      text.append(i == 0 ? "" : bytes.size() == V4 ? "." : ":");
      text.append(bytes.size() == V4 ? String.valueOf(bytes.get(i)) : Integer.toHexString(bytes.get(i) << 8 | bytes.get(i + 1)));
    }
    return text + "/" + bits;
  }
}
