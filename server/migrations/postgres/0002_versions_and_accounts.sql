-- Procedures and calendars as adopted, whole and by hash; who may sign in.

create table procedure_versions (
    authority_id text not null references authorities,
    hash         text not null check (length(hash) = 64),
    body         text not null,
    adopted_at   bigint not null,
    primary key (authority_id, hash)
);

create table calendar_versions (
    authority_id text not null references authorities,
    hash         text not null check (length(hash) = 64),
    body         text not null,
    adopted_at   bigint not null,
    primary key (authority_id, hash)
);

create table accounts (
    authority_id  text not null references authorities,
    account_id    text not null,
    person_id     text not null,
    login         text not null,
    login_key     text collate "C" not null,
    password_hash text not null,
    created_at    bigint not null,
    disabled_at   bigint,
    primary key (authority_id, account_id),
    unique (authority_id, login_key)
);

create index accounts_by_person on accounts (authority_id, person_id);

-- The token itself is only in the person's cookie; session_id names the session in their own list.
create table sessions (
    authority_id text not null,
    token_hash   bytea not null check (length(token_hash) = 32),
    session_id   text not null,
    account_id   text not null,
    user_agent   text not null,
    created_at   bigint not null,
    last_seen_at bigint not null,
    expires_at   bigint not null,
    primary key (authority_id, token_hash),
    unique (authority_id, session_id),
    foreign key (authority_id, account_id) references accounts
);

create index sessions_by_account on sessions (authority_id, account_id, last_seen_at);
create index sessions_by_expiry on sessions (authority_id, expires_at);

-- One row a guess; guess_key is an account's login key or a network address. No foreign key: unknown logins
-- count as known ones do, and addresses count across authorities.
create table sign_in_attempts (
    authority_id text not null,
    guess_key    text collate "C" not null,
    attempted_at bigint not null,
    attempt_id   text not null,
    primary key (authority_id, guess_key, attempted_at, attempt_id)
);

do $$
declare kept text;
begin
    foreach kept in array array['procedure_versions', 'calendar_versions'] loop
        execute format('create trigger append_only before update or delete on %I
            for each row execute function refuse_change()', kept);
        execute format('create trigger append_only_whole before truncate on %I
            for each statement execute function refuse_change()', kept);
    end loop;
end $$;

do $$
declare scoped text;
begin
    foreach scoped in array array[
        'procedure_versions', 'calendar_versions', 'accounts', 'sessions', 'sign_in_attempts'
    ] loop
        execute format('alter table %I enable row level security', scoped);
        execute format('alter table %I force row level security', scoped);
        execute format('create policy own_authority on %I
            using (authority_id = current_setting(''app.authority'', true))', scoped);
    end loop;
end $$;
