-- The record: what happened, kept for ever, and the ids of the commands that made it.
--
-- Append-only is kept by row triggers, and by statement triggers against truncate, which passes row triggers.
-- Migrations here and in ../sqlite carry the same numbers and make the same tables. Columns that are searched
-- or sorted compare by code point ("C"), as SQLite does. Each table is closed by row-level security to all but
-- the authority named in app.authority, to its owner too.

create table authorities (
    authority_id     text not null primary key check (authority_id <> ''),
    name             text not null,
    reference_prefix text not null unique,
    created_at       bigint not null
);

create table events (
    authority_id text not null references authorities,
    stream_kind  text not null,
    stream_id    text not null,
    version      bigint not null check (version >= 1),
    event_type   text not null,
    schema       bigint not null,
    command_id   text not null,
    actor_id     text not null,
    acting_for   text,
    recorded_at  bigint not null,
    written_at   bigint not null,
    commitment   bytea not null check (length(commitment) = 32),
    prev_hash    bytea not null check (length(prev_hash) = 32),
    hash         bytea not null check (length(hash) = 32),
    hash_alg     text not null,
    primary key (authority_id, stream_id, version)
);

-- The only place where an event's content is kept, apart from its commitment, so that erasure leaves the chain whole.
create table event_bodies (
    authority_id text not null,
    stream_id    text not null,
    version      bigint not null,
    salt         bytea not null check (length(salt) >= 16),
    body         text not null,
    primary key (authority_id, stream_id, version),
    foreign key (authority_id, stream_id, version) references events
);

-- Which contents were lawfully erased, and the event that says so.
create table erasures (
    authority_id        text not null,
    stream_id           text not null,
    version             bigint not null,
    recorded_in_stream  text not null,
    recorded_in_version bigint not null,
    primary key (authority_id, stream_id, version),
    foreign key (authority_id, stream_id, version) references events,
    foreign key (authority_id, recorded_in_stream, recorded_in_version) references events
);

-- Where each stream ends. It only ever moves forward, so a stream whose tail was cut no longer agrees with it.
create table stream_heads (
    authority_id text not null references authorities,
    stream_id    text not null,
    stream_kind  text not null,
    version      bigint not null check (version >= 1),
    hash         bytea not null check (length(hash) = 32),
    primary key (authority_id, stream_id)
);

create index stream_heads_by_kind on stream_heads (authority_id, stream_kind, stream_id);

-- Idempotency: the claim goes in first, its outcome last, both in the command's transaction.
create table commands (
    authority_id text not null references authorities,
    account_id   text not null,
    command_id   text not null,
    fingerprint  bytea not null check (length(fingerprint) = 32),
    claimed_at   bigint not null,
    primary key (authority_id, account_id, command_id)
);

create table command_outcomes (
    authority_id text not null,
    account_id   text not null,
    command_id   text not null,
    outcome      text not null,
    primary key (authority_id, account_id, command_id),
    foreign key (authority_id, account_id, command_id) references commands
);

-- The last reference number given in an authority and year; a command that is refused gives its number back.
create table reference_counters (
    authority_id text not null references authorities,
    year         bigint not null,
    last_number  bigint not null check (last_number >= 1),
    primary key (authority_id, year)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: % refused', tg_table_name, lower(tg_op);
end $$;

create function refuse_unlawful_erasure() returns trigger language plpgsql as $$
begin
    if exists (select 1 from erasures x where x.authority_id = old.authority_id
               and x.stream_id = old.stream_id and x.version = old.version) then
        return old;
    end if;
    raise exception 'event_bodies is append-only: delete refused without an erasure';
end $$;

create function refuse_backward_head() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and new.version > old.version and new.authority_id = old.authority_id
       and new.stream_id = old.stream_id and new.stream_kind = old.stream_kind then
        return new;
    end if;
    raise exception 'stream_heads only moves forward: % refused', lower(tg_op);
end $$;

do $$
declare kept text;
begin
    foreach kept in array array['events', 'erasures', 'commands', 'command_outcomes'] loop
        execute format('create trigger append_only before update or delete on %I
            for each row execute function refuse_change()', kept);
        execute format('create trigger append_only_whole before truncate on %I
            for each statement execute function refuse_change()', kept);
    end loop;
end $$;

create trigger append_only before update on event_bodies for each row execute function refuse_change();
create trigger lawful_erasure before delete on event_bodies for each row execute function refuse_unlawful_erasure();
create trigger append_only_whole before truncate on event_bodies for each statement execute function refuse_change();
create trigger forward before update or delete on stream_heads for each row execute function refuse_backward_head();
create trigger forward_whole before truncate on stream_heads for each statement execute function refuse_backward_head();

do $$
declare scoped text;
begin
    foreach scoped in array array[
        'events', 'event_bodies', 'erasures', 'stream_heads', 'commands', 'command_outcomes',
        'reference_counters'
    ] loop
        execute format('alter table %I enable row level security', scoped);
        execute format('alter table %I force row level security', scoped);
        execute format('create policy own_authority on %I
            using (authority_id = current_setting(''app.authority'', true))', scoped);
    end loop;
end $$;

-- Which authorities there are is no secret (their procedures are public); each writes only its own row.
alter table authorities enable row level security;
alter table authorities force row level security;
create policy any_may_read on authorities for select using (true);
create policy own_authority on authorities using (authority_id = current_setting('app.authority', true));
