package watchfloor.channel.bluesky;

import watchfloor.channel.kit.FakeNetwork;
import watchfloor.channel.kit.MentionSourceContract;

class BlueskyContractTest extends MentionSourceContract {
  @Override
  protected FakeNetwork network() throws Exception {
    return new FakeBluesky();
  }
}
