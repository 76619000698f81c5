-- Procedures and calendars as adopted, whole and by hash; who may sign in.

create table procedure_versions (
    authority_id text not null references authorities,
    hash         text not null check (length(hash) = 64),
    body         text not null,
    adopted_at   integer not null,
    primary key (authority_id, hash)
) strict, without rowid;

create table calendar_versions (
    authority_id text not null references authorities,
    hash         text not null check (length(hash) = 64),
    body         text not null,
    adopted_at   integer not null,
    primary key (authority_id, hash)
) strict, without rowid;

create table accounts (
    authority_id  text not null references authorities,
    account_id    text not null,
    person_id     text not null,
    login         text not null,
    login_key     text not null,
    password_hash text not null,
    created_at    integer not null,
    disabled_at   integer,
    primary key (authority_id, account_id),
    unique (authority_id, login_key)
) strict;

create index accounts_by_person on accounts (authority_id, person_id);

-- The token itself is only in the person's cookie; session_id names the session in their own list.
create table sessions (
    authority_id text not null,
    token_hash   blob not null check (length(token_hash) = 32),
    session_id   text not null,
    account_id   text not null,
    user_agent   text not null,
    created_at   integer not null,
    last_seen_at integer not null,
    expires_at   integer not null,
    primary key (authority_id, token_hash),
    unique (authority_id, session_id),
    foreign key (authority_id, account_id) references accounts
) strict;

create index sessions_by_account on sessions (authority_id, account_id, last_seen_at);
create index sessions_by_expiry on sessions (authority_id, expires_at);

-- One row a guess; guess_key is an account's login key or a network address. No foreign key: unknown logins
-- count as known ones do, and addresses count across authorities.
create table sign_in_attempts (
    authority_id text not null,
    guess_key    text not null,
    attempted_at integer not null,
    attempt_id   text not null,
    primary key (authority_id, guess_key, attempted_at, attempt_id)
) strict, without rowid;

create trigger procedure_versions_no_replace before insert on procedure_versions
when exists (select 1 from procedure_versions v where v.authority_id = new.authority_id and v.hash = new.hash)
begin select raise(abort, 'procedure_versions is append-only: replace refused'); end;
create trigger procedure_versions_no_update before update on procedure_versions
begin select raise(abort, 'procedure_versions is append-only: update refused'); end;
create trigger procedure_versions_no_delete before delete on procedure_versions
begin select raise(abort, 'procedure_versions is append-only: delete refused'); end;

create trigger calendar_versions_no_replace before insert on calendar_versions
when exists (select 1 from calendar_versions v where v.authority_id = new.authority_id and v.hash = new.hash)
begin select raise(abort, 'calendar_versions is append-only: replace refused'); end;
create trigger calendar_versions_no_update before update on calendar_versions
begin select raise(abort, 'calendar_versions is append-only: update refused'); end;
create trigger calendar_versions_no_delete before delete on calendar_versions
begin select raise(abort, 'calendar_versions is append-only: delete refused'); end;
