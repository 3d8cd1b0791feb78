package watchfloor.screen.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import watchfloor.desk.Actor;
import watchfloor.desk.Claim;
import watchfloor.desk.Item;
import watchfloor.desk.ItemEvent;
import watchfloor.desk.ItemState;
import watchfloor.desk.ReplyOutlet;
import watchfloor.desk.Samples;
import watchfloor.desk.SendOutcome;
import watchfloor.desk.TextCount;
import watchfloor.mention.Channel;
import watchfloor.mention.IntakeCounts;
import watchfloor.mention.Mention;
import watchfloor.mention.SourceHealth;
import watchfloor.screen.Texts;
import watchfloor.triage.DeskGuide;

class DeskModelsTest {
  private static final Texts TEXTS = Texts.of(Locale.ENGLISH);
  private static final Instant NOON = Samples.NOON;

  /** A network that counts every character double. */
  private static final ReplyOutlet DOUBLE = new ReplyOutlet() {
    @Override
    public Channel channel() {
      return Channel.X;
    }

    @Override
    public String account() {
      return "@AureliaAir";
    }

    @Override
    public TextCount count() {
      return TextCount.POINTS;
    }

    @Override
    public int length(String text) {
      return 2 * text.length();
    }

    @Override
    public int limit() {
      return 20;
    }

    @Override
    public SendOutcome send(Mention to, String text, String key) {
      throw new AssertionError("nothing is sent here");
    }
  };

  private static ItemModel model(ItemState state, String holder, Instant now) {
    Optional<Claim> claim = holder.isEmpty() ? Optional.empty() : Optional.of(new Claim(holder, NOON.plusSeconds(8), NOON.plusSeconds(128)));
    Item item = new Item(1, 1, state, Samples.mention(1, "lena", NOON), 1, "Care", "rule", NOON, NOON.plusSeconds(900), claim,
        Optional.empty(), Optional.empty(), "");
    return new ItemModel(item, "AB", now, ZoneOffset.UTC, Duration.ofSeconds(30), false, TEXTS);
  }

  private static ComposerModel composer(String text) {
    return new ComposerModel(text, Channel.X, Optional.of(DOUBLE), Allowed.YES, false, TEXTS);
  }

  @Test
  void in_a_drill_the_button_says_so_and_names_no_network() {
    ComposerModel drill = new ComposerModel("hi", Channel.X, Optional.of(DOUBLE), Allowed.YES, true, TEXTS);
    assertThat(drill.sendLabel(Duration.ZERO)).isEqualTo("Send in drill");
    assertThat(drill.sendLabel(Duration.ofSeconds(15))).startsWith("Send in drill, in 15");
  }

  @Test
  void timeLeftTurnsNegativeWithAMinus() {
    assertThat(TEXTS.amounts().left(Duration.ofSeconds(160))).isEqualTo("02:40");
    assertThat(TEXTS.amounts().left(Duration.ofSeconds(-252))).isEqualTo("\u221204:12");
    assertThat(TEXTS.amounts().left(Duration.ofSeconds(11_050))).isEqualTo("3:04:10");
    assertThat(TEXTS.amounts().left(Duration.ofSeconds(-187_200))).isEqualTo("\u22122 d 4 h");
  }

  @Test
  void aPromiseIsSoonDueFromFourFifthsOfItOnAndLateOnceItIsUsedUp() {
    Item item = model(ItemState.OPEN, "", NOON).item();

    assertThat(DueLevel.of(item, DeskGuide.NONE, NOON.plusSeconds(719))).isEqualTo(DueLevel.FINE);
    assertThat(DueLevel.of(item, DeskGuide.NONE, NOON.plusSeconds(720))).isEqualTo(DueLevel.SOON);
    assertThat(DueLevel.of(item, DeskGuide.NONE, NOON.plusSeconds(899))).isEqualTo(DueLevel.SOON);
    assertThat(DueLevel.of(item, DeskGuide.NONE, NOON.plusSeconds(900))).isEqualTo(DueLevel.LATE);
  }

  @Test
  void aHeldItemNamesItsHolderAndSinceWhen() {
    assertThat(model(ItemState.CLAIMED, "EF", NOON.plusSeconds(20)).standingText()).isEqualTo("EF has held this since 12:00:08");
  }

  @Test
  void theLeaseWarnsWhenHalfAMinuteIsLeft() {
    assertThat(model(ItemState.CLAIMED, "AB", NOON.plusSeconds(97)).leaseWarns()).isFalse();
    ItemModel ending = model(ItemState.CLAIMED, "AB", NOON.plusSeconds(98));
    assertThat(ending.leaseWarns()).isTrue();
    assertThat(ending.standingText()).contains("0:30");
  }

