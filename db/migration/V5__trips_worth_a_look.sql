-- Trips that somebody has looked for lately; nothing of who it was.
create table searched_trip (
	origin char(3) not null,
	destination char(3) not null,
	departs_on date not null,
	returns_on date not null,
	cabin char(1) not null,
	searches integer not null,
	last_searched_at timestamp with time zone not null,
	primary key (origin, destination, departs_on, returns_on, cabin)
) with (fillfactor = 80);

comment on column searched_trip.returns_on is 'infinity: a one-way trip';
comment on column searched_trip.searches is 'minutes in which it was searched';

-- What a price scan looks at, the most valuable first. What is looked at is written in the
-- transaction that marks it, so that no trip is lost or looked at twice.
create table scan_trip (
	scan bigint not null,
	rank integer not null,
	origin char(3) not null,
	destination char(3) not null,
	departs_on date not null,
	returns_on date not null,
	cabin char(1) not null,
	reason char(1) not null,
	state char(1) not null default 'O' check (state in ('O', 'D', 'S')),
	primary key (scan, rank)
) with (fillfactor = 80);

comment on column scan_trip.scan is 'the job instance';
comment on column scan_trip.reason is 'W watched, S searched, P popular';
comment on column scan_trip.state is 'O open, D done, S skipped because no supplier has answered';

-- Who works on a part of a scan, until when unless it says that it is still at it.
create table scan_lease (
	scan bigint not null,
	part integer not null,
	holder uuid not null,
	until timestamp with time zone not null,
	primary key (scan, part)
);

-- What became of the trips and calls of a scan.
create table scan_count (
	scan bigint not null,
	supplier varchar(20) not null,
	outcome varchar(40) not null,
	number bigint not null,
	primary key (scan, supplier, outcome)
);

comment on column scan_count.supplier is 'empty: of the scan as a whole';

-- Calls of suppliers that scans have made, in this minute and on this day.
create table scan_budget (
	supplier varchar(20) not null,
	span char(1) not null check (span in ('M', 'D')),
	since timestamp with time zone not null,
	calls bigint not null,
	primary key (supplier, span)
);

comment on column scan_budget.span is 'M a minute, D a day in UTC';
