package watchfloor.screen.lead;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import watchfloor.screen.Texts;
import watchfloor.wall.TileDraft;
import watchfloor.wall.TileKinds;
import watchfloor.wall.TileOption;
import watchfloor.wall.TileOptionTable;

/** The fields of the chosen tile: its title, its place, and what its kind understands, as the table of options has it. JavaFX thread only. */
final class TileForm {
  private TileForm() {}

  /** @param changed after a field was taken over */
  static Form of(LayoutModel model, Texts texts, Runnable changed) {
    TileDraft tile = model.tile().orElseThrow();
    Form form = new Form(model.locked()).title(texts.of("lead.tile.title", tile.kind()));
    TileKinds.find(tile.kind()).ifPresent(kind -> form.words(KindSheet.description(kind, texts)));
    form.text("tile-title", texts.of("lead.field.title"), texts.of("lead.field.own-title"), () -> now(model, each -> each.title().in(model.language())),
        words -> edit(model, changed, each -> each.titled(each.title().with(model.language(), words))));
    for (TileOption option : options(tile)) {
      option(form, option, model, texts, changed);
    }
    place(form, model, texts, changed);
    return form.buttons(Parts.button("remove-tile", texts.of("lead.tile.remove"), () -> {
      model.removeTile();
      changed.run();
    }));
  }

  /** What the table knows of the kind, and what stands there besides. */
  private static List<TileOption> options(TileDraft tile) {
    List<TileOption> all = new ArrayList<>(TileOptionTable.of(tile.kind()));
    Set<String> known = all.stream().map(TileOption::name).collect(Collectors.toSet());
    tile.options().keySet().stream().filter(name -> !known.contains(name)).sorted().forEach(name -> all.add(new TileOption(name, List.of(), false, "")));
    return all;
  }

  private static void option(Form form, TileOption option, LayoutModel model, Texts texts, Runnable changed) {
    String id = "option-" + option.name();
    boolean known = TileOptionTable.of(model.tile().orElseThrow().kind()).contains(option);
    String label = known ? texts.of("lead.option." + option.name()) : option.name();
    if (option.choices().isEmpty() || option.several()) {
      String prompt = option.choices().isEmpty() ? option.example() : String.join(", ", option.choices());
      form.text(id, label, prompt, () -> now(model, each -> each.options().getOrDefault(option.name(), "")),
          words -> edit(model, changed, each -> each.with(option.name(), words)));
      return;
    }
    Set<String> choices = new LinkedHashSet<>(List.of(""));
    choices.addAll(option.choices());
    choices.add(model.tile().orElseThrow().options().getOrDefault(option.name(), ""));
    form.choice(id, label, List.copyOf(choices), () -> now(model, each -> each.options().getOrDefault(option.name(), "")),
        word -> edit(model, changed, each -> each.with(option.name(), word)));
  }

  private static void place(Form form, LayoutModel model, Texts texts, Runnable changed) {
    Fields fields = new Fields(form, model, changed);
    fields.number("tile-x", texts.of("lead.field.x"), Area::left, (now, x) -> new Area(x, now.top(), x + now.width(), now.bottom()));
    fields.number("tile-y", texts.of("lead.field.y"), Area::top, (now, y) -> new Area(now.left(), y, now.right(), y + now.height()));
    fields.number("tile-w", texts.of("lead.field.w"), Area::width, (now, w) -> new Area(now.left(), now.top(), now.left() + w, now.bottom()));
    fields.number("tile-h", texts.of("lead.field.h"), Area::height, (now, h) -> new Area(now.left(), now.top(), now.right(), now.top() + h));
  }

  private record Fields(Form form, LayoutModel model, Runnable changed) {
    /** What would reach out of the screen is not taken over, and the field shows again what holds. */
    void number(String id, String label, Function<Area, Double> figure, BiFunction<Area, Double, Area> put) {
      form.text(id, label, "", () -> now(model, tile -> Percent.written(figure.apply(Area.of(tile)))),
          words -> Percent.read(words).ifPresent(value -> edit(model, changed, tile -> {
            Area wanted = put.apply(Area.of(tile), value);
            return wanted.inside() ? wanted.place(tile) : tile;
          })));
    }
  }

  private static String now(LayoutModel model, Function<TileDraft, String> of) {
    return model.tile().map(of).orElse("");
  }

  private static void edit(LayoutModel model, Runnable changed, UnaryOperator<TileDraft> change) {
    model.editTile(change);
    changed.run();
  }
}
