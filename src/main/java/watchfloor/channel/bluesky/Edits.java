package watchfloor.channel.bluesky;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import watchfloor.channel.net.Places;

/**
 * Remembers which posts were edited last, over the end of the program, so that a later edit or removal takes the right version away, and an
 * edit that is told twice does not take away its successor. At most {@value #MOST}; edits are rare on this network. For one thread.
 */
final class Edits {
  static final int MOST = 500;

  private final Places places;
  private final String place;
  private final Map<String, Edit> edits = new LinkedHashMap<>() {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Edit> eldest) {
      return size() > MOST;
    }
  };

  /** @param rev revisions of one author's repository rise as text does */
  record Edit(String rev, String cid) {}

  Edits(Places places, String place) {
    this.places = places;
    this.place = place;
    places.read(place).ifPresent(text -> text.lines().map(line -> line.split(" ")).filter(parts -> parts.length == 3)
        .forEach(parts -> edits.put(parts[0], new Edit(parts[1], parts[2]))));
  }

  Optional<Edit> latest(String uri) {
    return Optional.ofNullable(edits.get(uri));
  }

  void keep(String uri, Edit edit) throws IOException {
    edits.remove(uri);
    edits.put(uri, edit);
    StringBuilder text = new StringBuilder();
    edits.forEach((post, each) -> text.append(post).append(' ').append(each.rev()).append(' ').append(each.cid()).append('\n'));
    places.keep(place, text.toString());
  }
}
