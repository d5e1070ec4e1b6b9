package ai.skyscout.flights.supplier.demo.timetable;

import java.util.Arrays;
import java.util.List;

import ai.skyscout.flights.CarrierCode;

/**
 * The columns of the flights, which grow while the timetable is made.
 */
final class FlightTable {

	/** Flown by the carrier itself. */
	static final byte ITSELF = -1;

	short[] departure;

	short[] block;

	short[] carrier;

	short[] number;

	byte[] aircraft;

	byte[] days;

	byte[] operator;

	short[] partner;

	short[] partnerNumber;

	int size;

	private List<CarrierCode> operators = List.of();

	FlightTable(int capacity) {
		this.departure = new short[capacity];
		this.block = new short[capacity];
		this.carrier = new short[capacity];
		this.number = new short[capacity];
		this.aircraft = new byte[capacity];
		this.days = new byte[capacity];
		this.operator = new byte[capacity];
		this.partner = new short[capacity];
		this.partnerNumber = new short[capacity];
	}

	int add(int departure, int block, int carrier, int aircraft, int days) {
		if (this.size == this.departure.length) {
			resize(this.size * 3 / 2);
		}
		this.departure[this.size] = (short) departure;
		this.block[this.size] = (short) block;
		this.carrier[this.size] = (short) carrier;
		this.aircraft[this.size] = (byte) aircraft;
		this.days[this.size] = (byte) days;
		this.operator[this.size] = ITSELF;
		this.partner[this.size] = -1;
		return this.size++;
	}

	/** Gives back the room that is not used. */
	FlightTable trimmed(List<CarrierCode> operators) {
		this.operators = operators;
		resize(this.size);
		return this;
	}

	CarrierCode operator(int flight, Carriers carriers) {
		byte number = this.operator[flight];
		return (number == ITSELF) ? carriers.get(this.carrier[flight]).airline().code() : this.operators.get(number);
	}

	private void resize(int capacity) {
		this.departure = Arrays.copyOf(this.departure, capacity);
		this.block = Arrays.copyOf(this.block, capacity);
		this.carrier = Arrays.copyOf(this.carrier, capacity);
		this.number = Arrays.copyOf(this.number, capacity);
		this.aircraft = Arrays.copyOf(this.aircraft, capacity);
		this.days = Arrays.copyOf(this.days, capacity);
		this.operator = Arrays.copyOf(this.operator, capacity);
		this.partner = Arrays.copyOf(this.partner, capacity);
		this.partnerNumber = Arrays.copyOf(this.partnerNumber, capacity);
	}

}
