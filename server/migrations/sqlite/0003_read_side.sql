-- Projections: what lists, trays and searches read. Written in the command's transaction, rebuilt from the
-- record at any time in the order organisation, children, escalations; so nothing outside may refer to them.
-- Dates are TEXT `YYYY-MM-DD`; *_key columns are folded in Rust, so that both engines search and sort alike.

create table units (
    authority_id text not null references authorities,
    unit_id      text not null,
    name         text not null,
    parent_id    text,
    primary key (authority_id, unit_id)
) strict, without rowid;

-- Every unit with itself (distance 0) and everything above it.
create table unit_line (
    authority_id text not null,
    unit_id      text not null,
    ancestor_id  text not null,
    distance     integer not null check (distance >= 0),
    primary key (authority_id, unit_id, ancestor_id),
    foreign key (authority_id, unit_id) references units,
    foreign key (authority_id, ancestor_id) references units
) strict, without rowid;

create index unit_line_below on unit_line (authority_id, ancestor_id, unit_id);

-- reads_all: quality assurance, who read every record that is not restricted.
create table people (
    authority_id text not null references authorities,
    person_id    text not null,
    name         text not null,
    name_key     text not null,
    roles        text not null,
    unit_id      text not null,
    reads_all    integer not null check (reads_all in (0, 1)),
    primary key (authority_id, person_id),
    foreign key (authority_id, unit_id) references units
) strict, without rowid;

create index people_by_name on people (authority_id, name_key, person_id);
create index people_by_unit on people (authority_id, unit_id, person_id);

-- Who holds which post of which unit, from when to when (the last day, or open), as holder, acting or deputy.
-- A holding is known by its number in the order of the record; line is whose line its post belongs to under the
-- authority's procedure, null for a post that the procedure does not name.
create table holdings (
    authority_id text not null,
    holding      integer not null,
    person_id    text not null,
    post         text not null,
    line         text,
    unit_id      text not null,
    kind         text not null,
    starts_on    text not null,
    ends_on      text,
    primary key (authority_id, holding),
    foreign key (authority_id, person_id) references people,
    foreign key (authority_id, unit_id) references units
) strict, without rowid;

create index holdings_by_unit on holdings (authority_id, unit_id, person_id);
create index holdings_by_person on holdings (authority_id, person_id, starts_on);

-- plans is JSON: each with its days.
create table children (
    authority_id     text not null references authorities,
    child_id         text not null,
    version          integer not null,
    name             text not null,
    name_key         text not null,
    case_number      text not null,
    case_number_key  text not null,
    plans            text not null,
    unit_id          text not null,
    social_worker_id text,
    restricted       integer not null check (restricted in (0, 1)),
    primary key (authority_id, child_id),
    unique (authority_id, case_number)
) strict;

create index children_by_name on children (authority_id, name_key, child_id);
create index children_by_unit on children (authority_id, unit_id, name_key);
create index children_by_social_worker on children (authority_id, social_worker_id, name_key);

-- Who chairs, by plan.
create table child_chairs (
    authority_id text not null,
    child_id     text not null,
    plan         text not null,
    person_id    text not null,
    primary key (authority_id, child_id, plan),
    foreign key (authority_id, child_id) references children
) strict, without rowid;

create index child_chairs_by_person on child_chairs (authority_id, person_id, child_id);

-- Advocates, within the days of their appointments; numbered in the order of the record.
create table child_advocates (
    authority_id text not null,
    child_id     text not null,
    appointment  integer not null,
    person_id    text not null,
    starts_on    text not null,
    ends_on      text,
    primary key (authority_id, child_id, appointment),
    foreign key (authority_id, child_id) references children
) strict, without rowid;

create index child_advocates_by_person on child_advocates (authority_id, person_id, child_id);

-- One row a matter: what a list filters and sorts by, and `summary`, the rest of the row as JSON. Chair, unit and
-- restriction are those of the child's record today.
create table escalations (
    authority_id      text not null references authorities,
    escalation_id     text not null,
    version           integer not null,
    reference         text not null,
    reference_key     text not null,
    child_id          text not null,
    unit_id           text not null,
    plan              text not null,
    chair_id          text,
    phase             text not null,
    waiting_on        text not null,
    raised_on         text not null,
    due_on            text,
    total_runs_out_on text,
    answered_on       text,
    closed_on         text,
    restricted        integer not null check (restricted in (0, 1)),
    summary           text not null,
    primary key (authority_id, escalation_id),
    unique (authority_id, reference),
    foreign key (authority_id, child_id) references children
) strict;

create index escalations_by_child on escalations (authority_id, child_id, closed_on);
create index escalations_by_unit on escalations (authority_id, unit_id, closed_on);
create index escalations_by_chair on escalations (authority_id, chair_id, closed_on);
create index escalations_by_closed on escalations (authority_id, closed_on, escalation_id);
create index escalations_waiting on escalations (authority_id, phase, due_on, escalation_id) where closed_on is null;

