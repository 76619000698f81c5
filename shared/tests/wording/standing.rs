//! The one sentence that says how a matter stands, and the few words of a row.

use crate::assert_plain;
use crate::fixture::*;
use shared::calendar::Calendar;
use shared::escalation::{Ending, Escalation, Event, PassedBy, PassedOn, Phase, TotalUse};
use shared::organisation::How;
use shared::people::PlanKind::{ChildProtection, LookedAfter};
use shared::procedure::{Manner, Mode};
use shared::wording::{self, Reader};

fn sentence(authority: &str, matter: &Escalation, today: &str) -> String {
    wording::sentence(matter, day(today), &Calendar::england(), procedure(authority))
}

/// Each phase of the type is named once, so that a new one must be added to the fixture.
fn place(phase: Phase) -> usize {
    match phase {
        Phase::Informal => 0,
        Phase::AwaitingAnswer { .. } => 1,
        Phase::Answered { .. } => 2,
        Phase::Lapsed { .. } => 3,
        Phase::InDiscussion { .. } => 4,
        Phase::OnHold { .. } => 5,
        Phase::ActionsOutstanding { .. } => 6,
        Phase::LastStep { .. } => 7,
        Phase::Closed => 8,
    }
}

#[test]
fn every_phase_is_said_plainly_to_staff_and_advocate() {
    for authority in AUTHORITIES {
        let procedure = procedure(authority);
        for (at, matter) in in_each_phase(procedure, LookedAfter).iter().enumerate() {
            assert_eq!(place(matter.phase), at);
            assert_plain(&wording::phase(matter.phase, &procedure.words));
            for today in ["2026-11-19", "2026-11-24", "2026-11-26", "2026-12-18", "2027-01-04"] {
                assert_plain(&sentence(authority, matter, today));
                let status = status(matter, procedure);
                assert_plain(&wording::status_sentence(&status, procedure, day(today), Reader::Advocate));
                let next = wording::next_step(&status, procedure, Reader::Advocate);
                assert_eq!(next.is_none(), matter.phase == Phase::Closed);
                next.iter().for_each(|next| assert_plain(next));
            }
            for mine in [true, false] {
                assert_plain(&wording::asked(&row(matter, procedure, mine), &procedure.words));
            }
        }
    }
}

#[test]
fn while_an_answer_is_awaited_the_sentence_says_from_whom_by_when_and_what_of_the_total_is_used() {
    let matter = matter(&[formal(procedure("slough"), LookedAfter, 2)]);
    let said = |today| sentence("slough", &matter, today);
    assert_eq!(
        said("2026-11-24"),
        "With the Team Manager; answer due Thu 26 Nov, 2 working days left; 3 of 20 days used."
    );
    assert_eq!(said("2026-11-26"), "With the Team Manager; answer due today; 5 of 20 days used.");
    assert_eq!(
        said("2026-11-27"),
        "With the Team Manager; answer was due Thu 26 Nov, 1 working day late; 6 of 20 days used."
    );
    assert_eq!(
        said("2027-01-04"),
        "With the Team Manager; answer was due Thu 26 Nov 2026, 24 working days late; \
         the 20 days ran out on Thu 17 Dec 2026."
    );
}

#[test]
fn overdue_on_a_weekend_by_no_working_day_is_late_all_the_same() {
    let mut matter = matter(&[formal(procedure("slough"), ChildProtection, 1)]);
    matter.stages[0].sent.clock.as_mut().expect("a time").due = day("2026-11-27");
    assert_eq!(
        sentence("slough", &matter, "2026-11-28"),
        "With the Assistant Team Manager; answer was due Fri 27 Nov and is late."
    );
}

#[test]
fn ken_24_where_the_time_is_for_the_work_too_the_sentence_says_so() {
    let matter = matter(&[formal(procedure("kent"), LookedAfter, 2)]);
    assert_eq!(
        sentence("kent", &matter, "2026-11-24"),
        "With the Team Manager; answer and work due Thu 26 Nov, 2 working days left; 3 of 20 days used."
    );
}

