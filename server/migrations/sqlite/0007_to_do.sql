-- What somebody may do beside the ladder and without a date: prompts of the procedure that are open to them, requests of
-- a child that wait for their reply, children they speak for. A projection like those of 0003; stream_id is the matter's
-- or the child's. The rows of a stream are written together and numbered.
create table to_do (
    authority_id text not null,
    stream_id    text not null,
    number       integer not null,
    child_id     text not null,
    reference    text,
    kind         text not null,
    person_id    text not null,
    starts_on    text,
    ends_on      text,
    primary key (authority_id, stream_id, number),
    foreign key (authority_id, child_id) references children
) strict, without rowid;

create index to_do_by_person on to_do (authority_id, person_id, kind, child_id);
