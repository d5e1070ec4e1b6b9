-- Observations in partitions of a month, which the application makes as they are needed,
-- and a rollup that it writes along with them: for servers without TimescaleDB.
create table price_observation (
	seen_at timestamp with time zone not null,
	origin char(3) not null,
	destination char(3) not null,
	departs_on date not null,
	returns_on date not null,
	cabin char(1) not null,
	stops smallint,
	carrier varchar(3),
	flight_number smallint,
	departure_time time,
	minutes smallint,
	supplier varchar(20) not null,
	amount numeric(12, 3) not null check (amount > 0),
	currency char(3) not null,
	price numeric(12, 2) not null check (price > 0),
	rate numeric(18, 8) not null,
	lead_days smallint not null,
	simulated boolean not null,
	quarantined boolean not null default false,
	sighting bigint not null generated always as (hash_record_extended(row(origin, destination, departs_on,
		returns_on, cabin, stops, carrier, flight_number, supplier), 0)) stored
) partition by range (seen_at);

comment on column price_observation.amount is 'as seen, in currency';
comment on column price_observation.price is 'the amount in euros';
comment on column price_observation.rate is 'units of currency for one euro that day';
comment on column price_observation.returns_on is 'infinity: a one-way trip';
comment on column price_observation.cabin is 'Y economy, W premium economy, C business, F first';

comment on column price_observation.sighting is 'what was seen, at whatever price: the same twice at one moment is one sighting';

-- A third of the size of an index over all that makes a sighting, and new rows come at its end.
create unique index price_observation_sighting on price_observation (seen_at, sighting);

create index price_observation_quarantined on price_observation
	(origin, destination, departs_on, returns_on, cabin) where quarantined;

-- The cheapest fare of a trip on each day of looking.
create table daily_low (
	origin char(3) not null,
	destination char(3) not null,
	cabin char(1) not null,
	departs_on date not null,
	returns_on date not null,
	seen_on date not null,
	price numeric(12, 2) not null,
	observations integer not null,
	simulated boolean not null,
	primary key (origin, destination, cabin, departs_on, returns_on, seen_on)
);

comment on column daily_low.seen_on is 'in UTC';
