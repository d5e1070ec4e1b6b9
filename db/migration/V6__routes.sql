-- What editors write about routes, cities and airports, shown on their pages.
create table editorial_text (
	subject char(1) not null check (subject in ('R', 'C', 'A')),
	key varchar(60) not null,
	language varchar(8) not null,
	body text not null check (length(body) <= 20000),
	updated_at timestamp with time zone not null default now(),
	primary key (subject, key, language)
);

comment on column editorial_text.subject is 'R route, C city, A airport';
comment on column editorial_text.key is 'of a route the ids of both cities, such as 2643743-5128581; of a city its id; of an airport its code';
comment on column editorial_text.body is 'Markdown without HTML';
