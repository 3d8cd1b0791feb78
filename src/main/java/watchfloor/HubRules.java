package watchfloor;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import watchfloor.analysis.Gazetteer;
import watchfloor.desk.DeskRules;
import watchfloor.desk.ReplyOutlet;
import watchfloor.mention.BrandRule;
import watchfloor.mention.Channel;
import watchfloor.mention.SourceHealth;
import watchfloor.pulse.AlarmRules;
import watchfloor.pulse.PulseRules;
import watchfloor.pulse.StopWords;
import watchfloor.settings.AlarmSetting;
import watchfloor.settings.Center;

/** What a center's file says, in the words of the rooms that go by it. */
final class HubRules {
  private HubRules() {}

  static PulseRules pulse(Center center, Supplier<List<SourceHealth>> health) {
    Gazetteer gazetteer = Gazetteer.packed();
    return new PulseRules(
        Hub.issues(center), center.brands().stream().map(BrandRule::brand).toList(), center.zone(),
        StopWords.with(List.of(center.brand().name(), center.brand().handle())),
        mention -> gazetteer.country(mention.text()), health, alarms(center.alarms()));
  }

  static AlarmRules alarms(AlarmSetting alarms) {
    return new AlarmRules(alarms.sensitivity().margin(), alarms.floor(), alarms.guidance());
  }

  static DeskRules desk(Center center) {
    DeskRules standard = DeskRules.STANDARD;
    Duration lease = center.desk().lease();
    return new DeskRules(
        lease, lease.dividedBy(4), lease.dividedBy(8), center.desk().hold(), standard.answerWindow(), standard.attempts());
  }

  static Map<Channel, ReplyOutlet> byChannel(List<ReplyOutlet> outlets) {
    Map<Channel, ReplyOutlet> byChannel = new HashMap<>();
    outlets.forEach(outlet -> byChannel.put(outlet.channel(), outlet));
    return Map.copyOf(byChannel);
  }
}
