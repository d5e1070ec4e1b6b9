-- The library that takes the locks writes and compares local times of UTC. In columns with
-- a time zone they were taken for times of the zone of each session, so that instances in
-- different zones did not see each other's locks.
alter table shedlock
	alter column lock_until type timestamp using lock_until at time zone current_setting('TimeZone'),
	alter column locked_at type timestamp using locked_at at time zone current_setting('TimeZone');
