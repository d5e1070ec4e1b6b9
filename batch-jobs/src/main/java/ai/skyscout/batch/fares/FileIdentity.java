package ai.skyscout.batch.fares;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;

/**
 * Tells whether a file is still the one of which a part was read.
 */
final class FileIdentity {

	private static final int HEAD = 1 << 16;

	private FileIdentity() {
	}

	/** The size of a file and a checksum of its beginning. */
	static String of(Path file) throws IOException {
		CRC32 checksum = new CRC32();
		try (InputStream in = Files.newInputStream(file)) {
			checksum.update(in.readNBytes(HEAD));
		}
		return Files.size(file) + "-" + Long.toHexString(checksum.getValue());
	}

}
