-- For the cheapest fares of a pair of airports, whenever they depart.
create index latest_fare_one_way_price on latest_fare (origin, destination, cabin, price) where returns_on = 'infinity';

create index latest_fare_return_price on latest_fare (origin, destination, cabin, price) where returns_on < 'infinity';
