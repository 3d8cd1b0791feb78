package watchfloor.screen.wall;

import java.awt.geom.Rectangle2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Pane;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.fx.FXGraphics2D;

/**
 * Draws the plot of a JFreeChart, edge to edge and without any text: words and figures around it are labels of the scene, in
 * the wall's own type and sizes. JavaFX thread only.
 */
final class ChartView extends Pane {
  private static final RectangleInsets NO_INSETS = new RectangleInsets(0, 0, 0, 0);
  private static final java.awt.Color CLEAR = new java.awt.Color(0, 0, 0, 0);

  private final JFreeChart chart;
  private final Canvas canvas = new Canvas();
  private final FXGraphics2D graphics = new FXGraphics2D(canvas.getGraphicsContext2D());

  /** Takes the plot over and strips it of everything but its data. */
  ChartView(XYPlot plot) {
    plot.setInsets(NO_INSETS);
    plot.setAxisOffset(NO_INSETS);
    plot.setOutlineVisible(false);
    plot.setBackgroundPaint(CLEAR);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinesVisible(false);
    plot.getDomainAxis().setVisible(false);
    plot.getRangeAxis().setVisible(false);
    chart = new JFreeChart(null, null, plot, false);
    chart.setPadding(NO_INSETS);
    chart.setBackgroundPaint(CLEAR);
    chart.setBorderVisible(false);
    setMinSize(0, 0);
    getChildren().add(canvas);
  }

  /** Draws again; call it when the data changed. */
  void draw() {
    double width = canvas.getWidth();
    double height = canvas.getHeight();
    if (width < 1 || height < 1) {
      return;
    }
    canvas.getGraphicsContext2D().clearRect(0, 0, width, height);
    chart.draw(graphics, new Rectangle2D.Double(0, 0, width, height));
  }

  @Override
  protected void layoutChildren() {
    if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
      canvas.setWidth(getWidth());
      canvas.setHeight(getHeight());
      draw();
    }
  }

  /** The same colour for the chart's own drawing. */
  static java.awt.Color awt(javafx.scene.paint.Color color) {
    return new java.awt.Color(
        (float) color.getRed(), (float) color.getGreen(), (float) color.getBlue(), (float) color.getOpacity());
  }
}