#[test]
fn tor_04_any_of_two_is_or_and_kens_two_directors_are_and() {
    let torbay = matter(&[formal(procedure("torbay"), LookedAfter, 1)]);
    assert!(
        sentence("torbay", &torbay, "2026-11-24").starts_with("With the Social Worker or the Team Manager;")
    );
    let kent = matter(&[formal(procedure("kent"), LookedAfter, 5)]);
    assert!(sentence("kent", &kent, "2026-11-24").starts_with(
        "With the Director of Integrated Children's Services and the Social Work Lead; answer and work due"
    ));
}

#[test]
fn the_sentence_of_each_other_phase() {
    let slough = procedure("slough");
    let said: Vec<String> = in_each_phase(slough, LookedAfter)
        .iter()
        .map(|matter| sentence("slough", matter, "2026-11-27"))
        .collect();
    assert_eq!(
        said,
        [
            "Informal challenge with the Social Worker; was to be settled by Thu 26 Nov, 1 working day late.",
            "With the Assistant Team Manager; answer was due Thu 26 Nov, 1 working day late; 6 of 20 days used.",
            "Answered by the Assistant Team Manager on Mon 23 Nov, 4 working days ago; \
             with the Independent Chair to review; 6 of 20 days used.",
            "The Assistant Team Manager did not answer by Thu 26 Nov; \
             with the Independent Chair to pass it on; 6 of 20 days used.",
            "Being discussed by the Independent Chair at stage 1; decision due today; 6 of 20 days used.",
            "On hold at stage 1 until Fri 4 Dec; 6 of 20 days used.",
            "Agreed at stage 1; 1 action still to be done; next due Thu 3 Dec, 4 working days left; \
             6 of 20 days used.",
            "Not resolved at stage 4, the last; with the Independent Chair to take the last step; \
             6 of 20 days used.",
            "Closed on Fri 4 Dec 2026: resolved at stage 1 after 11 working days.",
        ]
    );
}

#[test]
fn when_all_that_was_agreed_is_done_the_chair_checks() {
    let slough = procedure("slough");
    let done = Event::ActionCompleted {
        action: 1,
        on: day("2026-11-25"),
        by: person("Noor Hale"),
        how: "Sam was seen".to_owned(),
    };
    let matter = matter(&[formal(slough, ChildProtection, 1), answer(slough, 1), agreed(1), done]);
    assert_eq!(
        sentence("slough", &matter, "2026-11-25"),
        "All the actions agreed are done; with the Independent Chair to check and close."
    );
}

#[test]
fn a_concern_that_was_settled_closed_informally() {
    let slough = procedure("slough");
    let matter = matter(&[concern(slough, LookedAfter), closed(Ending::Resolved, None)]);
    assert_eq!(
        sentence("slough", &matter, "2026-12-07"),
        "Closed on Fri 4 Dec 2026: resolved informally after 11 working days."
    );
}

#[test]
fn all_07_once_passed_on_the_sentence_is_about_the_next_stage() {
    let slough = procedure("slough");
    let passed = Event::PassedOn(Box::new(PassedOn {
        from: 1,
        by: PassedBy::Chair,
        sent: sent(slough, 2, day("2026-11-24")),
        revised: Vec::new(),
        outcome: None,
    }));
    let matter = matter(&[formal(slough, LookedAfter, 1), answer(slough, 1), passed]);
    assert_eq!(
        sentence("slough", &matter, "2026-11-25"),
        "With the Team Manager; answer due Tue 1 Dec, 4 working days left; 4 of 20 days used."
    );
}

