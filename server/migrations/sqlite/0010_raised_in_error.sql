-- A matter raised on the wrong child's record is withheld: whoever could read it learns only that it is there, its
-- information officers read it whole. It opens nobody the child's page any more.
alter table escalations add column withheld integer not null default 0 check (withheld in (0, 1));
alter table people add column keeps_withheld integer not null default 0 check (keeps_withheld in (0, 1));

create index escalations_withheld on escalations (authority_id, escalation_id) where withheld;

drop view matter_readers;
create view matter_readers as
    select authority_id, escalation_id, child_id, closed_on, chair_id as person_id, not withheld as whole,
        cast(null as text) as starts_on, cast(null as text) as ends_on
    from escalations where chair_id is not null
union all -- the line above the chair
    select e.authority_id, e.escalation_id, e.child_id, e.closed_on, h.person_id, not e.withheld, h.starts_on, h.ends_on
    from holdings h cross join unit_line l cross join people p cross join escalations e
    where h.line = 'chair'
        and l.authority_id = h.authority_id and l.ancestor_id = h.unit_id
        and p.authority_id = h.authority_id and p.unit_id = l.unit_id
        and e.authority_id = h.authority_id and e.chair_id = p.person_id
union all -- addressees, present and former, and copied posts; owning an action shows nothing
    select e.authority_id, e.escalation_id, e.child_id, e.closed_on, i.person_id, not e.withheld, i.starts_on, i.ends_on
    from involvements i cross join escalations e
    where i.kind <> 'owner' and e.authority_id = i.authority_id and e.escalation_id = i.escalation_id
union all -- the allocated social worker
    select e.authority_id, e.escalation_id, e.child_id, e.closed_on, c.social_worker_id, not e.withheld, null, null
    from children c cross join escalations e
    where c.social_worker_id is not null and e.authority_id = c.authority_id and e.child_id = c.child_id
union all -- the line above the child's team
    select e.authority_id, e.escalation_id, e.child_id, e.closed_on, h.person_id, not e.withheld, h.starts_on, h.ends_on
    from holdings h cross join unit_line l cross join escalations e
    where h.line in ('child', 'authority') and not e.restricted
        and l.authority_id = h.authority_id and l.ancestor_id = h.unit_id
        and e.authority_id = h.authority_id and e.unit_id = l.unit_id
union all -- quality assurance
    select e.authority_id, e.escalation_id, e.child_id, e.closed_on, p.person_id, not e.withheld, null, null
    from people p cross join escalations e
    where p.reads_all and not e.restricted and e.authority_id = p.authority_id
union all -- information officers
    select e.authority_id, e.escalation_id, e.child_id, e.closed_on, p.person_id, true, null, null
    from people p cross join escalations e
    where p.keeps_withheld and e.withheld and e.authority_id = p.authority_id
union all -- advocates
    select e.authority_id, e.escalation_id, e.child_id, e.closed_on, a.person_id, false, a.starts_on, a.ends_on
    from child_advocates a cross join escalations e
    where e.authority_id = a.authority_id and e.child_id = a.child_id;

drop view child_readers;
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
        and not e.withheld
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
