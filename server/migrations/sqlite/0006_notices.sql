-- What people were told, written with the event it is about (or by the job that noticed it) and never again: these are
-- no projections, and writing those again tells nobody anything. A notice's id is made from event, matter, subject and
-- receiver, so that nobody is told of one thing twice. `notice` is JSON without names or anything that anyone wrote.

create table notices (
    authority_id  text not null references authorities,
    notice_id     text not null,
    person_id     text not null,
    escalation_id text not null,
    stream_id     text not null,
    version       integer not null,
    notice        text not null,
    told_at       integer not null,
    read_at       integer,
    primary key (authority_id, notice_id),
    foreign key (authority_id, stream_id, version) references events
) strict, without rowid;

create index notices_by_person on notices (authority_id, person_id, told_at);
create index notices_unread on notices (authority_id, person_id) where read_at is null;

-- What is to go by e-mail: reference and link, no more. It is met when it stands here; sending it is another's work.
create table outbox (
    authority_id text not null,
    notice_id    text not null,
    person_id    text not null,
    subject      text not null,
    sentence     text not null,
    link         text not null,
    written_at   integer not null,
    primary key (authority_id, notice_id),
    foreign key (authority_id, notice_id) references notices
) strict, without rowid;

-- After which day the chair's manager has it in their tray too; what it is about, by heading; is it formal; was it resolved.
alter table escalations add column manager_after text;
alter table escalations add column theme text not null default '';
alter table escalations add column formal integer not null default 0 check (formal in (0, 1));
alter table escalations add column resolved integer not null default 0 check (resolved in (0, 1));
