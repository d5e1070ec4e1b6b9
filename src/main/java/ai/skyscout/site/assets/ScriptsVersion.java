package ai.skyscout.site.assets;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * One version for all scripts together, made of their content. Scripts import each other
 * by relative paths, which hold within a folder that bears the version and not with a
 * version in each name.
 */
final class ScriptsVersion {

	private ScriptsVersion() {
	}

	static String compute() throws IOException {
		Resource[] scripts = new PathMatchingResourcePatternResolver().getResources("classpath*:static/js/**/*.js");
		Arrays.sort(scripts, Comparator.comparing(Resource::getDescription));
		MessageDigest digest = sha256();
		for (Resource script : scripts) {
			try (InputStream content = script.getInputStream()) {
				digest.update(content.readAllBytes());
			}
		}
		return "v" + HexFormat.of().formatHex(digest.digest(), 0, 8);
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
