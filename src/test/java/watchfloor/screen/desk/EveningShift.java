package watchfloor.screen.desk;

import static watchfloor.screen.desk.DeskRoom.EF_AT_DESK;
import static watchfloor.screen.desk.DeskRoom.EVENING;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import watchfloor.desk.Actor;
import watchfloor.mention.Channel;
import watchfloor.mention.Issue;
import watchfloor.mention.Sentiment;
import watchfloor.screen.desk.DeskRoom.Said;

/** A believable evening at an airline's desk: a flight was cancelled, forty people wait, a colleague is at work. */
final class EveningShift {
  static final Actor AB_AT_DESK = new Actor("AB", "desk-AB");
  private static final Issue CANCELLED = new Issue("cancel", "Cancelled flight");
  private static final Issue BOOKING = new Issue("booking", "Booking site");
  private static final Issue BAGGAGE = new Issue("bag", "Lost baggage");
  private static final Issue REFUND = new Issue("refund", "Refund");
  private static final Issue SEAT = new Issue("seat", "Seat / comfort");
  private static final Issue GATE = new Issue("gate", "Gate / boarding");
  private static final List<String> VOICES = List.of(
      "Queue at the desk in T2 has not moved for an hour, and the app says \u201call good\u201d.",
      "My mother (82) sits at B14 alone. Can somebody please help her with the rebooking? \uD83D\uDE4F",
      "Got the wrong meal twice. Third flight with you this month.",
      "Is the lounge open after 22:00? The site says yes, the door says no.",
      "Bag still in Lisbon, I am in Oslo. Reference number gives an error page.",
      "Love the new cabin, hate the boarding music \uD83D\uDE05",
      "Vol annul\u00e9 sans explication. O\u00f9 puis-je me faire rembourser\u202f?",
      "Charged twice for one seat. Chat bot loops. A human, please.");

  private EveningShift() {}

  /** Fills the room and leaves its clock at {@link DeskRoom#EVENING}; answers the item that AB is working on. */
  static long fill(DeskRoom room) {
    Map<String, Long> items = new HashMap<>();
    for (Said said : everything()) {
      Duration wait = Duration.between(room.clock.instant(), said.at().plusSeconds(2));
      room.clock.forward(wait.isNegative() ? Duration.ZERO : wait);
      long id = room.open(said);
      items.putIfAbsent(said.handle(), id);
      if (said.text().startsWith("AU881")) {
        passedOver(room, items.get(said.handle()));
      }
    }
    long okafor = items.get("@m_okafor");
    long northgate = items.get("u/northgate");
    long thanks = items.get("@jo_lindqvist");
    Duration rest = Duration.between(room.clock.instant(), EVENING.minusSeconds(12));
    room.clock.forward(rest);
    room.desk.present("CD", true);
    room.desk.present("EF", true);
    room.done(room.desk.claim(okafor, AB_AT_DESK));
    room.done(room.desk.claim(northgate, EF_AT_DESK));
    room.done(room.desk.claim(thanks, AB_AT_DESK));
    room.done(room.desk.send(thanks, "Thank you, we will tell them! ^AB", AB_AT_DESK));
    room.done(room.desk.keepDraft(okafor, "I'm sorry \u2014 a cancellation with nobody at the desk is not what you should get from us. "
        + "Can I help rebook AU881 right now? Send us your booking code by private message and I'll stay on it. ^AB", AB_AT_DESK));
    room.clock.forward(Duration.ofSeconds(12));
    room.pulse.set(PulseSamples.busy(EVENING));
    return okafor;
  }

  /** A colleague took it before, and had to give it back. */
  private static void passedOver(DeskRoom room, long item) {
    room.clock.forward(Duration.ofSeconds(20));
    room.done(room.desk.claim(item, EF_AT_DESK));
    room.clock.forward(Duration.ofSeconds(25));
    room.done(room.desk.release(item, "called to the gate desk", EF_AT_DESK));
    room.done(room.desk.note(item, "Same person last month, AU-29 Gold. Be quick.", new Actor("CD", "desk-3")));
  }

  private static List<Said> everything() {
    List<Said> all = new ArrayList<>(List.of(
        said(Channel.X, "@m_okafor", 52_700, "@AureliaAir Cancelled. Again. No rebooking desk open at 21:00. Unreal.", CANCELLED, Sentiment.NEGATIVE, 15 * 60 + 12, 11),
        said(Channel.X, "@m_okafor", 52_700, "AU881 if anyone over there is awake \uD83D\uDE24", CANCELLED, Sentiment.NEGATIVE, 13 * 60 + 2, 15),
        said(Channel.BLUESKY, "@lisbeth.bsky.social", 912, "You rebooked me through three airports. For a one hour flight. Three.", CANCELLED, Sentiment.NEGATIVE, 1020, 15),
        said(Channel.REDDIT, "u/northgate", -1, "Booking site charged me six times after it hung on \u201cconfirm\u201d.", BOOKING, Sentiment.NEGATIVE, 740, 15),
        said(Channel.MASTODON, "@ruben@mastodon.social", 1_100, "\u00bfD\u00f3nde est\u00e1 mi maleta? Tercer d\u00eda sin respuesta de @AureliaAir", BAGGAGE, Sentiment.NEGATIVE, 405, 15),
        said(Channel.BLUESKY, "@petra.bsky.social", 77, "Still waiting on a refund from August. Case closed without an answer?", REFUND, Sentiment.NEGATIVE, 537, 30),
        said(Channel.MASTODON, "@ana@social.example", 310, "Is the lounge at B12 open this weekend?", SEAT, Sentiment.NEUTRAL, 610, 45),
        said(Channel.X, "@oscar_w", 4_400, "Gate changed 3 times in 20 minutes. Families running across the terminal, nobody at the counter, "
            + "and the board shows a gate that does not exist. Well done.", GATE, Sentiment.NEGATIVE, 409, 45),
        said(Channel.X, "@jo_lindqvist", 1_264_000, "Crew on AU412 were wonderful with my kids. Thank you \u2764\uFE0F", Issue.NONE, Sentiment.POSITIVE, 300, 240)));
    for (int i = 0; i < 30; i++) {
      all.add(said(i % 3 == 0 ? Channel.MASTODON : Channel.X, "@traveller_" + (100 + 7 * i), 40L + 137L * i, VOICES.get(i % VOICES.size()),
          List.of(CANCELLED, BAGGAGE, Issue.NONE, SEAT, BAGGAGE, Issue.NONE, REFUND, BOOKING).get(i % 8),
          i % 8 == 5 ? Sentiment.NOT_JUDGED : i % 8 == 3 ? Sentiment.NEUTRAL : Sentiment.NEGATIVE, 60 + i * 11, 60 + i * 5));
    }
    all.sort(Comparator.comparing(Said::at));
    return all;
  }

  private static Said said(Channel channel, String handle, long followers, String text, Issue issue, Sentiment mood, int secondsAgo, int minutes) {
    Instant at = EVENING.minusSeconds(secondsAgo);
    return new Said(channel, handle, followers, text, issue, mood, at, Duration.ofMinutes(minutes));
  }
}
