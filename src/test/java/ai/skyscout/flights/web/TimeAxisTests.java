package ai.skyscout.flights.web;

import java.util.List;

import ai.skyscout.flights.Slice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static ai.skyscout.flights.OfferBuilder.offer;
import static org.assertj.core.api.Assertions.assertThat;

class TimeAxisTests {

	private final Slice slice = offer().build().itinerary().slices().getFirst();

	private final TimeAxis axis = TimeAxis.over(List.of(this.slice), "London", "New York");

	@Test
	void takesTheEndsOfAnotherAxis() {
		String[] ends = this.axis.span().split("-");
		String wider = (Long.parseLong(ends[0]) - 5) + "-" + (Long.parseLong(ends[1]) + 3);
		TimeAxis widened = this.axis.widenedTo(wider);
		assertThat(widened.span()).isEqualTo(wider);
		assertThat(widened.flights(this.slice)).isNotEqualTo(this.axis.flights(this.slice));
		assertThat(this.axis.widenedTo(this.axis.span())).isEqualTo(this.axis);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "0-1", "1-0", "0-9999999", "x", "499123", "-1-5", "99999999999999999999-1" })
	void staysAsItIsWhereThereIsNoRoomOrNoSense(String span) {
		assertThat(this.axis.widenedTo(span)).isSameAs(this.axis);
	}

}
