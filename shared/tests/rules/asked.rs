//! What each authority's forms also ask, shown through the decider on the procedures themselves.

use shared::asked::{Particulars, Question, Said};
use shared::escalation::{Answered, Broken, Category, Command, Ending, Opening, RaiseConcern, RaiseFormally};
use shared::people::PlanKind;
use shared::procedure::Contradiction;
use shared::testing::{Attempt, Story, concern, day, raise};
use shared::wording;

fn text(said: &str) -> Said {
    Said::Text(said.to_owned())
}

fn chosen(option: &str) -> Said {
    Said::Chosen(vec![option.to_owned()])
}

/// A formal raising at that stage with something otherwise.
fn raising(story: &Story, stage: u8, otherwise: impl FnOnce(&mut RaiseFormally)) -> Attempt {
    let mut command = raise(&story.context(), stage, story.today + chrono::Days::new(28));
    if let Command::RaiseFormally(raise) = &mut command {
        otherwise(raise);
    }
    story.clone().does(command)
}

/// An informal concern with something otherwise.
fn concerning(story: &Story, otherwise: impl FnOnce(&mut RaiseConcern)) -> Attempt {
    let mut command = concern(&story.context(), story.today + chrono::Days::new(7));
    if let Command::RaiseConcern(raise) = &mut command {
        otherwise(raise);
    }
    story.clone().does(command)
}

/// Raised formally and informally: refused at that question while nothing is said to it, in the question's own words.
fn both_need(authority: &str, id: &str) {
    let story = Story::of(authority);
    let field = format!("opening.particulars.{id}");
    let attempts = [
        raising(&story, 1, |raise| drop(raise.opening.particulars.0.remove(id))),
        concerning(&story, |raise| drop(raise.opening.particulars.0.remove(id))),
    ];
    for attempt in attempts {
        assert_eq!(attempt.fields(), [field.as_str()]);
    }
}

fn question(story: &Story, id: &str) -> Question {
    story.world.procedure.question(id).unwrap_or_else(|| panic!("no question {id}")).clone()
}

fn options(story: &Story, id: &str) -> Vec<String> {
    question(story, id).options.into_iter().map(|option| option.id).collect()
}

/// The timeline's last entry has that under the question.
fn worded(story: &Story, id: &str) -> String {
    let event = story.events.last().expect("an event");
    let words = wording::event(event, &story.world.procedure, &story.world.calendar);
    let ask = question(story, id).ask;
    let line = words.lines.into_iter().find(|line| line.label == ask);
    line.unwrap_or_else(|| panic!("nothing under {ask}")).text
}

fn with_category(opening: &mut Opening, group: &str, example: &str) {
    opening.category = Category { group: group.into(), example: example.into(), other: None };
}

#[test]
fn what_is_not_asked_here_and_what_cannot_be_chosen_is_refused() {
    let story = Story::of("lambeth");
    let said = |id: &str, said: Said| {
        raising(&story, 1, |raise| drop(raise.opening.particulars.0.insert(id.into(), said)))
    };
    said("urgency", text("Very")).refused(|broken| *broken == Broken::NotAskedHere);
    said("nothing", text("Known")).refused(|broken| *broken == Broken::NotAskedHere);
    said("source", chosen("conference")).refused(|broken| *broken == Broken::OptionUnknown);
    said("source", Said::Yes(true)).refused(|broken| *broken == Broken::OptionUnknown);
    said("evidence", text(" ")).refused(|broken| *broken == Broken::Missing);
    said("evidence", text(&"x".repeat(10_001))).refused(|broken| matches!(broken, Broken::TooLong { .. }));
}

#[test]
fn a_question_follows_what_was_said_to_the_one_above() {
    let story = Story::of("lambeth");
    let elsewhere = |other: Option<&str>| {
        raising(&story, 1, |raise| {
            let said = &mut raise.opening.particulars.0;
            said.insert("source".into(), chosen("something_else"));
            said.extend(other.map(|other| ("source_other".to_owned(), text(other))));
        })
    };
    assert_eq!(elsewhere(None).fields(), ["opening.particulars.source_other"]);
    assert_eq!(
        worded(&elsewhere(Some("A visit to the school")).ok(), "source_other"),
        "A visit to the school"
    );
}

