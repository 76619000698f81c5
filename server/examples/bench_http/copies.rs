//! The past of a council: closed matters in numbers that nobody could raise one by one, as copies of rows.

/// A child's closed matters.
const OF_ONE_CHILD: usize = 5;
/// A fresh id, made by the database.
const NEW_ID: &str = "lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-8' \
    || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))";

/// Statements that give each addressee the caseload of a chair, and put `times` closed matters of its chair beside each
/// of the `open` ones, about other children.
pub fn statements(open: usize, of_one_chair: usize, times: usize) -> String {
    let turns = format!(
        "create temp table turns as \
             select escalation_id, row_number() over (order by reference) - 1 as turn from escalations;
         update involvements set person_id = 'addressee ' || (turn / {of_one_chair}) from turns \
             where turns.escalation_id = involvements.escalation_id;"
    );
    let past = match times {
        0 => String::new(),
        times => children(open * times / OF_ONE_CHILD) + &matters(open, times),
    };
    format!("{turns}{past}analyze;")
}

/// Children of whom nobody is the chair any more.
fn children(number: usize) -> String {
    format!(
        "create temp table kids as with recursive n(kid) as \
             (select 0 union all select kid + 1 from n where kid + 1 < {number}) select kid, {NEW_ID} as id from n;
         insert into children (authority_id, child_id, version, name, name_key, case_number, case_number_key, plans, \
             unit_id, social_worker_id, restricted) select authority_id, kids.id, version, name || ' ' || kid, \
             name_key || ' ' || kid, case_number || '-' || kid, case_number_key || '-' || kid, plans, unit_id, \
             social_worker_id, restricted from children, kids where children.rowid = (select min(rowid) from children);"
    )
}

/// Copies of every matter and of its record, closed; those about one child had one chair.
fn matters(open: usize, times: usize) -> String {
    format!(
        "create temp table copies as with recursive n(copy) as \
             (select 0 union all select copy + 1 from n where copy + 1 < {times}) \
             select turns.escalation_id, copy, {NEW_ID} as id, (copy * {open} + turn) / {OF_ONE_CHILD} as kid from n, turns;
         create index copies_of on copies (escalation_id);
         insert into escalations (authority_id, escalation_id, version, reference, reference_key, child_id, unit_id, \
             plan, chair_id, phase, waiting_on, raised_on, due_on, total_runs_out_on, answered_on, closed_on, \
             restricted, summary) select authority_id, copies.id, version, reference || '-' || copy, \
             reference_key || '-' || copy, kids.id, unit_id, plan, chair_id, 'closed', 'nobody', raised_on, \
             null, total_runs_out_on, answered_on, '2026-11-01', restricted, summary \
             from escalations join copies using (escalation_id) join kids using (kid);
         insert into involvements select authority_id, copies.id, number, person_id, kind, starts_on, \
             ends_on, null from involvements join copies using (escalation_id);
         insert into events select authority_id, stream_kind, copies.id, version, event_type, schema, \
             command_id, actor_id, acting_for, recorded_at, written_at, commitment, prev_hash, hash, hash_alg \
             from events join copies on copies.escalation_id = stream_id;
         insert into event_bodies select authority_id, copies.id, version, salt, body \
             from event_bodies join copies on copies.escalation_id = stream_id;"
    )
}
