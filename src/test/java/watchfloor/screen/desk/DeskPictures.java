package watchfloor.screen.desk;

import static watchfloor.screen.OnFx.onFx;
import static watchfloor.screen.OnFx.runFx;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import watchfloor.desk.ItemState;
import watchfloor.screen.Fonts;
import watchfloor.screen.Look;
import watchfloor.screen.Pictures;
import watchfloor.screen.Styles;
import watchfloor.screen.Texts;
import watchfloor.wall.Notice;
import watchfloor.wall.Theme;

/** Draws the desk into pictures for the eye: {@code java ... watchfloor.screen.desk.DeskPictures FOLDER THEME LANGUAGE [NAME...]}. */
public final class DeskPictures {
  private final Path out;
  private final String theme;
  private final String language;

  private final List<String> wanted;

  private DeskPictures(Path out, String theme, String language, List<String> wanted) {
    this.out = out;
    this.theme = theme;
    this.language = language;
    this.wanted = wanted;
  }

  public static void main(String[] args) throws Exception {
    runFx(Fonts::load);
    DeskPictures pictures = new DeskPictures(Path.of(args[0]), args[1], args[2], List.of(args).subList(3, args.length));
    pictures.draw("desk-1920", 1920, 1080, 14, shot -> {});
    pictures.draw("desk-1280", 1280, 800, 14, shot -> {});
    pictures.draw("desk-200", 1280, 800, 28, shot -> {});
    pictures.draw("desk-200-1920", 1920, 1080, 28, shot -> {});
    pictures.draw("desk-lost", 1280, 800, 14, Shot::lose);
    pictures.draw("desk-waiting", 1280, 800, 14, Shot::send);
    pictures.draw("desk-trouble", 1280, 800, 14, Shot::refuse);
    pictures.draw("desk-hand-over", 1280, 800, 14, shot -> runFx(() -> shot.type("h")));
    pictures.draw("desk-close", 1280, 800, 14, shot -> runFx(() -> shot.type("d")));
    pictures.draw("desk-keys", 1280, 800, 14, shot -> runFx(() -> shot.type("?")));
    pictures.draw("desk-keys-200", 1280, 800, 28, shot -> runFx(() -> shot.type("?")));
    pictures.draw("desk-details-200", 1280, 800, 28, shot -> runFx(() -> shot.type("i")));
    pictures.draw("desk-ending", 1280, 800, 14, shot -> shot.room.clock.forward(Duration.ofSeconds(85)));
    pictures.draw("desk-too-long", 1280, 800, 14, Shot::tooLong);
    pictures.draw("desk-directions", 1280, 800, 14, Shot::directions);
    System.exit(0);
  }

  /** One desk about to be drawn. */
  record Shot(DeskRoom room, DeskWindow window, Scene scene, long item) {
    void type(String character) {
      javafx.event.Event.fireEvent(scene, new javafx.scene.input.KeyEvent(
          javafx.scene.input.KeyEvent.KEY_TYPED, character, "", javafx.scene.input.KeyCode.UNDEFINED, false, false, false, false));
    }

    void lose() {
      runFx(() -> type("j"));
      runFx(() -> type("k"));
      long other = room.desk.snapshot().live().stream().filter(found -> found.state() == ItemState.OPEN).findFirst().orElseThrow().id();
      runFx(() -> ((javafx.scene.control.ListView<?>) window.root().lookup("#queue-list")).getSelectionModel().select(0));
      room.done(room.desk.claim(other, DeskRoom.EF_AT_DESK));
      runFx(() -> javafx.event.Event.fireEvent(scene, new javafx.scene.input.KeyEvent(
          javafx.scene.input.KeyEvent.KEY_PRESSED, "", "", javafx.scene.input.KeyCode.ENTER, false, false, false, false)));
    }

    void send() {
      room.done(room.desk.send(item, room.draft(item), EveningShift.AB_AT_DESK));
      room.clock.forward(Duration.ofSeconds(4));
    }

    void refuse() {
      room.network.set(new watchfloor.desk.SendOutcome.Refused("X did not take the answer: the author has limited who can reply. Change it, or close the item."));
      room.done(room.desk.send(item, room.draft(item), EveningShift.AB_AT_DESK));
      room.forward(Duration.ofSeconds(16));
      org.awaitility.Awaitility.await().until(() -> room.item(item).state() == ItemState.CLAIMED);
      room.notices.set(List.of(new Notice("disk", "The disk that holds the store is nearly full (96 %): free some space, or new mentions will be lost.",
          room.clock.instant().minusSeconds(63))));
    }

    void directions() {
      runFx(() -> ((javafx.scene.control.TextArea) window.root().lookup("#reply")).setText(
          "شكرا 👩🏽‍🚀👨‍👩‍👧‍👦🏳️‍🌈🇩🇪1️⃣ لكم @m_okafor، الرحلة AU881 في موعدها ✈️❤️"));
    }

    void tooLong() {
      String text = room.draft(item);
      runFx(() -> ((javafx.scene.control.TextArea) window.root().lookup("#reply")).setText(
          text + " Or write to anna.brandt@aurelia.example, whatever you like better. We will see to it that you get a room for tonight and a meal."));
    }
  }

  private void draw(String name, int width, int height, double text, Consumer<Shot> before) throws Exception {
    if (!wanted.isEmpty() && !wanted.contains(name)) {
      return;
    }
    Path dir = Files.createTempDirectory("desk-picture");
    try (DeskRoom room = new DeskRoom(dir)) {
      long item = EveningShift.fill(room);
      Styles styles = new Styles();
      styles.theme(Theme.valueOf(theme.toUpperCase(Locale.ROOT)));
      room.look(new Look(styles, Texts.of(Locale.forLanguageTag(language))));
      DeskWindow window = onFx(room::window);
      Scene scene = onFx(() -> {
        Scene made = new Scene(window.root(), width, height);
        window.textSize(text);
        window.start();
        Pictures.take(made);
        return made;
      });
      runFx(() -> window.select(item));
      Shot shot = new Shot(room, window, scene, item);
      settle(window, scene);
      before.accept(shot);
      settle(window, scene);
      WritableImage picture = onFx(() -> Pictures.take(scene));
      Pictures.write(picture, out.resolve(name + "-" + theme + "-" + language + ".png"));
      runFx(window::stop);
    }
  }

  private static void settle(DeskWindow window, Scene scene) {
    for (int i = 0; i < 6; i++) {
      runFx(() -> {
        window.pull();
        Pictures.take(scene);
      });
      java.util.concurrent.locks.LockSupport.parkNanos(60_000_000L);
    }
  }
}
