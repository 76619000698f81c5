-- Records beside the matter: what lists read of them. One row a record; open_to says to whom it is open beside those
-- named in beside_people: the readers of the child's page, the reviewing service, quality assurance, or nobody.
-- about_id is whom it is about, who never reads it. summary is the rest of the row as JSON.
create table beside_records (
    authority_id  text not null references authorities,
    record_id     text not null,
    kind          text not null,
    version       integer not null,
    child_id      text not null,
    plan          text not null,
    escalation_id text,
    begun_on      text not null,
    over_since    text,
    due_on        text,
    open_to       text not null,
    about_id      text,
    summary       text not null,
    primary key (authority_id, record_id),
    foreign key (authority_id, child_id) references children
) strict, without rowid;

create index beside_records_by_child on beside_records (authority_id, child_id, kind, over_since);
create index beside_records_by_matter on beside_records (authority_id, escalation_id, kind);

-- Who has to do with a record, always or from one day to another; acts: something there waits for them.
create table beside_people (
    authority_id text not null,
    record_id    text not null,
    number       integer not null,
    person_id    text not null,
    starts_on    text,
    ends_on      text,
    acts         integer not null check (acts in (0, 1)),
    primary key (authority_id, record_id, number),
    foreign key (authority_id, record_id) references beside_records
) strict, without rowid;

create index beside_people_by_person on beside_people (authority_id, person_id, record_id, starts_on, ends_on, acts);

-- The access policy as rows. A list leaves out whom the record is about.
create view beside_readers as
    select authority_id, record_id, person_id, starts_on, ends_on from beside_people
union all -- whoever reads the child's page
    select r.authority_id, r.record_id, c.person_id, c.starts_on, c.ends_on
    from child_readers c cross join beside_records r
    where r.open_to = 'child' and r.authority_id = c.authority_id and r.child_id = c.child_id
union all -- the chair of the plan
    select r.authority_id, r.record_id, c.person_id, null, null
    from child_chairs c cross join beside_records r
    where r.open_to = 'reviewing_service'
        and r.authority_id = c.authority_id and r.child_id = c.child_id and r.plan = c.plan
union all -- the line above that chair
    select r.authority_id, r.record_id, h.person_id, h.starts_on, h.ends_on
    from holdings h cross join unit_line l cross join people p cross join child_chairs c cross join beside_records r
    where h.line = 'chair' and r.open_to = 'reviewing_service'
        and l.authority_id = h.authority_id and l.ancestor_id = h.unit_id
        and p.authority_id = h.authority_id and p.unit_id = l.unit_id
        and c.authority_id = h.authority_id and c.person_id = p.person_id
        and r.authority_id = h.authority_id and r.child_id = c.child_id and r.plan = c.plan
union all -- quality assurance
    select r.authority_id, r.record_id, p.person_id, null, null
    from people p cross join beside_records r cross join children c
    where p.reads_all and r.open_to = 'qa' and r.authority_id = p.authority_id
        and c.authority_id = r.authority_id and c.child_id = r.child_id and not c.restricted;
