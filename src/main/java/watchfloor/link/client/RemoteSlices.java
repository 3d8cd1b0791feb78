package watchfloor.link.client;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import watchfloor.link.wire.Protocol;
import watchfloor.link.wire.SliceCall;
import watchfloor.pulse.Slice;
import watchfloor.pulse.SliceMark;
import watchfloor.pulse.SlicePage;
import watchfloor.pulse.SliceView;
import watchfloor.pulse.Slices;

/** Asks a hub elsewhere for the mentions behind a figure; fails with {@link LinkException}. */
final class RemoteSlices implements Slices {
  private final HubHttp http;

  RemoteSlices(HubHttp http) {
    this.http = http;
  }

  @Override
  public CompletableFuture<Long> count(Slice slice) {
    return http.read(Protocol.SLICE_COUNT, new SliceCall(slice, Optional.empty(), 1).query(), text -> http.json().read(text, Long.class));
  }

  @Override
  public CompletableFuture<SlicePage> page(Slice slice, Optional<SliceMark> before, int limit) {
    return http.read(Protocol.SLICE, new SliceCall(slice, before, limit).query(), text -> http.json().read(text, SlicePage.class));
  }

  @Override
  public CompletableFuture<SliceView> figures(Slice slice) {
    return http.read(Protocol.SLICE_FIGURES, new SliceCall(slice, Optional.empty(), 1).query(), text -> http.json().read(text, SliceView.class));
  }
}
