package ai.skyscout.devservices;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * The folder that the embedded servers keep their data in, held by one SkyScout at a
 * time. The lock is the operating system's, so that it ends with the process however that
 * ends.
 */
final class HomeFolder {

	private static final long NEEDED_BYTES = 512L * 1024 * 1024;

	private final Path path;

	private final FileLock lock;

	private HomeFolder(Path path, FileLock lock) {
		this.path = path;
		this.lock = lock;
	}

	/**
	 * Creates the folder where there is none and takes it.
	 * @throws DevServicesException if it cannot be written, is in use, or its disk is
	 * nearly full
	 */
	static HomeFolder open(Path path) {
		Path absolute = path.toAbsolutePath().normalize();
		try {
			Files.createDirectories(absolute);
			FileLock lock = tryLock(absolute.resolve("lock"));
			if (lock == null) {
				throw new DevServicesException("Another SkyScout is using the folder " + absolute + ".",
						"Stop it, or choose another folder with -Dskyscout.home=<folder>.", null);
			}
			requireSpace(absolute);
			return new HomeFolder(absolute, lock);
		}
		catch (IOException ex) {
			throw new DevServicesException("The folder " + absolute + " cannot be used: " + ex.getMessage() + ".",
					"Make it writable, or choose another folder with -Dskyscout.home=<folder>.", ex);
		}
	}

	private static @Nullable FileLock tryLock(Path file) throws IOException {
		FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		FileLock lock = null;
		try {
			lock = channel.tryLock();
		}
		catch (OverlappingFileLockException ex) {
			// Held by this very process; answered like any other holder.
			return null;
		}
		finally {
			if (lock == null) {
				channel.close();
			}
		}
		return lock;
	}

	private static void requireSpace(Path folder) throws IOException {
		long usable = Files.getFileStore(folder).getUsableSpace();
		if (usable < NEEDED_BYTES) {
			throw new DevServicesException(
					"The disk of " + folder
							+ " has %d MB left, and the embedded servers need %d MB.".formatted(usable / 1024 / 1024,
									NEEDED_BYTES / 1024 / 1024),
					"Make room, or choose a folder on another disk with -Dskyscout.home=<folder>.", null);
		}
	}

	/** The folder of one server, which need not exist yet. */
	Path folder(String server) {
		return this.path.resolve(server);
	}

	/** Throws the data of one server away. */
	void clear(String server) {
		try {
			FileSystemUtils.deleteRecursively(folder(server));
		}
		catch (IOException ex) {
			throw new DevServicesException("Cannot delete " + folder(server) + ": " + ex.getMessage() + ".",
					"Delete it by hand and start again.", ex);
		}
	}

	/** Lets others have the folder. */
	void release() {
		try {
			this.lock.acquiredBy().close();
		}
		catch (IOException ex) {
			throw new DevServicesException("Cannot release " + this.path + ": " + ex.getMessage() + ".",
					"It is released when this process ends.", ex);
		}
	}

	/** Throws everything away and lets the folder go. */
	void delete() {
		release();
		try {
			FileSystemUtils.deleteRecursively(this.path);
		}
		catch (IOException ex) {
			throw new DevServicesException("Cannot delete " + this.path + ": " + ex.getMessage() + ".",
					"Delete it by hand.", ex);
		}
	}

	@Override
	public String toString() {
		return this.path.toString();
	}

}
