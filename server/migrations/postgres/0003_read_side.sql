-- Projections: what lists, trays and searches read. Written in the command's transaction, rebuilt from the
-- record at any time in the order organisation, children, escalations; so nothing outside may refer to them.
-- Dates are TEXT `YYYY-MM-DD`; *_key columns are folded in Rust, so that both engines search and sort alike.

create table units (
    authority_id text not null references authorities,
    unit_id      text not null,
    name         text not null,
    name_key     text collate "C" not null,
    kind         text not null,
    parent_id    text,
    primary key (authority_id, unit_id)
);

-- Every unit with itself (distance 0) and everything above it.
create table unit_line (
    authority_id text not null,
    unit_id      text not null,
    ancestor_id  text not null,
    distance     bigint not null check (distance >= 0),
    primary key (authority_id, unit_id, ancestor_id),
    foreign key (authority_id, unit_id) references units,
    foreign key (authority_id, ancestor_id) references units
);

create index unit_line_below on unit_line (authority_id, ancestor_id, unit_id);

create table people (
    authority_id text not null references authorities,
    person_id    text not null,
    name         text not null,
    name_key     text collate "C" not null,
    roles        text not null,
    primary key (authority_id, person_id)
);

create index people_by_name on people (authority_id, name_key, person_id);

-- Who holds which post of which unit, from when to when (the last day, or open), as holder, acting or deputy.
-- A post of the authority as a whole has no unit.
create table holdings (
    authority_id text not null,
    holding_id   text not null,
    person_id    text not null,
    post         text not null,
    unit_id      text,
    kind         text not null,
    starts_on    text not null check (length(starts_on) = 10),
    ends_on      text check (length(ends_on) = 10),
    primary key (authority_id, holding_id),
    foreign key (authority_id, person_id) references people,
    foreign key (authority_id, unit_id) references units
);

create index holdings_by_post on holdings (authority_id, post, unit_id, starts_on);
create index holdings_by_person on holdings (authority_id, person_id, starts_on);

create table children (
    authority_id     text not null references authorities,
    child_id         text not null,
    version          bigint not null,
    name             text not null,
    name_key         text collate "C" not null,
    case_number      text not null,
    born_on          text check (length(born_on) = 10),
    expected_on      text check (length(expected_on) = 10),
    plan             text not null,
    unit_id          text,
    chair_id         text,
    social_worker_id text,
    restricted       boolean not null,
    primary key (authority_id, child_id),
    unique (authority_id, case_number)
);

create index children_by_name on children (authority_id, name_key, child_id);
create index children_by_unit on children (authority_id, unit_id, name_key);
create index children_by_chair on children (authority_id, chair_id, name_key);
create index children_by_social_worker on children (authority_id, social_worker_id, name_key);

-- Those who belong to a child for a time, such as an advocate within the dates of appointment.
create table child_people (
    authority_id text not null,
    child_id     text not null,
    person_id    text not null,
    kind         text not null,
    starts_on    text not null check (length(starts_on) = 10),
    ends_on      text check (length(ends_on) = 10),
    primary key (authority_id, child_id, person_id, kind, starts_on),
    foreign key (authority_id, child_id) references children
);

create index child_people_by_person on child_people (authority_id, person_id, kind, starts_on);

-- One row a matter: what a list filters and sorts by, and `summary`, the rest of the row as JSON.
create table escalations (
    authority_id      text not null references authorities,
    escalation_id     text not null,
    version           bigint not null,
    reference         text not null,
    child_id          text not null,
    child_name_key    text collate "C" not null,
    unit_id           text,
    chair_id          text not null,
    phase             text not null,
    stage             bigint,
    category          text not null,
    raised_on         text not null check (length(raised_on) = 10),
    day_zero          text check (length(day_zero) = 10),
    due_on            text check (length(due_on) = 10),
    total_runs_out_on text check (length(total_runs_out_on) = 10),
    answered_on       text check (length(answered_on) = 10),
    closed_on         text check (length(closed_on) = 10),
    waiting_on        text not null,
    restricted        boolean not null,
    summary           text not null,
    primary key (authority_id, escalation_id),
    unique (authority_id, reference),
    foreign key (authority_id, child_id) references children
);

create index escalations_by_child on escalations (authority_id, child_id, raised_on);
create index escalations_by_raised on escalations (authority_id, raised_on, escalation_id);
create index escalations_by_closed on escalations (authority_id, closed_on, escalation_id);
create index escalations_open_by_due on escalations (authority_id, due_on, escalation_id) where closed_on is null;
create index escalations_open_by_phase on escalations (authority_id, phase, due_on, escalation_id) where closed_on is null;
create index escalations_open_by_total on escalations (authority_id, total_runs_out_on, escalation_id)
    where closed_on is null;
create index escalations_open_by_unit on escalations (authority_id, unit_id, due_on, escalation_id) where closed_on is null;
create index escalations_open_by_chair on escalations (authority_id, chair_id, due_on, escalation_id)
    where closed_on is null;
create index escalations_by_child_name on escalations (authority_id, child_name_key, escalation_id);

-- Who has to do with a matter and as what, so that a list applies the access policy before it pages and counts.
-- acts_by is the day by which this person is to act; null when nothing is asked of them. A person's list is quick as
-- `escalation_id in (select escalation_id from involvements …)`; with `exists` SQLite walks all that are open.
create table involvements (
    authority_id  text not null,
    escalation_id text not null,
    person_id     text not null,
    kind          text not null,
    acts_by       text check (length(acts_by) = 10),
    primary key (authority_id, escalation_id, person_id, kind),
    foreign key (authority_id, escalation_id) references escalations
);

create index involvements_by_person on involvements (authority_id, person_id, kind, escalation_id);
create index involvements_asked on involvements (authority_id, person_id, acts_by, escalation_id)
    where acts_by is not null;

do $$
declare scoped text;
begin
    foreach scoped in array array[
        'units', 'unit_line', 'people', 'holdings', 'children', 'child_people', 'escalations', 'involvements'
    ] loop
        execute format('alter table %I enable row level security', scoped);
        execute format('alter table %I force row level security', scoped);
        execute format('create policy own_authority on %I
            using (authority_id = current_setting(''app.authority'', true))', scoped);
    end loop;
end $$;
