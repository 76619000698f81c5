//! Where a matter may begin, and skip to.

use crate::everywhere;
use shared::asked::{Moment, Question, Said};
use shared::escalation::{Broken, Phase, Target};
use shared::people::ChairKind;
use shared::procedure::{Need, all};
use shared::testing::{Story, day};

fn blank_reason(target: &mut Target) {
    target.reason.clear();
}

#[test]
fn all_09_a_start_above_stage_1_is_taken_where_the_entry_rule_lists_it_and_refused_elsewhere() {
    for story in everywhere() {
        let chair = story.plan.chair();
        for stage in story.world.procedure.stages.clone() {
            let listed = story.world.procedure.entry_rule(chair, stage.number).is_some();
            let attempt = story.clone().raises_at(stage.number);
            if listed && stage.chairs.contains(&chair) {
                attempt.ok().stands(Phase::AwaitingAnswer { stage: stage.number });
            } else {
                let may_override = chair == ChairKind::Iro;
                let rule = Broken::StartNotListed { stage: stage.number, may_override };
                attempt.refused(|broken| *broken == rule);
            }
        }
    }
}

#[test]
fn all_09_a_higher_start_needs_its_reason_and_the_talks_it_asks_for() {
    for story in everywhere() {
        let chair = story.plan.chair();
        let rules = story.world.procedure.entry.clone();
        let mine = rules.iter().filter(|rule| rule.chairs.contains(&chair));
        for (rule, stage) in mine.flat_map(|rule| rule.stages.iter().map(move |stage| (rule, *stage))) {
            if rule.needs.contains(&Need::Reason) {
                let without = story.clone().raises(stage, blank_reason);
                without.refused(|broken| *broken == Broken::ReasonMissing { stage });
            }
            for need in &rule.needs {
                if let Need::Consultation { post } = need {
                    let without = story.clone().raises(stage, |target| target.consultations.clear());
                    without.refused(|broken| {
                        matches!(broken, Broken::ConsultationMissing { post: missing, .. } if missing == post)
                    });
                }
            }
        }
    }
}

#[test]
fn all_09_a_consultation_is_dated_not_in_the_future_and_noted() {
    let story = Story::of("lambeth").on("2026-09-01");
    let tomorrow = story.clone().raises(1, |target| target.consultations[0].on = Some(day("2026-09-02")));
    tomorrow.refused(|broken| *broken == Broken::DateInFuture { today: day("2026-09-01") });
    let undated = story.clone().raises(1, |target| target.consultations[0].on = None);
    assert_eq!(undated.fields(), ["target.consultations.chair_line_manager.on"]);
    let blank = story.clone().raises(1, |target| target.consultations[0].note.clear());
    assert_eq!(blank.fields(), ["target.consultations.chair_line_manager.note"]);
    let stranger = story.raises(1, |target| target.consultations[0].post = "mayor".into());
    stranger.refused(|broken| matches!(broken, Broken::NobodyHolds { .. }));
}

#[test]
fn all_09_an_iro_may_start_where_the_procedure_lists_none_saying_why_and_a_cp_chair_may_not() {
    let outside =
        |target: &mut Target| target.outside_procedure = Some("The child is at risk tonight.".into());
    let iro = Story::of("torbay").raises(4, outside).ok().stands(Phase::AwaitingAnswer { stage: 4 });
    let sent = &iro.matter().stages[0].sent;
    assert_eq!(sent.outside_procedure.as_deref(), Some("The child is at risk tonight."));
    let not_listed = Broken::StartNotListed { stage: 4, may_override: false };
    Story::of("torbay").about_protection().raises(4, outside).refused(|broken| *broken == not_listed);
}

#[test]
fn all_09_a_stage_that_does_not_exist_is_refused() {
    for stage in [0, 9, 255] {
        let unknown = Broken::StageUnknown { stage, last: 4 };
        Story::of("slough").raises_at(stage).refused(|broken| *broken == unknown);
    }
}

#[test]
fn all_22_passing_on_may_skip_stages_under_the_conditions_of_a_higher_start() {
    let answered = |authority| {
        let story = Story::of(authority).on("2026-09-01").raises_at(1).ok().holder_of_stage(1).answers().ok();
        story.chair().discusses_until("2026-09-04").ok()
    };
    // With the reason and the talk that a start at stage 3 asks for.
    answered("slough").passes_on_to(3).ok().stands(Phase::AwaitingAnswer { stage: 3 });
    let no_talk = answered("slough").passes_on(3, |target| target.consultations.clear());
    no_talk.refused(|broken| matches!(broken, Broken::ConsultationMissing { .. }));
    answered("slough")
        .passes_on(3, blank_reason)
        .refused(|broken| *broken == Broken::ReasonMissing { stage: 3 });
    // To the very next stage no talk is asked for.
    answered("slough").passes_on_to(2).ok();
    // Torbay lists no higher start, so no jump.
    let not_listed = Broken::StartNotListed { stage: 3, may_override: true };
    answered("torbay").passes_on_to(3).refused(|broken| *broken == not_listed);
}

