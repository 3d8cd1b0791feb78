package watchfloor.journal;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Turns what an entry says into a record's body and back: three texts (length 2, UTF-8), then the payload; sealed as a whole or not. */
final class Body {
  private Body() {}

  static Encoded encode(Entry entry, Sealer sealer, boolean firstOfGroup) {
    byte[] head = head(List.of(entry.actor(), entry.station(), entry.operation()));
    if (!sealer.seals()) {
      return new Encoded(entry, Frame.marker(false, firstOfGroup), head, entry.payload());
    }
    byte[] plain = Arrays.copyOf(head, head.length + entry.payload().length);
    System.arraycopy(entry.payload(), 0, plain, head.length, entry.payload().length);
    return new Encoded(entry, Frame.marker(true, firstOfGroup), new byte[0], sealer.seal(plain));
  }

  private static byte[] head(List<String> texts) {
    List<byte[]> encoded = texts.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
    ByteBuffer to = ByteBuffer.allocate(encoded.stream().mapToInt(text -> 2 + text.length).sum());
    encoded.forEach(text -> to.putShort((short) text.length).put(text));
    return to.array();
  }

  /** Empty when it cannot be understood, or not be opened. */
  static Optional<Entry> decode(Frame frame, Sealer sealer) {
    byte[] bytes = frame.bytes().array();
    ByteBuffer from = ByteBuffer.wrap(bytes, frame.bodyAt(), frame.bodyLength());
    try {
      if (frame.sealed()) {
        from = ByteBuffer.wrap(sealer.open(Arrays.copyOfRange(bytes, frame.bodyAt(), frame.bodyAt() + frame.bodyLength())));
      }
      return Optional.of(entry(frame.seq(), Instant.ofEpochMilli(frame.millis()), from));
    } catch (GeneralSecurityException | BufferUnderflowException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The same of a body in the clear that stands alone. */
  static Optional<Entry> decode(long seq, Instant at, byte[] body) {
    try {
      return Optional.of(entry(seq, at, ByteBuffer.wrap(body)));
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Entry entry(long seq, Instant at, ByteBuffer from) {
    String actor = text(from);
    String station = text(from);
    String operation = text(from);
    byte[] payload = new byte[from.remaining()];
    from.get(payload);
    return new Entry(seq, at, actor, station, operation, payload);
  }

  private static String text(ByteBuffer from) {
    int length = from.getShort() & 0xFFFF;
    if (length > from.remaining()) {
      throw new BufferUnderflowException();
    }
    byte[] text = new byte[length];
    from.get(text);
    return new String(text, StandardCharsets.UTF_8);
  }
}