-- Who has to do with a matter and as what: addressees, earlier addressees, those who answer for the addressed post
-- from a day to a day, copied posts, owners of actions. acts_by is the day by which this person is to act; null when
-- nothing is asked of them. The rows of a matter are written together and numbered.
create table involvements (
    authority_id  text not null,
    escalation_id text not null,
    number        integer not null,
    person_id     text not null,
    kind          text not null,
    starts_on     text,
    ends_on       text,
    acts_by       text,
    primary key (authority_id, escalation_id, number),
    foreign key (authority_id, escalation_id) references escalations
) strict, without rowid;

-- Holds all that lists ask of a person's involvements: without statistics SQLite would walk the whole table.
create index involvements_by_person on involvements
    (authority_id, person_id, escalation_id, kind, starts_on, ends_on, acts_by);

-- The access policy as rows, so that a list applies it before it pages and counts: who may read which matter, from
-- one day to another (open where null), whole or only how it stands. A list asks for one person; tests hold these
-- rows against the policy itself. `cross join` keeps SQLite to the order written, from the person to the matters.
create view matter_readers as
    select authority_id, escalation_id, child_id, closed_on, chair_id as person_id, true as whole,
        cast(null as text) as starts_on, cast(null as text) as ends_on
    from escalations where chair_id is not null
union all -- the line above the chair
    select e.authority_id, e.escalation_id, e.child_id, e.closed_on, h.person_id, true, h.starts_on, h.ends_on
    from holdings h cross join unit_line l cross join people p cross join escalations e
    where h.line = 'chair'
        and l.authority_id = h.authority_id and l.ancestor_id = h.unit_id
        and p.authority_id = h.authority_id and p.unit_id = l.unit_id
        and e.authority_id = h.authority_id and e.chair_id = p.person_id
union all -- addressees, present and former, and copied posts; owning an action shows nothing
    select e.authority_id, e.escalation_id, e.child_id, e.closed_on, i.person_id, true, i.starts_on, i.ends_on
    from involvements i cross join escalations e
    where i.kind <> 'owner' and e.authority_id = i.authority_id and e.escalation_id = i.escalation_id
union all -- the allocated social worker
    select e.authority_id, e.escalation_id, e.child_id, e.closed_on, c.social_worker_id, true, null, null
    from children c cross join escalations e
    where c.social_worker_id is not null and e.authority_id = c.authority_id and e.child_id = c.child_id
union all -- the line above the child's team
    select e.authority_id, e.escalation_id, e.child_id, e.closed_on, h.person_id, true, h.starts_on, h.ends_on
    from holdings h cross join unit_line l cross join escalations e
    where h.line in ('child', 'authority') and not e.restricted
        and l.authority_id = h.authority_id and l.ancestor_id = h.unit_id
        and e.authority_id = h.authority_id and e.unit_id = l.unit_id
union all -- quality assurance
    select e.authority_id, e.escalation_id, e.child_id, e.closed_on, p.person_id, true, null, null
    from people p cross join escalations e
    where p.reads_all and not e.restricted and e.authority_id = p.authority_id
union all -- advocates
    select e.authority_id, e.escalation_id, e.child_id, e.closed_on, a.person_id, false, a.starts_on, a.ends_on
    from child_advocates a cross join escalations e
    where e.authority_id = a.authority_id and e.child_id = a.child_id;

-- The same for a child's page.
create view child_readers as
    select authority_id, child_id, person_id, cast(null as text) as starts_on, cast(null as text) as ends_on
    from child_chairs
union all -- the line above a chair
    select c.authority_id, c.child_id, h.person_id, h.starts_on, h.ends_on
    from holdings h cross join unit_line l cross join people p cross join child_chairs c
    where h.line = 'chair'
        and l.authority_id = h.authority_id and l.ancestor_id = h.unit_id
        and p.authority_id = h.authority_id and p.unit_id = l.unit_id
        and c.authority_id = h.authority_id and c.person_id = p.person_id
union all -- those who have to do with one of the child's matters
    select e.authority_id, e.child_id, i.person_id, i.starts_on, i.ends_on
    from involvements i cross join escalations e
    where i.kind <> 'owner' and e.authority_id = i.authority_id and e.escalation_id = i.escalation_id
union all -- the allocated social worker
    select authority_id, child_id, social_worker_id, null, null
    from children where social_worker_id is not null
union all -- the line above the child's team
    select c.authority_id, c.child_id, h.person_id, h.starts_on, h.ends_on
    from holdings h cross join unit_line l cross join children c
    where h.line in ('child', 'authority') and not c.restricted
        and l.authority_id = h.authority_id and l.ancestor_id = h.unit_id
        and c.authority_id = h.authority_id and c.unit_id = l.unit_id
union all -- quality assurance
    select c.authority_id, c.child_id, p.person_id, null, null
    from people p cross join children c
    where p.reads_all and not c.restricted and c.authority_id = p.authority_id;
