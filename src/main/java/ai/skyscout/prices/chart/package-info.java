/**
 * What drawings of prices are made of: figures in percent of the area they are drawn in,
 * so that text keeps its size however wide the drawing is. The fragments of
 * {@code prices/charts.html} draw them.
 */
@NullMarked
@NamedInterface("chart")
package ai.skyscout.prices.chart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