#[test]
fn lam_18_the_kind_of_issue_is_named_beside_the_category_of_annex_c() {
    both_need("lambeth", "issue_kind");
    let story = Story::of("lambeth");
    assert_eq!(options(&story, "issue_kind"), ["practice", "judgement", "accountability", "strategic"]);
    let story = raising(&story, 1, |raise| {
        raise.opening.particulars.0.insert("issue_kind".into(), chosen("accountability"));
        with_category(&mut raise.opening, "statutory", "no_social_worker");
    });
    assert_eq!(worded(&story.ok(), "issue_kind"), "Clarification of accountability");
}

#[test]
fn lam_28_the_alert_names_what_it_arose_from() {
    both_need("lambeth", "source");
    let care = Story::of("lambeth");
    assert_eq!(options(&care, "source"), ["review", "conference", "midway_review", "file", "something_else"]);
    let offered: Vec<_> = {
        let question = question(&care, "source");
        question.options_for(PlanKind::ChildProtection).map(|option| option.id.clone()).collect()
    };
    assert_eq!(offered, ["conference", "midway_review", "file", "something_else"]);
}

#[test]
fn lam_29_evidence_is_recorded_with_the_raising_and_with_the_answer() {
    both_need("lambeth", "evidence");
    let asked = Story::of("lambeth").raises_at(1).ok();
    assert!(!worded(&asked, "evidence").is_empty());
    let answered = asked.holder_of_stage(1).answers().ok();
    assert!(!worded(&answered, "evidence_of_answer").is_empty());
    let answer = &answered.matter().stages[0].answers[0].answer;
    assert!(answer.particulars.get("evidence_of_answer").is_some());
}

#[test]
fn lam_03_urgency_and_who_can_decide_are_recorded_at_a_start_above_1() {
    for story in [Story::of("lambeth"), Story::of("lambeth").about_protection()] {
        let bare = raising(&story, 2, |raise| raise.target.particulars = Particulars::default());
        assert_eq!(bare.fields(), ["target.particulars.urgency", "target.particulars.who_can_decide"]);
        raising(&story, 1, |raise| assert!(raise.target.particulars.is_empty())).ok();
        let reason = story.clone().raises(2, |target| target.reason.clear());
        assert_eq!(reason.fields(), ["target.reason"], "a start above 1 says why");
        let asked = story.raises_at(2).ok();
        assert!(asked.matter().stages[0].sent.particulars.get("who_can_decide").is_some());
    }
}

#[test]
fn tor_01_two_tracks_a_cause_for_concern_informally_and_the_dispute_resolution_process_formally() {
    let story = Story::of("torbay");
    assert_eq!(story.world.procedure.words.concern, "cause for concern");
    let informal = concerning(&story, |raise| {
        with_category(&mut raise.opening, "quality_assurance", "record_not_current");
    });
    let informal = informal.ok();
    assert!(informal.matter().stages.is_empty());
    let formal = informal.raises_at(1).ok();
    assert!(formal.matter().informal.is_some() && formal.matter().stages.len() == 1);
}

#[test]
fn tor_03_a_listed_ground_opens_the_formal_process_at_once() {
    let story = Story::of("torbay");
    let grounds: Vec<_> = story.world.procedure.immediate_grounds().cloned().collect();
    for ground in grounds {
        let informal = concerning(&story, |raise| with_category(&mut raise.opening, "dispute", &ground.id));
        informal.refused(|broken| *broken == Broken::OpensFormally);
        raising(&story, 1, |raise| with_category(&mut raise.opening, "dispute", &ground.id)).ok();
        let protection = story.clone().about_protection();
        let protection =
            raising(&protection, 1, |raise| with_category(&mut raise.opening, "dispute", &ground.id));
        match ground.only {
            None => drop(protection.ok()),
            Some(_) => drop(protection.refused(|broken| matches!(broken, Broken::CategoryNotForPlan { .. }))),
        }
    }
}

#[test]
fn tor_09_the_informal_issue_states_the_preferred_solution_and_a_specific_timescale() {
    let story = Story::of("torbay");
    let bare = concerning(&story, |raise| {
        raise.opening.particulars.0.remove("solution");
        raise.by = None;
    });
    let mut fields = bare.fields();
    fields.sort_unstable();
    assert_eq!(fields, ["by", "opening.particulars.solution"]);
}

#[test]
fn tor_10_a_formal_escalation_cites_legislation_procedures_and_for_a_child_in_care_the_pledge() {
    let bare = |story: &Story| {
        raising(story, 1, |raise| {
            raise.opening.particulars.0.retain(|id, _| id == "why_formal");
        })
    };
    let care = bare(&Story::of("torbay"));
    let (legislation, procedures) = ("opening.particulars.legislation", "opening.particulars.procedures");
    assert_eq!(care.fields(), [legislation, procedures, "opening.particulars.pledge"]);
    assert_eq!(bare(&Story::of("torbay").about_protection()).fields(), [legislation, procedures]);
}

