package watchfloor.screen.wall;

import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;

/** A picture in the middle of its place: whole, or so large that it fills it, never distorted. JavaFX thread only. */
final class PictureView extends Pane {
  private final ImageView view = new ImageView();
  private final boolean cover;

  /** @param cover whether it fills its place and loses what juts out */
  PictureView(boolean cover) {
    this.cover = cover;
    view.setPreserveRatio(true);
    view.setSmooth(true);
    view.setManaged(false);
    getStyleClass().add("wall-picture");
    getChildren().add(view);
    setMinSize(0, 0);
  }

  void show(Image image) {
    if (view.getImage() != image) {
      view.setImage(image);
      requestLayout();
    }
  }

  @Override
  protected double computePrefWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefHeight(double width) {
    return 0;
  }

  @Override
  protected void layoutChildren() {
    Image image = view.getImage();
    if (image == null || image.getWidth() <= 0 || image.getHeight() <= 0) {
      return;
    }
    double wide = getWidth() / image.getWidth();
    double high = getHeight() / image.getHeight();
    double scale = cover ? Math.max(wide, high) : Math.min(wide, high);
    double width = image.getWidth() * scale;
    double height = image.getHeight() * scale;
    view.setFitWidth(width);
    view.setFitHeight(height);
    view.relocate(Math.round((getWidth() - width) / 2), Math.round((getHeight() - height) / 2));
  }
}
