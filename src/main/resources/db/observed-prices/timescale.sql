-- Observations in a hypertable, compressed after a month, and the rollup as a continuous
-- aggregate: for servers with TimescaleDB (2.20 or newer, Community licence). Names and
-- answers are those of plain.sql. Retention is set by the application.
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
	sighting bigint not null
);

select create_hypertable('price_observation', by_range('seen_at', interval '7 days'));

comment on column price_observation.amount is 'as seen, in currency';
comment on column price_observation.price is 'the amount in euros';
comment on column price_observation.rate is 'units of currency for one euro that day';
comment on column price_observation.returns_on is 'infinity: a one-way trip';
comment on column price_observation.cabin is 'Y economy, W premium economy, C business, F first';
comment on column price_observation.sighting is 'what was seen, at whatever price: the same twice at one moment is one sighting';

-- Begins with what chunks are segmented by, so that a late row unpacks only its own route.
create unique index price_observation_sighting on price_observation (origin, destination, cabin, seen_at, sighting);

create index price_observation_quarantined on price_observation
	(origin, destination, departs_on, returns_on, cabin) where quarantined;

alter table price_observation set (
	timescaledb.compress,
	timescaledb.compress_segmentby = 'origin, destination, cabin',
	timescaledb.compress_orderby = 'seen_at, sighting'
);

select add_compression_policy('price_observation', compress_after => interval '30 days');

-- Without data, because only then may it be made within a transaction; there is none yet.
create materialized view daily_low_by_day
with (timescaledb.continuous, timescaledb.materialized_only = false) as
select origin, destination, cabin, departs_on, returns_on, time_bucket(interval '1 day', seen_at) as seen_day,
	min(price) as price, count(*) as observations, bool_or(simulated) as simulated
from price_observation
where not quarantined
group by origin, destination, cabin, departs_on, returns_on, time_bucket(interval '1 day', seen_at)
with no data;

create index daily_low_by_day_trip on daily_low_by_day
	(origin, destination, cabin, departs_on, returns_on, seen_day);

-- No start, so that imports of old days and releases from quarantine are taken up too. What
-- is newer than the last whole day is added at each reading.
select add_continuous_aggregate_policy('daily_low_by_day',
	start_offset => null, end_offset => interval '1 hour', schedule_interval => interval '10 minutes');

-- The cheapest fare of a trip on each day of looking.
create view daily_low as
select origin, destination, cabin, departs_on, returns_on, (seen_day at time zone 'UTC')::date as seen_on,
	price, observations::integer as observations, simulated
from daily_low_by_day;

comment on column daily_low.seen_on is 'in UTC';