#[test]
fn tor_15_quality_assurance_issues_cover_documents_records_and_practice_standards() {
    for example in ["chronology_or_document", "record_not_current", "practice_standards"] {
        let raised = concerning(&Story::of("torbay"), |raise| {
            with_category(&mut raise.opening, "quality_assurance", example);
        });
        assert_eq!(raised.ok().matter().opening.category.example, example);
    }
}

#[test]
fn tor_17_a_formal_start_records_which_holds_and_begins_at_stage_1() {
    let story = Story::of("torbay");
    assert_eq!(options(&story, "why_formal"), ["unresolved", "in_dispute", "immediate"]);
    let missing = raising(&story, 1, |raise| drop(raise.opening.particulars.0.remove("why_formal")));
    assert_eq!(missing.fields(), ["opening.particulars.why_formal"]);
    let story = raising(&story, 1, |raise| {
        raise.opening.particulars.0.insert("why_formal".into(), chosen("in_dispute"));
    });
    assert_eq!(worded(&story.ok(), "why_formal"), "It is in dispute");
}

#[test]
fn ken_11_aim_and_outcome_are_clear_and_achievable_and_each_actions_completion_can_be_seen() {
    both_need("kent", "achievable");
    let story = Story::of("kent");
    let vague = raising(&story, 1, |raise| {
        raise.opening.outcome.clear();
        raise.actions[0].measure.clear();
    });
    let mut fields = vague.fields();
    fields.sort_unstable();
    assert_eq!(fields, ["actions.0.measure", "opening.outcome"]);
    let done = story.raises_at(1).ok().completes(1).ok();
    assert!(done.matter().actions[0].done.as_ref().is_some_and(|done| !done.how.is_empty()));
}

#[test]
fn ken_19_the_categories_of_appendix_1_stand_in_three_groups() {
    let story = Story::of("kent");
    let groups: Vec<_> = story
        .world
        .procedure
        .categories
        .iter()
        .map(|group| (group.id.clone(), group.examples.len()))
        .collect();
    assert_eq!(groups, [("general".into(), 27), ("statutory".into(), 5), ("implementation".into(), 5)]);
    for group in story.world.procedure.categories.clone() {
        let example = group.examples[0].id.clone();
        let story = raising(&story, 1, |raise| with_category(&mut raise.opening, &group.id, &example)).ok();
        let about = wording::category(&story.matter().opening.category, &story.world.procedure);
        assert!(about.starts_with(&group.title), "{about}");
    }
}

#[test]
fn ken_21_a_review_decision_or_midway_review_is_named_as_the_source() {
    let story = Story::of("kent");
    let unsaid = raising(&story, 1, |raise| {
        raise.opening.particulars.0.retain(|id, _| !id.starts_with("source"));
    });
    assert_eq!(unsaid.fields(), ["opening.particulars.source"]);
    for source in ["review_decision", "midway_review"] {
        let named = |name: Option<&str>| {
            raising(&story, 1, |raise| {
                let said = &mut raise.opening.particulars.0;
                said.insert("source".into(), chosen(source));
                said.remove("source_named");
                said.extend(name.map(|name| ("source_named".to_owned(), text(name))));
            })
        };
        assert_eq!(named(None).fields(), ["opening.particulars.source_named"]);
        assert_eq!(
            worded(&named(Some("Decision 4 of 12 August")).ok(), "source_named"),
            "Decision 4 of 12 August"
        );
    }
}

#[test]
fn ken_27_the_addressee_confirms_with_a_date_that_their_line_manager_was_told() {
    let asked = Story::of("kent").on("2026-09-01").raises_at(1).ok().on("2026-09-02").holder_of_stage(1);
    let told = |on: Option<&str>| {
        let context = asked.context();
        let mut given = shared::testing::particulars_of_answer(&context, asked.matter(), 1);
        given.0.remove("line_manager_told");
        given.0.extend(on.map(|on| ("line_manager_told".to_owned(), Said::Date(day(on)))));
        asked.clone().answers_saying(1, given, |_| Answered::Done)
    };
    assert_eq!(told(None).fields(), ["particulars.line_manager_told"]);
    told(Some("2026-09-03")).refused(|broken| matches!(broken, Broken::DateInFuture { .. }));
    assert_eq!(worded(&told(Some("2026-09-01")).ok(), "line_manager_told"), "Tue 1 Sep 2026");
}