#[test]
fn all_22_a_jump_is_asked_what_a_start_at_that_stage_is_asked() {
    let mut asked = Vec::new();
    for procedure in all() {
        let at_both = |question: &&Question| {
            [Moment::Start, Moment::Jump].iter().all(|at| question.at.contains(at))
                && question.stages.contains(&3)
        };
        for question in procedure.questions.iter().filter(at_both) {
            let authority = procedure.authority.as_str();
            let story =
                Story::of(authority).on("2026-09-01").raises_at(1).ok().holder_of_stage(1).answers().ok();
            let story = story.chair().discusses_until("2026-09-04").ok();
            let without =
                story.clone().passes_on(3, |target| drop(target.particulars.0.remove(&question.id)));
            let field = format!("target.particulars.{}", question.id);
            assert_eq!(without.fields(), [field.as_str()], "{authority}");
            story.passes_on_to(3).ok().stands(Phase::AwaitingAnswer { stage: 3 });
            asked.push(format!("{authority}: {}", question.id));
        }
    }
    assert!(asked.contains(&"lambeth: urgency".to_owned()), "{asked:?}");
    assert!(asked.contains(&"lambeth: who_can_decide".to_owned()), "{asked:?}");
}

#[test]
fn all_22_a_matter_only_climbs() {
    let story = Story::of("slough").raises_at(2).ok().holder_of_stage(2).answers().ok();
    let story = story.chair().discusses_until("2026-09-04").ok();
    for stage in [1, 2] {
        let down = Broken::StageNotAbove { stage, current: 2 };
        story.clone().passes_on_to(stage).refused(|broken| *broken == down);
    }
}

#[test]
fn ken_05_any_stage_may_be_the_start_with_its_reason() {
    for stage in 1..=6 {
        let story = Story::of("kent").raises_at(stage).ok();
        assert_eq!(story.matter().stages[0].sent.stage, stage);
    }
    for stage in 2..=6 {
        let without = Story::of("kent").raises(stage, blank_reason);
        without.refused(|broken| *broken == Broken::ReasonMissing { stage });
    }
    Story::of("kent").raises(1, blank_reason).ok();
}

#[test]
fn haf_03_a_higher_start_or_a_jump_has_the_days_of_the_stages_passed_over_too() {
    let story = Story::of("hammersmith-and-fulham").on("2026-09-01");
    for (stage, days) in [(1, 5), (2, 10), (3, 15), (4, 20)] {
        let started = story.clone().raises_at(stage).ok();
        let clock = started.matter().stages[0].sent.clock.as_ref().expect("a time");
        assert_eq!((clock.length.count, clock.day_zero), (days, day("2026-09-01")));
        assert_eq!(story.world.calendar.add_working_days(clock.day_zero, days), Ok(clock.due));
    }
    // From 1 to 3: the days of 2 and 3.
    let story =
        story.raises_at(1).ok().holder_of_stage(1).answers().ok().chair().discusses_until("2026-09-04").ok();
    let jumped = story.clone().passes_on_to(3).ok();
    assert_eq!(jumped.matter().stages[1].sent.clock.as_ref().expect("a time").length.count, 10);
    assert_eq!(
        story.passes_on_to(2).ok().matter().stages[1].sent.clock.as_ref().expect("a time").length.count,
        5
    );
}

#[test]
fn ken_24_the_chair_sets_the_time_of_stage_1_and_of_no_other() {
    let story = Story::of("kent").on("2026-09-01");
    let length = |story: &Story| story.matter().stages[0].sent.clock.as_ref().expect("a time").length.count;
    assert_eq!(length(&story.clone().raises_at(1).ok()), 5, "offered where none is set");
    let three = story.clone().raises(1, |target| target.days = Some(3)).ok().awaits(1, "2026-09-04");
    assert_eq!(length(&three), 3);
    for days in [0, 61] {
        let out_of_range = story.clone().raises(1, |target| target.days = Some(days));
        out_of_range.refused(|broken| *broken == Broken::DaysOutOfRange { least: 1, most: 60 });
    }
    let fixed = story.raises(2, |target| target.days = Some(3));
    fixed.refused(|broken| *broken == Broken::DaysNotYours { stage: 2 });
}

#[test]
fn lam_21_the_ground_is_named_on_passing() {
    let story = Story::of("lambeth").raises_at(1).ok().holder_of_stage(1).answers().ok();
    let story = story.chair().discusses_until("2026-09-04").ok();
    let unnamed = story.clone().passes_on(2, |target| target.ground = None);
    unnamed.refused(|broken| *broken == Broken::GroundMissing { stage: 2 });
    let unknown = story.clone().passes_on(2, |target| target.ground = Some("weather".into()));
    unknown.refused(|broken| *broken == Broken::GroundUnknown);
    let named = story.passes_on(2, |target| target.ground = Some("serious_safeguarding".into())).ok();
    assert_eq!(named.matter().stages[1].sent.ground.as_deref(), Some("serious_safeguarding"));
}

#[test]
fn ken_05_where_the_stage_cannot_decide_it_the_start_is_the_one_that_can() {
    let question = "beyond_authority";
    let field = format!("target.particulars.{question}");
    let story = Story::of("kent").on("2026-09-01");
    for stage in 1..=5 {
        let says = |beyond: Option<bool>| {
            story.clone().raises(stage, |target| {
                target.particulars.0.remove(question);
                target.particulars.0.extend(beyond.map(|yes| (question.to_owned(), Said::Yes(yes))));
            })
        };
        assert_eq!(says(None).fields(), [field.as_str()], "it is asked at stage {stage}");
        let refused = says(Some(true)).violations();
        assert!(refused.contains(&Broken::StartsWhereDecided), "stage {stage}: {refused:?}");
        let sent = says(Some(false)).ok().matter().current().expect("a stage").sent.clone();
        assert_eq!(sent.particulars.get(question), Some(&Said::Yes(false)));
    }
    // Nobody is above the last.
    let last = story.raises_at(6).ok().matter().current().expect("stage 6").sent.clone();
    assert_eq!(last.particulars.get(question), None);
}
