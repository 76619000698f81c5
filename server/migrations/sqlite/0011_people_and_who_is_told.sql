-- A notice is about a matter, or about a record beside one: a record may belong to no matter, and fewer read it. SQLite
-- changes no column, so both tables are made again with what they hold.

create table notices_made_again (
    authority_id  text not null references authorities,
    notice_id     text not null,
    person_id     text not null,
    escalation_id text,
    record_id     text,
    stream_id     text not null,
    version       integer not null,
    notice        text not null,
    told_at       integer not null,
    read_at       integer,
    primary key (authority_id, notice_id),
    foreign key (authority_id, stream_id, version) references events
) strict, without rowid;

insert into notices_made_again
    (authority_id, notice_id, person_id, escalation_id, stream_id, version, notice, told_at, read_at)
    select authority_id, notice_id, person_id, escalation_id, stream_id, version, notice, told_at, read_at from notices;

create table outbox_made_again (
    authority_id text not null,
    notice_id    text not null,
    person_id    text not null,
    subject      text not null,
    sentence     text not null,
    link         text not null,
    written_at   integer not null,
    primary key (authority_id, notice_id),
    foreign key (authority_id, notice_id) references notices_made_again
) strict, without rowid;

insert into outbox_made_again (authority_id, notice_id, person_id, subject, sentence, link, written_at)
    select authority_id, notice_id, person_id, subject, sentence, link, written_at from outbox;

drop table outbox;
drop table notices;
alter table notices_made_again rename to notices;
alter table outbox_made_again rename to outbox;

create index notices_by_person on notices (authority_id, person_id, told_at);
create index notices_unread on notices (authority_id, person_id) where read_at is null;

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
    version      integer not null,
    written_at   integer not null,
    primary key (authority_id, record_id, post),
    foreign key (authority_id, stream_id, version) references events
) strict, without rowid;

-- Is the next stage the top of the ladder? The managers of its chair see it coming.
alter table escalations add column nears_top integer not null default 0 check (nears_top in (0, 1));

-- The first day on which somebody is to chair a plan who does not yet.
alter table children add column chair_comes_on text;
create index children_chair_comes on children (authority_id, chair_comes_on) where chair_comes_on is not null;
