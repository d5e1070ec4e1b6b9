-- Clicks on the way to sellers; nothing in here says whose.
create table hand_off (
	id uuid primary key,
	offer_id varchar(421) not null,
	supplier varchar(20) not null,
	itinerary_id char(16) not null,
	price_shown numeric(12, 3),
	price_confirmed numeric(12, 3) not null,
	currency char(3) not null,
	outcome varchar(20) not null check (outcome in ('SENT_ON', 'PRICE_CHANGED')),
	happened_at timestamp with time zone not null
);

comment on column hand_off.price_shown is 'for all travellers, in currency; null if the address did not say it';
comment on column hand_off.price_confirmed is 'for all travellers, in currency, as the supplier said it at the click';

create index hand_off_happened_at on hand_off (happened_at);
create index hand_off_supplier_happened_at on hand_off (supplier, happened_at);
