package ai.skyscout.routes;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import ai.skyscout.places.Places;
import ai.skyscout.places.matching.TestPlaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AddressReaderTests {

	private static final Places PLACES = TestPlaces.inMemory();

	private static final Cities CITIES = new Cities(PLACES);

	/** The words that names were looked for by. */
	private final List<Object> looked = new ArrayList<>();

	private final AddressReader reader = new AddressReader(CITIES, (Places) Proxy
		.newProxyInstance(Places.class.getClassLoader(), new Class<?>[] { Places.class }, (proxy, method, values) -> {
			if (method.getName().equals("resolve") || method.getName().equals("suggest")) {
				this.looked.add(values[0]);
			}
			try {
				return method.invoke(PLACES, values);
			}
			catch (InvocationTargetException ex) {
				throw ex.getCause();
			}
		}));

	@ParameterizedTest
	@CsvSource({ "london-to-new-york, /flights/london-to-new-york", "LHR-to-jfk, /flights/london-to-new-york",
			"londres-to-múnich, /flights/london-to-munich", "from-lhr, /flights/from-london",
			"to-madrid, /flights/to-madrid", "madrid, /flights/from-madrid" })
	void understands(String text, String path) {
		assertThat(this.reader.read(text, Locale.ENGLISH)).isInstanceOfSatisfying(
				AddressReader.Reading.Understood.class,
				(understood) -> assertThat(understood.address().path()).isEqualTo(path));
	}

	@Test
	void whatIsOnFileIsNotLookedFor() {
		this.reader.read("london-to-new-york", Locale.ENGLISH);
		assertThat(this.looked).isEmpty();
	}

	@Test
	void theEndIsLookedForOnlyOnceTheStartIsFound() {
		this.reader.read("qwxzptklm-to-zzqqxy-to-londres", Locale.ENGLISH);
		assertThat(this.looked).startsWith("qwxzptklm", "qwxzptklm to zzqqxy").doesNotContain("londres");
	}

	@Test
	void endlessAddressesAreNotLookedFor() {
		assertThat(this.reader.read("-to-to".repeat(20) + "-to-x", Locale.ENGLISH))
			.isEqualTo(new AddressReader.Reading.Unknown(List.of()));
		assertThat(this.looked).isEmpty();
	}

}
