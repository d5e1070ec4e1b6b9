package ai.skyscout.routes;

import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Capital letters as lines, to be drawn with a pen: an own alphabet, since a server may
 * have no fonts at all. Letters are 10 high and stand on the line 10; a letter that is
 * not among them leaves a gap.
 */
final class Lettering {

	/** The height of a capital. */
	static final double HEIGHT = 10;

	private static final double SPACE = 4;

	private static final double BETWEEN = 2.7;

	/**
	 * Width and strokes of each letter. A stroke is a run of points; {@code (} is an arc
	 * of an ellipse: left, top, width, height, first angle, extent in degrees.
	 */
	private static final String ALPHABET = """
			A 7|0 10 3.5 0 7 10|1.3 6.6 5.7 6.6
			B 6.2|0 0 0 10|0 0 3.4 0|(1.4 0 4.2 4.8 90 -180|3.4 4.8 0 4.8|3.4 4.8 3.6 4.8|(1 4.8 5.2 5.2 90 -180|3.6 10 0 10
			C 7|(0 0 8 10 50 260
			D 7|0 0 0 10|0 0 2.6 0|(-1.8 0 8.8 10 90 -180|2.6 10 0 10
			E 5.6|5.6 0 0 0 0 10 5.6 10|0 4.9 4.8 4.9
			F 5.4|5.4 0 0 0 0 10|0 4.9 4.6 4.9
			G 7.4|(0 0 8 10 50 310|7.9 5.3 4.6 5.3
			H 6.6|0 0 0 10|6.6 0 6.6 10|0 4.9 6.6 4.9
			I 0|0 0 0 10
			J 4.6|4.6 0 4.6 7|(-0.6 4 5.2 6 0 -165
			K 6.2|0 0 0 10|6 0 0 6|2.2 4 6.2 10
			L 5|0 0 0 10 5 10
			M 8|0 10 0 0 4 6.6 8 0 8 10
			N 6.8|0 10 0 0 6.8 10 6.8 0
			O 8.2|(0 0 8.2 10 0 360
			P 6|0 10 0 0 3.4 0|(0.6 0 5.4 5.4 90 -180|3.3 5.4 0 5.4
			Q 8.2|(0 0 8.2 10 0 360|5.2 7 8.4 10.6
			R 6.2|0 10 0 0 3.4 0|(0.6 0 5.4 5.2 90 -180|3.3 5.2 0 5.2|3.2 5.2 6.2 10
			S 5.6|(0.2 0 5.2 5 40 230|(0 5 5.6 5 90 -230
			T 6.6|0 0 6.6 0|3.3 0 3.3 10
			U 6.6|0 0 0 6.7|(0 3.4 6.6 6.6 180 180|6.6 6.7 6.6 0
			V 7|0 0 3.5 10 7 0
			W 10|0 0 2.5 10 5 2 7.5 10 10 0
			X 6.4|0 0 6.4 10|6.4 0 0 10
			Y 6.6|0 0 3.3 5 6.6 0|3.3 5 3.3 10
			Z 6.2|0 0 6.2 0 0 10 6.2 10
			0 6|(0 0 6 10 0 360
			1 2.6|0 1.8 2.6 0 2.6 10
			2 5.6|(0 0 5.6 5.8 170 -200|5.2 4.3 0 10 5.8 10
			3 5.6|0.2 0 5.4 0 2.4 3.9|(-0.2 3.9 5.8 6.1 95 -235
			4 6|4.6 10 4.6 0 0 7 6.2 7
			5 5.6|5.2 0 0.8 0 0.4 4.6|(0 3.7 5.6 6.3 135 -270
			6 5.8|(0 4 5.8 6 0 360|4.6 0 0.5 5.6
			7 5.6|0 0 5.8 0 2 10
			8 5.6|(0.4 0 4.8 4.6 0 360|(0 4.6 5.6 5.4 0 360
			9 5.8|(0 0 5.8 6 0 360|5.3 4.4 1.2 10
			- 3.4|0 5.4 3.4 5.4
			. 0|0 9.9 0 10
			, 1|0.8 9.6 0 11.6
			' 0.4|0.4 0 0.2 2.4
			/ 4|0 11 4 -1
			( 2|(0 -1 6 12 120 120
			) 2|(-4 -1 6 12 60 -120
			& 7|6.8 10 1.4 2.8|(1 0 3.6 3.8 190 -230|4.3 2.8 1 5.4|(0 4.6 5.6 5.4 125 150|3 10 6.6 6
			€ 6.8|(1 0 7.6 10 50 260|0 4 5.4 4|0 6.2 5 6.2
			Ø 8.2|(0 0 8.2 10 0 360|1 10.6 7.2 -0.6
			Ł 5|0 0 0 10 5 10|-1.2 6.4 3 3.8
			Đ 7|0 0 0 10|0 0 2.6 0|(-1.8 0 8.8 10 90 -180|2.6 10 0 10|-1.4 5 2.6 5
			Æ 10|0 10 4.4 0 10 0|5 0 5 10 10 10|5 4.9 9.2 4.9|1.5 6.6 5 6.6
			Œ 11|5.6 0 5 0|(0 0 10 10 90 180|11 0 5 0|11 10 5 10|5.6 0 5.6 10|5.6 4.9 10.2 4.9
			ß 6|0 10 0 3|(0 0 5 5 180 -270|(0.6 5 5.2 5 90 -200
			Þ 6|0 0 0 10|0 2.2 3.2 2.2|(0.6 2.2 5.4 5.2 90 -180|3.3 7.4 0 7.4
			""";

