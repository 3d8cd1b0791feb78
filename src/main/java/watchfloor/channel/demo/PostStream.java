package watchfloor.channel.demo;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.LongToDoubleFunction;
import watchfloor.mention.Author;
import watchfloor.mention.Channel;
import watchfloor.mention.Mention;
import watchfloor.mention.MentionKey;

/**
 * One kind of weather in the public: everyday talk, or one incident. Writes the posts of any minute, and what they bring about
 * later: reposts, second posts by the same author, words of others. Pure.
 */
final class PostStream {
  private static final double REACTIONS = 0.20;
  private static final int FURTHEST_BACK = 34;
  private static final int REMEMBERED = 64;

  private final long key;
  private final String mark;
  private final LongToDoubleFunction rate;
  private final Map<String, Grammar> grammars;
  private final Planner planner;
  private final Crowd crowd;
  private final AtomicReferenceArray<Remembered> remembered = new AtomicReferenceArray<>(REMEMBERED);

  PostStream(long key, String mark, LongToDoubleFunction rate, Map<String, Grammar> grammars, Planner planner, Crowd crowd) {
    this.key = key;
    this.mark = mark;
    this.rate = rate;
    this.grammars = grammars;
    this.planner = planner;
    this.crowd = crowd;
  }

  /** Adds the posts of a minute, in no order. */
  void write(long minute, List<Mention> out) {
    double mean = rate.applyAsDouble(minute);
    plansOf(minute).forEach(plan -> out.add(post(plan)));
    Dice dice = Dice.of(key, 31, minute, 0);
    int reactions = dice.poisson(mean * REACTIONS);
    Map<String, Integer> used = new HashMap<>();
    for (int i = 0; i < reactions; i++) {
      long back = minute - 2 - (long) (FURTHEST_BACK * dice.unit() * dice.unit());
      List<Plan> earlier = plansOf(back);
      if (!earlier.isEmpty()) {
        react(dice.pick(earlier), minute, i, dice, used, out);
      }
    }
  }

  /** Remembered for some minutes, because later posts look back at them; what is remembered is what would be planned again. */
  private List<Plan> plansOf(long minute) {
    int place = (int) Math.floorMod(minute, (long) REMEMBERED);
    Remembered found = remembered.get(place);
    if (found == null || found.minute() != minute) {
      double mean = rate.applyAsDouble(minute);
      found = new Remembered(minute, mean > 0 ? planner.plan(minute, mean * (1 - REACTIONS)) : List.of());
      remembered.set(place, found);
    }
    return found.plans();
  }

  private record Remembered(long minute, List<Plan> plans) {}

  private Mention post(Plan plan) {
    Dice dice = Dice.of(key, 32, plan.story(), 0);
    Author author = crowd.somebody(plan.channel(), plan.language(), dice);
    return mention(plan, author, text(plan, plan.kind().direct(), dice), plan.id(), "", dice);
  }

  private void react(Plan earlier, long minute, int index, Dice dice, Map<String, Integer> used, List<Mention> out) {
    String id = mark + Long.toString(minute, 36) + "r" + index;
    Instant at = Instant.ofEpochMilli(minute * 60_000 + dice.below(60_000));
    Kind kind = reaction(earlier, dice);
    if (kind == null) {
      if (earlier.kind().worthReposting() && !earlier.channel().equals(Channel.REDDIT) && !earlier.channel().equals(Channel.FEED)) {
        out.add(repost(earlier, id, at, dice));
      }
      return;
    }
    String section = kind.section("any");
    if (!grammars.get(earlier.language()).has(section) || earlier.channel().equals(Channel.FEED)) {
      return;
    }
    int line = planner.line(minute, earlier.language(), section, used);
    Plan plan = new Plan(id, earlier.story(), kind, earlier.language(), earlier.channel(), section, line, at);
    Mention first = post(earlier);
    boolean same = kind != Kind.OTHERS;
    Author author = same ? first.author() : crowd.somebody(plan.channel(), plan.language(), dice);
    String text = text(plan, same && first.direct() ? 1 : 0, dice);
    out.add(mention(plan, author, text, earlier.id(), "", dice));
  }

  /** Null for passing it on unchanged. */
  private static Kind reaction(Plan earlier, Dice dice) {
    boolean unhappy = earlier.kind() == Kind.COMPLAINT || earlier.kind() == Kind.INCIDENT;
    double fate = dice.unit();
    if (fate < 0.42) {
      return null;
    }
    if (fate < 0.72 && unhappy) {
      return Kind.MORE;
    }
    if (fate > 0.90 && (unhappy || earlier.kind() == Kind.QUESTION)) {
      return Kind.THANKS;
    }
    return earlier.kind() == Kind.NOISE || earlier.kind() == Kind.TALK || earlier.kind().rival() ? null : Kind.OTHERS;
  }

  private Mention repost(Plan earlier, String id, Instant at, Dice dice) {
    Mention first = post(earlier);
    Author author = crowd.somebody(earlier.channel(), earlier.language(), dice);
    return new Mention(new MentionKey(earlier.channel().id(), id), earlier.channel(), author, first.text(), first.language(),
        first.brand(), first.thread(), earlier.id(), false, at, at);
  }

  private String text(Plan plan, double directness, Dice dice) {
    boolean knowsAccounts = !plan.channel().equals(Channel.REDDIT) && !plan.channel().equals(Channel.FEED);
    boolean direct = knowsAccounts && dice.chance(directness);
    String us = direct ? DemoPublic.HANDLE : dice.chance(0.75) ? DemoPublic.BRAND : "Aurelia";
    Facts facts = new Facts(plan.story(), plan.language(), us, plan.kind() == Kind.INCIDENT);
    String line = grammars.get(plan.language()).write(plan.section(), plan.line(), facts, dice);
    String text = Typing.type(line, plan.kind(), plan.language(), dice);
    if (!direct || text.contains(DemoPublic.HANDLE)) {
      return text;
    }
    return dice.chance(0.65) ? DemoPublic.HANDLE + " " + text : text + " " + DemoPublic.HANDLE;
  }

  private static Mention mention(Plan plan, Author author, String text, String thread, String repostOf, Dice dice) {
    boolean direct = text.contains(DemoPublic.HANDLE);
    String brand = plan.kind().rival() ? new Facts(plan.story(), plan.language(), "", false).get("rival") : DemoPublic.BRAND;
    boolean stated = !plan.channel().equals(Channel.REDDIT) && dice.chance(0.94);
    return new Mention(new MentionKey(plan.channel().id(), plan.id()), plan.channel(), author, text, stated ? plan.language() : "",
        brand, thread, repostOf, direct, plan.at(), plan.at());
  }
}