#[test]
fn ken_31_another_professionals_unchallenged_inaction_asks_which_agency() {
    let story = Story::of("kent");
    let about = |agency: Option<&str>| {
        raising(&story, 1, |raise| {
            with_category(&mut raise.opening, "general", "others_inaction");
            raise.opening.particulars.0.extend(agency.map(|agency| ("agency".to_owned(), text(agency))));
        })
    };
    assert_eq!(about(None).fields(), ["opening.particulars.agency"]);
    assert_eq!(worded(&about(Some("The health service")).ok(), "agency"), "The health service");
    raising(&story, 1, |raise| drop(raise.opening.particulars.0.insert("agency".into(), text("Health"))))
        .refused(|broken| *broken == Broken::NotAskedHere);
}

#[test]
fn haf_11_a_higher_start_or_jump_states_the_effect_on_the_child() {
    let story = Story::of("hammersmith-and-fulham");
    let field = "target.particulars.effect_on_child";
    let start = raising(&story, 2, |raise| raise.target.particulars = Particulars::default());
    assert_eq!(start.fields(), [field]);
    raising(&story, 1, |raise| assert!(raise.target.particulars.is_empty())).ok();
    let lapsed =
        story.on("2026-09-01").raises_at(1).ok().job().on("2026-09-09").records_silence().ok().chair();
    let jump = lapsed.clone().passes_on(3, |target| target.particulars = Particulars::default());
    assert_eq!(jump.fields(), [field]);
    lapsed.passes_on(2, |target| assert!(target.particulars.is_empty())).ok();
}

#[test]
fn slo_12_from_stage_2_the_form_carries_the_actions_previously_tried() {
    let story = Story::of("slough").on("2026-09-01").raises_at(1).ok();
    assert!(story.matter().stages[0].sent.particulars.is_empty());
    let lapsed = story.job().on("2026-09-09").records_silence().ok().chair();
    let bare = lapsed.clone().passes_on(2, |target| target.particulars = Particulars::default());
    assert_eq!(bare.fields(), ["target.particulars.actions_tried"]);
    let so_far = wording::actions_so_far(lapsed.matter(), &lapsed.context());
    assert!(so_far.contains("dental appointment"), "the form begins with them: {so_far}");
    let passed = lapsed.passes_on(2, |target| {
        target.particulars.0.insert("actions_tried".into(), text(&so_far));
    });
    assert_eq!(worded(&passed.ok(), "actions_tried"), so_far);
}

#[test]
fn lam_20_the_sources_contradictions_are_in_the_file_with_our_reading() {
    let story = Story::of("lambeth");
    let about: Vec<_> =
        story.world.procedure.contradictions.iter().map(|found| found.about.as_str()).collect();
    for topic in ["How many stages", "Stage 3", "Where to start", "Referral to Cafcass", "Stage 5", "Status"]
    {
        assert!(about.contains(&topic), "{topic}");
    }
    let read = |found: &Contradiction| !found.says.is_empty() && !found.reading.is_empty();
    assert!(story.world.procedure.contradictions.iter().all(read));
}

/// Raised for awareness, and what it asks of the council itself.
fn for_awareness(story: &Story, request: Option<&str>) -> Attempt {
    raising(story, 1, |raise| {
        let said = &mut raise.opening.particulars.0;
        said.insert("for_awareness".into(), Said::Yes(true));
        said.extend(request.map(|request| ("within_control".to_owned(), text(request))));
    })
}

#[test]
fn ken_10_a_matter_for_awareness_asks_for_what_the_council_controls_and_closes_when_noted_and_answered() {
    let story = Story::of("kent").on("2026-09-01");
    assert_eq!(for_awareness(&story, None).fields(), ["opening.particulars.within_control"]);
    let asked = for_awareness(&story, Some("Hold a stability meeting this month")).ok();
    asked.clone().chair().closes(Ending::Noted).refused(|broken| matches!(broken, Broken::NotNow { .. }));
    let answered = asked.on("2026-09-03").holder_of_stage(1).answers().ok().chair();
    let closed = answered.closes(Ending::Noted).ok();
    assert_eq!(closed.matter().closing.as_ref().map(|closing| closing.how), Some(Ending::Noted));
    let usual = story.raises_at(1).ok().on("2026-09-03").holder_of_stage(1).answers().ok().chair();
    usual.closes(Ending::Noted).refused(|broken| *broken == Broken::NotForAwareness);
}