	/** Marks above and below a letter, their middle at 0. */
	private static final String MARKS = """
			\u0300 -1.4 -3.4 0.8 -1.8
			\u0301 1.4 -3.4 -0.8 -1.8
			\u0302 -1.7 -1.8 0 -3.4 1.7 -1.8
			\u0303 -2 -1.8 -0.8 -3 0.8 -2.2 2 -3.4
			\u0304 -1.8 -2.4 1.8 -2.4
			\u0306 -1.8 -3.4 -1 -2 1 -2 1.8 -3.4
			\u0307 0 -2.4 0 -2.3
			\u0308 -1.5 -2.4 -1.5 -2.3|1.5 -2.4 1.5 -2.3
			\u030a (-1.1 -3.9 2.2 2.2 0 360
			\u030b -0.4 -3.4 -1.4 -1.8|1.6 -3.4 0.6 -1.8
			\u030c -1.7 -3.4 0 -1.8 1.7 -3.4
			\u0323 0 12.2 0 12.3
			\u0326 0.3 11.6 -0.5 13.2
			\u0327 0.2 10 -0.2 11.2 0.7 11.9 -0.7 12.8
			\u0328 0.6 10 -0.2 11.6 0.8 12.4
			""";

	private static final Map<Integer, Glyph> GLYPHS = new HashMap<>();

	private static final Map<Integer, Path2D> MARKS_BY_CODE = new HashMap<>();

	static {
		ALPHABET.lines().forEach((line) -> {
			int bar = line.indexOf('|');
			GLYPHS.put(line.codePointAt(0),
					new Glyph(Double.parseDouble(line.substring(2, bar)), strokes(line.substring(bar + 1))));
		});
		MARKS.lines().forEach((line) -> MARKS_BY_CODE.put(line.codePointAt(0), strokes(line.substring(2))));
	}

	private Lettering() {
	}

	private static Path2D strokes(String text) {
		Path2D path = new Path2D.Double();
		for (String stroke : text.split("\\|")) {
			boolean arc = stroke.startsWith("(");
			String[] words = (arc ? stroke.substring(1) : stroke).strip().split(" ");
			double[] n = new double[words.length];
			for (int i = 0; i < n.length; i++) {
				n[i] = Double.parseDouble(words[i]);
			}
			if (arc) {
				path.append(new Arc2D.Double(n[0], n[1], n[2], n[3], n[4], n[5], Arc2D.OPEN), false);
				continue;
			}
			path.moveTo(n[0], n[1]);
			for (int i = 2; i < n.length; i += 2) {
				path.lineTo(n[i], n[i + 1]);
			}
		}
		return path;
	}

	/**
	 * The lines of a text, to be drawn with a pen.
	 * @param text in any case
	 * @param x where it begins
	 * @param y the line it stands on
	 * @param height of a capital
	 */
	static Path2D of(String text, double x, double y, double height) {
		Path2D path = new Path2D.Double();
		double scale = height / HEIGHT;
		double at = 0;
		double lastMiddle = 0;
		for (int code : capitals(text)) {
			Path2D mark = MARKS_BY_CODE.get(code);
			if (mark != null) {
				path.append(placed(mark, x, y, scale, lastMiddle), false);
				continue;
			}
			Glyph glyph = GLYPHS.get(code);
			if (glyph == null) {
				at += SPACE;
				continue;
			}
			path.append(placed(glyph.strokes(), x, y, scale, at), false);
			lastMiddle = at + glyph.width() / 2;
			at += glyph.width() + BETWEEN;
		}
		return path;
	}

	private static Path2D placed(Path2D strokes, double x, double y, double scale, double at) {
		AffineTransform place = new AffineTransform();
		place.translate(x + at * scale, y - HEIGHT * scale);
		place.scale(scale, scale);
		return new Path2D.Double(strokes, place);
	}

	/** How wide a text is. */
	static double width(String text, double height) {
		double at = 0;
		for (int code : capitals(text)) {
			if (!MARKS_BY_CODE.containsKey(code)) {
				Glyph glyph = GLYPHS.get(code);
				at += (glyph != null) ? glyph.width() + BETWEEN : SPACE;
			}
		}
		return Math.max(0, at - BETWEEN) * height / HEIGHT;
	}

	/** Marks apart from their letters; what has no line here is left to be a gap. */
	private static int[] capitals(String text) {
		String typed = text.replace('’', '\'')
			.replace('ʻ', '\'')
			.replace('‘', '\'')
			.replace('`', '\'')
			.replace('–', '-')
			.replace('ı', 'I')
			.replace('ð', 'Đ')
			.replace('Ð', 'Đ')
			.replace("ß", "\uffff");
		String capitals = typed.toUpperCase(Locale.ROOT).replace('\uffff', 'ß');
		return Normalizer.normalize(capitals, Normalizer.Form.NFD).codePoints().toArray();
	}

	private record Glyph(double width, Path2D strokes) {
	}

}
