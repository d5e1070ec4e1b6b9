package ai.skyscout.routes;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.QuadCurve2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * The picture that stands for a page where somebody shares it, drawn with lines alone.
 *
 * @param names one or two, in large letters below each other
 * @param note below them
 * @param price in the signal colour; empty for none
 * @param promise at the foot
 */
record SharePicture(List<String> names, String note, String price, String promise) {

	static final int WIDTH = 1200;

	static final int HEIGHT = 630;

	private static final Color PAPER = new Color(0xfbfaf6);

	private static final Color INK = new Color(0x1a1d21);

	private static final Color SOFT = new Color(0x565a60);

	private static final Color RULE = new Color(0xd8d4c9);

	private static final Color SIGNAL = new Color(0x00664f);

	private static final int MARGIN = 72;

	private static final double LARGEST = 92;

	SharePicture {
		names = List.copyOf(names);
	}

	/** As PNG. */
	byte[] png() {
		BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
		Graphics2D pen = image.createGraphics();
		try {
			pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
			pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
			draw(pen);
		}
		finally {
			pen.dispose();
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(32_768);
		try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
			if (!ImageIO.write(image, "png", stream)) {
				throw new IllegalStateException("Every Java writes PNG");
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot draw in memory", ex);
		}
		return bytes.toByteArray();
	}

	private void draw(Graphics2D pen) {
		pen.setColor(PAPER);
		pen.fillRect(0, 0, WIDTH, HEIGHT);
		drawHead(pen);
		double room = WIDTH - 2 * MARGIN - 60;
		double height = LARGEST;
		for (String name : this.names) {
			height = Math.min(height, LARGEST * room / Math.max(1, Lettering.width(name, LARGEST)));
		}
		double y = (this.names.size() > 1) ? 288 : 320;
		double step = LARGEST + 62;
		pen.setColor(INK);
		for (int i = 0; i < this.names.size(); i++) {
			write(pen, this.names.get(i), MARGIN + ((this.names.size() > 1) ? 60 : 0), y + i * step, height,
					height / 8);
		}
		if (this.names.size() > 1) {
			drawLeg(pen, y - height / 2, y + step - height / 2);
		}
		drawFoot(pen);
	}

	/** The mark and the name above a line. */
	private static void drawHead(Graphics2D pen) {
		pen.setColor(SIGNAL);
		pen.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
		double x = MARGIN;
		double y = 54;
		double unit = 1.75;
		pen.draw(new Line2D.Double(x + 3 * unit, y + 25 * unit, x + 29 * unit, y + 25 * unit));
		pen.draw(new java.awt.geom.Arc2D.Double(x + 6.5 * unit, y + 15.5 * unit, 19 * unit, 19 * unit, 0, 180,
				java.awt.geom.Arc2D.OPEN));
		Path2D wing = new Path2D.Double();
		wing.moveTo(x + 5 * unit, y + 13 * unit);
		wing.lineTo(x + 27 * unit, y + 5 * unit);
		wing.lineTo(x + 20 * unit, y + 18 * unit);
		wing.lineTo(x + 15.5 * unit, y + 12 * unit);
		wing.closePath();
		pen.draw(wing);
		pen.setColor(INK);
		write(pen, "SkyScout", x + 76, y + 44, 26, 4);
		pen.setColor(RULE);
		pen.setStroke(new BasicStroke(2));
		pen.draw(new Line2D.Double(MARGIN, 132, WIDTH - MARGIN, 132));
	}

	/** From one name to the other, as in a timetable. */
	private static void drawLeg(Graphics2D pen, double from, double to) {
		double x = MARGIN + 16;
		pen.setColor(SIGNAL);
		pen.setStroke(new BasicStroke(6, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, new float[] { 1, 15 }, 0));
		pen.draw(new QuadCurve2D.Double(x, from + 26, x, (from + to) / 2, x, to - 26));
		pen.setStroke(new BasicStroke(6));
		pen.draw(new Ellipse2D.Double(x - 10, from - 10, 20, 20));
		pen.fill(new Ellipse2D.Double(x - 12, to - 12, 24, 24));
	}

	private void drawFoot(Graphics2D pen) {
		pen.setColor(RULE);
		pen.setStroke(new BasicStroke(2));
		pen.draw(new Line2D.Double(MARGIN, 496, WIDTH - MARGIN, 496));
		pen.setColor(SOFT);
		write(pen, this.note, MARGIN, 548, 22, 3);
		write(pen, this.promise, MARGIN, 590, 17, 2.4);
		if (!this.price.isEmpty()) {
			pen.setColor(SIGNAL);
			double height = 46;
			write(pen, this.price, WIDTH - MARGIN - Lettering.width(this.price, height), 574, height, 7);
		}
	}

	private static void write(Graphics2D pen, String text, double x, double y, double height, double thickness) {
		pen.setStroke(new BasicStroke((float) thickness, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
		pen.draw(Lettering.of(text, x, y, height));
	}

}
