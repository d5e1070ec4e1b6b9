-- Where jobs keep what they are at. Names and columns are those that Spring Batch 6, Spring
-- Integration 7 and ShedLock 7 look for.

create sequence batch_job_instance_seq;
create sequence batch_job_execution_seq;
create sequence batch_step_execution_seq;

create table batch_job_instance (
	job_instance_id bigint primary key,
	version bigint,
	job_name varchar(100) not null,
	job_key varchar(32) not null,
	constraint job_inst_un unique (job_name, job_key)
);

create table batch_job_execution (
	job_execution_id bigint primary key,
	version bigint,
	job_instance_id bigint not null references batch_job_instance,
	create_time timestamp not null,
	start_time timestamp,
	end_time timestamp,
	status varchar(10),
	exit_code varchar(2500),
	exit_message varchar(2500),
	last_updated timestamp
);

create index batch_job_execution_instance on batch_job_execution (job_instance_id);

create table batch_job_execution_params (
	job_execution_id bigint not null references batch_job_execution,
	parameter_name varchar(100) not null,
	parameter_type varchar(100) not null,
	parameter_value varchar(2500),
	identifying char(1) not null
);

create index batch_job_execution_params_execution on batch_job_execution_params (job_execution_id);

create table batch_step_execution (
	step_execution_id bigint primary key,
	version bigint not null,
	step_name varchar(100) not null,
	job_execution_id bigint not null references batch_job_execution,
	create_time timestamp not null,
	start_time timestamp,
	end_time timestamp,
	status varchar(10),
	commit_count bigint,
	read_count bigint,
	filter_count bigint,
	write_count bigint,
	read_skip_count bigint,
	write_skip_count bigint,
	process_skip_count bigint,
	rollback_count bigint,
	exit_code varchar(2500),
	exit_message varchar(2500),
	last_updated timestamp
);

create index batch_step_execution_job on batch_step_execution (job_execution_id);

create table batch_step_execution_context (
	step_execution_id bigint primary key references batch_step_execution,
	short_context varchar(2500) not null,
	serialized_context text
);

create table batch_job_execution_context (
	job_execution_id bigint primary key references batch_job_execution,
	short_context varchar(2500) not null,
	serialized_context text
);

-- Requests to workers wait here.
create sequence int_message_seq;

create table int_channel_message (
	message_id char(36) not null,
	group_key char(36) not null,
	created_date bigint not null,
	message_priority bigint,
	message_sequence bigint not null default nextval('int_message_seq'),
	message_content bytea,
	region varchar(100) not null,
	primary key (region, group_key, created_date, message_sequence)
);

create index int_channel_message_id on int_channel_message (region, group_key, message_id);

-- Which instance may do what only one of several does.
create table shedlock (
	name varchar(64) primary key,
	lock_until timestamp with time zone not null,
	locked_at timestamp with time zone not null,
	locked_by varchar(255) not null
);