  @Test
  void whatCannotBeDoneSaysWhy() {
    assertThat(model(ItemState.OPEN, "", NOON).claim().yes()).isTrue();
    assertThat(model(ItemState.OPEN, "", NOON).close().yes()).isTrue();
    assertThat(model(ItemState.OPEN, "", NOON).asHolder("release").why()).contains("Claim it first");
    assertThat(model(ItemState.CLAIMED, "EF", NOON).close().why()).contains("EF has held this");
    assertThat(model(ItemState.WAITING, "AB", NOON).takeBack().yes()).isTrue();
    assertThat(model(ItemState.WAITING, "EF", NOON).takeBack().why()).isEqualTo("Only EF can take this answer back.");
  }

  @Test
  void theComposerCountsAsTheNetworkDoes() {
    assertThat(composer("ten chars.").send().yes()).isTrue();
    ComposerModel over = composer("eleven char");
    assertThat(over.counter()).isEqualTo("\u22122 \u00b7 22 / 20");
    assertThat(over.send().why()).isEqualTo("2 too long for X: shorten it.");
  }

  @Test
  void theComposerRefusesPersonalDataEmptyTextAndAMissingWayOut() {
    assertThat(composer("a@bc.de").send().why()).contains("an e-mail address").contains("a@bc.de");
    assertThat(composer("  ").send().why()).isEqualTo("Write an answer first.");
    assertThat(new ComposerModel("hi", Channel.REDDIT, Optional.empty(), Allowed.YES, false, TEXTS).send().why()).contains("No way out to Reddit");
    assertThat(composer("hi").sendLabel(Duration.ofSeconds(15))).isEqualTo("Send on X in 15 s");
  }

  @Test
  void whatWasTypedStaysUntilTheBookHasIt() {
    Drafts drafts = new Drafts();
    drafts.type(1, "half a thou");
    drafts.type(1, "half a thought");
    drafts.kept(1, "half a thou");
    assertThat(drafts.unkept(1)).contains("half a thought");
    drafts.forgetIfKept(1);
    assertThat(drafts.text(1, "stored")).isEqualTo("half a thought");
    drafts.join(1, "what EF wrote");
    assertThat(drafts.text(1, "")).isEqualTo("what EF wrote\nhalf a thought");
    drafts.kept(1, "what EF wrote\nhalf a thought");
    drafts.forgetIfKept(1);
    assertThat(drafts.text(1, "stored")).isEqualTo("stored");
  }

  @Test
  void keysMapToCommandsAndTypingSilencesThem() {
    assertThat(DeskCommand.typed("C")).contains(DeskCommand.CLAIM_NEXT);
    assertThat(DeskCommand.typed("?")).contains(DeskCommand.HELP);
    assertThat(DeskCommand.typed("x")).isEmpty();
    assertThat(DeskCommand.pressed(KeyCode.ENTER, false, false)).contains(DeskCommand.CLAIM);
    assertThat(DeskCommand.pressed(KeyCode.ENTER, false, true)).isEmpty();
    assertThat(DeskCommand.pressed(KeyCode.ENTER, true, true)).contains(DeskCommand.SEND);
    assertThat(DeskCommand.pressed(KeyCode.ESCAPE, false, true)).contains(DeskCommand.ESCAPE);
  }

  @Test
  void historySpeaksInWords() {
    Actor ef = new Actor("EF", "desk-2");
    assertThat(HistoryText.words(new ItemEvent(1, 1, ItemEvent.Kind.HANDED_OVER, ef, NOON, "AB: knows her"), "AB", TEXTS))
        .isEqualTo("EF handed it to you \u201cknows her\u201d");
    assertThat(HistoryText.words(new ItemEvent(2, 1, ItemEvent.Kind.LEASE_ENDED, Actor.ROOM, NOON, "EF"), "AB", TEXTS))
        .isEqualTo("EF's lease ran out");
  }

  @Test
  void aSourceThatIsDownSaysWhenItIsTriedAgain() {
    SourceHealth down = new SourceHealth("Reddit", SourceHealth.State.DOWN, NOON, NOON, "rate-limited.", NOON.plusSeconds(41), IntakeCounts.ZERO);
    assertThat(SourceModel.of(down, NOON, TEXTS)).isEqualTo(new SourceModel("Reddit", SourceModel.Look.DOWN, "rate-limited, next try in 41 s"));
    SourceHealth live = new SourceHealth("X", SourceHealth.State.LIVE, NOON, NOON, "", Instant.EPOCH, IntakeCounts.ZERO);
    assertThat(SourceModel.of(live, NOON.plusMillis(800), TEXTS).words()).isEqualTo("0.8 s");
    assertThat(SourceModel.of(live, NOON.plusSeconds(180), TEXTS).words()).isEqualTo("quiet for 3 min");
  }

  @Test
  void threeColumnsNeedRoomForTheirText() {
    assertThat(Columns.of(1280, 14).beside()).isTrue();
    assertThat(Columns.of(1280, 28).beside()).isFalse();
    Columns wide = Columns.of(1920, 14);
    assertThat(wide.queue() + wide.side()).isLessThan(1920 * 0.5);
  }
}
