-- Fares as they were seen, for one adult; appended to, never changed but for the mark of
-- the quarantine. What is partitioned or a hypertable, and the rollup daily_low, comes with
-- the next migration, in the form that the server can do best.

-- The cheapest fare of a trip when it was last looked at.
create table latest_fare (
	origin char(3) not null,
	destination char(3) not null,
	cabin char(1) not null,
	departs_on date not null,
	returns_on date not null,
	price numeric(12, 2) not null,
	seen_at timestamp with time zone not null,
	simulated boolean not null,
	primary key (origin, destination, cabin, departs_on, returns_on)
);

comment on column latest_fare.returns_on is 'infinity: a one-way trip';
comment on column latest_fare.cabin is 'Y economy, W premium economy, C business, F first';
comment on column latest_fare.price is 'in euros';

-- Flights without a stop that were seen on sale.
create table nonstop_flight (
	origin char(3) not null,
	destination char(3) not null,
	carrier varchar(3) not null,
	flight_number smallint not null,
	departure_time time,
	minutes smallint,
	weekdays smallint not null,
	last_departs_on date not null,
	last_seen_at timestamp with time zone not null,
	simulated boolean not null,
	primary key (origin, destination, carrier, flight_number)
);

comment on column nonstop_flight.weekdays is 'a bit for each day seen: 1 Monday, 2 Tuesday, 4 Wednesday, … 64 Sunday';

-- What a market costs, one row for each slice of it.
create table fare_statistics (
	market text not null,
	cabin char(1) not null,
	kind char(1) not null,
	facet char(1) not null,
	value smallint not null,
	samples integer not null,
	observations bigint not null,
	lowest numeric(12, 2) not null,
	low numeric(12, 2) not null,
	median numeric(12, 2) not null,
	high numeric(12, 2) not null,
	simulated boolean not null,
	seen_from date not null,
	seen_until date not null,
	computed_at timestamp with time zone not null,
	primary key (market, cabin, kind, facet, value)
);

comment on column fare_statistics.market is 'the airports of both ends, such as LGW,LHR-EWR,JFK';
comment on column fare_statistics.kind is 'O one-way, R return';
comment on column fare_statistics.facet is 'A all, L by lead time, W by weekday of departure, M by month of departure';
comment on column fare_statistics.value is '0, the step of lead time, the weekday (1 Monday), or the month';

-- Whose statistics are behind what was seen. Whoever works on a mark moves its since into the
-- future and deletes it afterwards if it still stands there; whoever marks anew pulls it back:
-- on conflict do update set since = least(stale_statistics.since, excluded.since).
create table stale_statistics (
	origin char(3) not null,
	destination char(3) not null,
	cabin char(1) not null,
	kind char(1) not null,
	since timestamp with time zone not null,
	primary key (origin, destination, cabin, kind)
);

create index stale_statistics_since on stale_statistics (since);
