package ai.skyscout.prices.exchange;

/**
 * Splits a line into its fields. A field may be quoted, with doubled quotes inside; it
 * ends on the line it begins on.
 */
final class Fields {

	private Fields() {
	}

	static String[] split(String line) throws LineRejectedException {
		String[] fields = new String[FareColumns.NAMES.size()];
		int count = 0;
		int start = 0;
		while (start <= line.length()) {
			int end;
			String field;
			if (start < line.length() && line.charAt(start) == '"') {
				end = closingQuote(line, start) + 1;
				field = line.substring(start + 1, end - 1).replace("\"\"", "\"");
				if (end < line.length() && line.charAt(end) != ',') {
					throw new LineRejectedException(RejectedBecause.BROKEN_QUOTES, line.substring(start));
				}
			}
			else {
				int comma = line.indexOf(',', start);
				end = (comma < 0) ? line.length() : comma;
				field = line.substring(start, end);
			}
			if (count < fields.length) {
				fields[count] = field;
			}
			count++;
			start = end + 1;
		}
		if (count != fields.length) {
			throw new LineRejectedException(RejectedBecause.WRONG_COLUMN_COUNT, count + " instead of " + fields.length);
		}
		return fields;
	}

	private static int closingQuote(String line, int opening) throws LineRejectedException {
		int i = opening + 1;
		while (i < line.length()) {
			if (line.charAt(i) == '"') {
				if (i + 1 == line.length() || line.charAt(i + 1) != '"') {
					return i;
				}
				i++;
			}
			i++;
		}
		throw new LineRejectedException(RejectedBecause.BROKEN_QUOTES, line.substring(opening));
	}

}