#[test]
fn who_answers_for_a_post_says_why_it_is_not_its_holder() {
    let kent = procedure("kent");
    let mut manager = addressee(kent, &"team_manager".into());
    assert_eq!(wording::addressee(&manager), "Team Manager, Rowan Vale");
    manager.how = How::Acting;
    assert_eq!(wording::addressee(&manager), "Team Manager, Rowan Vale (acting Team Manager)");
    manager.how = How::Above {
        post: "service_manager".into(),
        title: "District Service Manager".to_owned(),
        because: shared::organisation::Gap::Vacant,
    };
    assert_eq!(
        wording::addressee(&manager),
        "Team Manager, Rowan Vale (Team Manager is vacant; the District Service Manager answers)"
    );
    assert_eq!(
        wording::awaited(&[manager], Mode::Any),
        "the District Service Manager (for the Team Manager)"
    );
}

#[test]
fn a_due_date_in_a_list() {
    let today = day("2026-11-24");
    let due = |date, days| wording::due_in_words(day(date), days, today);
    assert_eq!(due("2026-11-26", Some(2)), "in 2 working days, Thu 26 Nov");
    assert_eq!(due("2026-11-25", Some(1)), "in 1 working day, Wed 25 Nov");
    assert_eq!(due("2027-01-07", Some(30)), "in 30 working days, Thu 7 Jan 2027");
    assert_eq!(due("2026-11-24", Some(0)), "today");
    assert_eq!(due("2026-11-23", Some(-1)), "1 working day late");
    assert_eq!(due("2026-11-22", Some(0)), "late, was due Sun 22 Nov");
    assert_eq!(due("2041-11-22", None), "by Fri 22 Nov 2041");
}

#[test]
fn all_10_the_total_in_words() {
    let total = |used, left| TotalUse { used, left, of: 20, runs_out: day("2027-01-22") };
    let said = |total: TotalUse, today| wording::total_in_words(&total, day(today));
    assert_eq!(said(total(12, 8), "2027-01-12"), "12 of 20 working days used; runs out on Fri 22 Jan 2027");
    assert_eq!(said(total(20, 0), "2027-01-22"), "20 of 20 working days used; runs out today");
    assert_eq!(said(total(23, 0), "2027-01-27"), "All 20 working days used; ran out on Fri 22 Jan 2027");
}

#[test]
fn a_row_asks_with_a_verb_or_says_for_whom_it_waits() {
    let slough = procedure("slough");
    let matters = in_each_phase(slough, LookedAfter);
    let asked = |at: usize, mine| wording::asked(&row(&matters[at], slough, mine), &slough.words);
    assert_eq!(asked(1, true), "Answer");
    assert_eq!(asked(1, false), "Waiting for an answer");
    assert_eq!(asked(2, true), "Review the answer");
    assert_eq!(asked(2, false), "With the Independent Chair to review the answer");
    assert_eq!(asked(3, true), "Nobody answered: pass it on");
    let last = matter(&[formal(slough, LookedAfter, 4), silence(slough, 4)]);
    assert_eq!(
        wording::asked(&row(&last, slough, true), &slough.words),
        "Nobody answered: take the last step"
    );
}

#[test]
fn an_advocate_reads_posts_and_never_a_name() {
    let slough = procedure("slough");
    let status = status(&matter(&[formal(slough, LookedAfter, 2)]), slough);
    let said = wording::status_sentence(&status, slough, day("2026-11-24"), Reader::Advocate);
    assert_eq!(said, "Waiting for the Team Manager to answer at stage 2 by Thu 26 Nov 2026.");
    assert_eq!(
        wording::next_step(&status, slough, Reader::Advocate).as_deref(),
        Some(
            "When there is an answer, the Independent Chair reviews it. \
             If nobody answers, the Independent Chair is asked to pass it on."
        )
    );
    let steps: Vec<_> = status
        .steps
        .iter()
        .map(|step| (wording::step_title(step, &slough.words), wording::step_state(step.state)))
        .collect();
    assert_eq!(steps[0], ("Informal challenge".to_owned(), "Not used"));
    assert_eq!(steps[2], ("Stage 2".to_owned(), "You are here"));
    assert_eq!(steps[3].1, "Only if it is not resolved before");
}

#[test]
fn manners_are_said_as_people_say_them() {
    assert_eq!(wording::manner(Manner::InPerson), "In person");
    assert_eq!(wording::manner(Manner::Telephone), "By telephone");
}
