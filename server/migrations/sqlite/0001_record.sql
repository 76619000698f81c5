-- The record: what happened, kept for ever, and the ids of the commands that made it.
--
-- Append-only tables are WITHOUT ROWID and have no unique index beside their key: `insert or replace` removes
-- the row it collides with on any unique index or rowid without firing delete triggers, so the key must be the
-- only thing to collide on, and a before-insert trigger refuses that. Migrations here and in ../postgres carry
-- the same numbers and make the same tables.

create table authorities (
    authority_id     text not null primary key check (authority_id <> ''),
    name             text not null,
    reference_prefix text not null unique,
    created_at       integer not null
) strict, without rowid;

create table events (
    authority_id text not null references authorities,
    stream_kind  text not null,
    stream_id    text not null,
    version      integer not null check (version >= 1),
    event_type   text not null,
    schema       integer not null,
    command_id   text not null,
    actor_id     text not null,
    acting_for   text,
    recorded_at  integer not null,
    written_at   integer not null,
    commitment   blob not null check (length(commitment) = 32),
    prev_hash    blob not null check (length(prev_hash) = 32),
    hash         blob not null check (length(hash) = 32),
    hash_alg     text not null,
    primary key (authority_id, stream_id, version)
) strict, without rowid;

-- The only place where an event's content is kept, apart from its commitment, so that erasure leaves the chain whole.
create table event_bodies (
    authority_id text not null,
    stream_id    text not null,
    version      integer not null,
    salt         blob not null check (length(salt) >= 16),
    body         text not null,
    primary key (authority_id, stream_id, version),
    foreign key (authority_id, stream_id, version) references events
) strict, without rowid;

-- Which contents were lawfully erased, and the event that says so.
create table erasures (
    authority_id        text not null,
    stream_id           text not null,
    version             integer not null,
    recorded_in_stream  text not null,
    recorded_in_version integer not null,
    primary key (authority_id, stream_id, version),
    foreign key (authority_id, stream_id, version) references events,
    foreign key (authority_id, recorded_in_stream, recorded_in_version) references events
) strict, without rowid;

-- Where each stream ends. It only ever moves forward, so a stream whose tail was cut no longer agrees with it.
create table stream_heads (
    authority_id text not null references authorities,
    stream_id    text not null,
    stream_kind  text not null,
    version      integer not null check (version >= 1),
    hash         blob not null check (length(hash) = 32),
    primary key (authority_id, stream_id)
) strict, without rowid;

create index stream_heads_by_kind on stream_heads (authority_id, stream_kind, stream_id);

-- Idempotency: the claim goes in first, its outcome last, both in the command's transaction.
create table commands (
    authority_id text not null references authorities,
    account_id   text not null,
    command_id   text not null,
    fingerprint  blob not null check (length(fingerprint) = 32),
    claimed_at   integer not null,
    primary key (authority_id, account_id, command_id)
) strict, without rowid;

create table command_outcomes (
    authority_id text not null,
    account_id   text not null,
    command_id   text not null,
    outcome      text not null,
    primary key (authority_id, account_id, command_id),
    foreign key (authority_id, account_id, command_id) references commands
) strict, without rowid;

-- The last reference number given in an authority and year; a command that is refused gives its number back.
create table reference_counters (
    authority_id text not null references authorities,
    year         integer not null,
    last_number  integer not null check (last_number >= 1),
    primary key (authority_id, year)
) strict, without rowid;

create trigger events_no_replace before insert on events
when exists (select 1 from events e where e.authority_id = new.authority_id
             and e.stream_id = new.stream_id and e.version = new.version)
begin select raise(abort, 'events is append-only: replace refused'); end;
create trigger events_no_update before update on events
begin select raise(abort, 'events is append-only: update refused'); end;
create trigger events_no_delete before delete on events
begin select raise(abort, 'events is append-only: delete refused'); end;

create trigger event_bodies_no_replace before insert on event_bodies
when exists (select 1 from event_bodies b where b.authority_id = new.authority_id
             and b.stream_id = new.stream_id and b.version = new.version)
begin select raise(abort, 'event_bodies is append-only: replace refused'); end;
create trigger event_bodies_no_update before update on event_bodies
begin select raise(abort, 'event_bodies is append-only: update refused'); end;
create trigger event_bodies_only_lawful_delete before delete on event_bodies
when not exists (select 1 from erasures x where x.authority_id = old.authority_id
                 and x.stream_id = old.stream_id and x.version = old.version)
begin select raise(abort, 'event_bodies is append-only: delete refused without an erasure'); end;

create trigger erasures_no_replace before insert on erasures
when exists (select 1 from erasures x where x.authority_id = new.authority_id
             and x.stream_id = new.stream_id and x.version = new.version)
begin select raise(abort, 'erasures is append-only: replace refused'); end;
create trigger erasures_no_update before update on erasures
begin select raise(abort, 'erasures is append-only: update refused'); end;
create trigger erasures_no_delete before delete on erasures
begin select raise(abort, 'erasures is append-only: delete refused'); end;

create trigger stream_heads_no_replace before insert on stream_heads
when exists (select 1 from stream_heads h where h.authority_id = new.authority_id and h.stream_id = new.stream_id)
begin select raise(abort, 'stream_heads only moves forward: replace refused'); end;
create trigger stream_heads_forward before update on stream_heads
when new.version <= old.version or new.authority_id <> old.authority_id
     or new.stream_id <> old.stream_id or new.stream_kind <> old.stream_kind
begin select raise(abort, 'stream_heads only moves forward: update refused'); end;
create trigger stream_heads_no_delete before delete on stream_heads
begin select raise(abort, 'stream_heads only moves forward: delete refused'); end;

create trigger commands_no_replace before insert on commands
when exists (select 1 from commands c where c.authority_id = new.authority_id
             and c.account_id = new.account_id and c.command_id = new.command_id)
begin select raise(abort, 'commands is append-only: replace refused'); end;
create trigger commands_no_update before update on commands
begin select raise(abort, 'commands is append-only: update refused'); end;
create trigger commands_no_delete before delete on commands
begin select raise(abort, 'commands is append-only: delete refused'); end;

create trigger command_outcomes_no_replace before insert on command_outcomes
when exists (select 1 from command_outcomes c where c.authority_id = new.authority_id
             and c.account_id = new.account_id and c.command_id = new.command_id)
begin select raise(abort, 'command_outcomes is append-only: replace refused'); end;
create trigger command_outcomes_no_update before update on command_outcomes
begin select raise(abort, 'command_outcomes is append-only: update refused'); end;
create trigger command_outcomes_no_delete before delete on command_outcomes
begin select raise(abort, 'command_outcomes is append-only: delete refused'); end;
