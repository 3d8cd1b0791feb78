package watchfloor.mention;

import java.util.Objects;

/**
 * Says who wrote a mention, as the network tells it.
 *
 * @param id        the network's own identifier, opaque; the handle where the network has none
 * @param handle    as shown to people, with the network's own prefix ({@code @lena}, {@code u/lena}, {@code paper.example})
 * @param followers reach at the time of writing, 0 or more; {@link #UNKNOWN_FOLLOWERS} where the network does not say
 */
public record Author(String id, String handle, long followers) {
  public static final long UNKNOWN_FOLLOWERS = -1;

  public Author {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(handle, "handle");
    if (followers < UNKNOWN_FOLLOWERS) {
      throw new IllegalArgumentException("followers: " + followers);
    }
  }

  public boolean followersKnown() {
    return followers != UNKNOWN_FOLLOWERS;
  }
}
