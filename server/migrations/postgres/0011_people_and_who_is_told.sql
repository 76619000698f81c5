-- A notice is about a matter, or about a record beside one: a record may belong to no matter, and fewer read it.

alter table notices alter column escalation_id drop not null;
alter table notices add column record_id text;

-- What is to go to a body outside the council, which has no account and no inbox. It says that something happened and
-- who will speak to them, no more; without an address it is sent by whoever looks one up.
create table outside_mail (
    authority_id text not null references authorities,
    record_id    text not null,
    post         text not null,
    title        text not null,
    email        text,
    subject      text not null,
    sentence     text not null,
    stream_id    text not null,
    version      bigint not null,
    written_at   bigint not null,
    primary key (authority_id, record_id, post),
    foreign key (authority_id, stream_id, version) references events
);

alter table outside_mail enable row level security;
alter table outside_mail force row level security;
create policy own_authority on outside_mail using (authority_id = current_setting('app.authority', true));

-- Is the next stage the top of the ladder? The managers of its chair see it coming.
alter table escalations add column nears_top boolean not null default false;

-- The first day on which somebody is to chair a plan who does not yet.
alter table children add column chair_comes_on text;
create index children_chair_comes on children (authority_id, chair_comes_on) where chair_comes_on is not null;
