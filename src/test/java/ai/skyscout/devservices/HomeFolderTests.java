package ai.skyscout.devservices;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class HomeFolderTests {

	@TempDir
	private Path temporary;

	@Test
	void isCreatedWhereThereIsNone() {
		HomeFolder home = HomeFolder.open(this.temporary.resolve("a/b"));
		assertThat(this.temporary.resolve("a/b")).isDirectory();
		home.release();
	}

	@Test
	void belongsToOneAtATime() {
		HomeFolder home = HomeFolder.open(this.temporary);
		assertThatExceptionOfType(DevServicesException.class).isThrownBy(() -> HomeFolder.open(this.temporary))
			.withMessage("Another SkyScout is using the folder " + this.temporary + ".")
			.satisfies((ex) -> assertThat(ex.remedy()).contains("-Dskyscout.home"));
		home.release();
		HomeFolder.open(this.temporary).release();
	}

	@Test
	void saysWhenItCannotBeUsed() throws IOException {
		Path file = Files.createFile(this.temporary.resolve("file"));
		assertThatExceptionOfType(DevServicesException.class).isThrownBy(() -> HomeFolder.open(file.resolve("home")))
			.withMessageStartingWith("The folder " + file.resolve("home") + " cannot be used");
	}

	@Test
	void forgetsTheDataOfOneServer() throws IOException {
		HomeFolder home = HomeFolder.open(this.temporary);
		Files.createDirectories(home.folder("redis"));
		Files.createDirectories(home.folder("postgres"));
		home.clear("redis");
		assertThat(home.folder("redis")).doesNotExist();
		assertThat(home.folder("postgres")).exists();
		home.release();
	}

	@Test
	void goesAwayAsAWhole() {
		Path folder = this.temporary.resolve("home");
		HomeFolder.open(folder).delete();
		assertThat(folder).doesNotExist();
	}

}
