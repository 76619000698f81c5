//! Each authority reads its own words and nobody else's (ALL-25).

use crate::fixture::*;
use shared::access::Relation;
use shared::calendar::Calendar;
use shared::escalation::{Broken, CommandKind, Phase, Violation};
use shared::organisation::{How, ResolvedPost, Role};
use shared::people::{ChairKind, PlanKind};
use shared::procedure::{Procedure, Words};
use shared::wording::{self, Reader};

/// Everything said of a matter of that authority, in every phase and about both plans.
fn everything(procedure: &Procedure) -> Vec<String> {
    let words = &procedure.words;
    let calendar = Calendar::england();
    let mut said: Vec<String> = CommandKind::ALL.iter().map(|kind| wording::command(*kind, words)).collect();
    said.extend(
        CommandKind::ALL.iter().map(|act| wording::closed(*act, &Broken::NotYours { act: *act }, procedure)),
    );
    said.extend(refusals(procedure));
    said.extend(procedure.stages.iter().map(|stage| wording::silence_rule(stage, procedure)));
    for plan in [PlanKind::LookedAfter, PlanKind::ChildProtection] {
        for event in [concern(procedure, plan), formal(procedure, plan, 1), answer(procedure, 1)] {
            said.push(wording::event(&event, procedure, &calendar).title);
        }
        for matter in in_each_phase(procedure, plan) {
            said.push(wording::sentence(&matter, raised(), &calendar, procedure));
            said.push(wording::asked(&row(&matter, procedure, false), &procedure.words));
            let status = status(&matter, procedure);
            for reader in [Reader::Staff, Reader::Advocate, Reader::Child] {
                said.push(wording::status_sentence(&status, procedure, raised(), reader));
                said.extend(wording::next_step(&status, procedure, reader));
            }
        }
    }
    said
}

fn refusals(procedure: &Procedure) -> impl Iterator<Item = String> + '_ {
    let closed = Broken::NotNow { act: CommandKind::Review, phase: Some(Phase::Closed) };
    let refused =
        [closed, Broken::PlanNotCovered { plan: PlanKind::LookedAfter }, Broken::NoStageAbove { stage: 4 }];
    refused.into_iter().map(|broken| {
        let violation = Violation { field: "target.stage".to_owned(), broken };
        wording::violation(&violation, CommandKind::PassOn, procedure)
    })
}

fn own(words: &Words) -> [&str; 6] {
    [&words.process, &words.matter, &words.concern, &words.stage, &words.iro, &words.cp_chair]
}

fn has(text: &str, word: &str) -> bool {
    text.to_lowercase().contains(&word.to_lowercase())
}

#[test]
fn all_25_each_authority_reads_its_own_words() {
    for authority in AUTHORITIES {
        let procedure = procedure(authority);
        let said = everything(procedure);
        for word in own(&procedure.words) {
            assert!(said.iter().any(|text| has(text, word)), "{authority} never says {word:?}");
        }
    }
}

#[test]
fn all_25_no_authority_reads_the_words_of_another() {
    for authority in AUTHORITIES {
        let procedure = procedure(authority);
        // A word of another authority may be part of one's own, in a title or a phrase.
        let titles = procedure.posts.iter().map(|post| post.title.as_str());
        let mine: Vec<&str> = own(&procedure.words).into_iter().chain(titles).collect();
        let said = everything(procedure);
        let others = AUTHORITIES.iter().filter(|other| **other != authority);
        for word in others.flat_map(|other| own(&crate::fixture::procedure(other).words)) {
            if mine.iter().any(|mine| has(mine, word)) {
                continue;
            }
            let found = said.iter().find(|text| has(text, word));
            assert_eq!(found, None, "{authority} says {word:?}");
        }
    }
}

#[test]
fn all_25_a_stage_and_its_posts_are_named_as_the_authority_names_them() {
    let fulham = procedure("hammersmith-and-fulham");
    assert_eq!(wording::stage_name(&fulham.words, 2), "Level 2");
    assert_eq!(wording::stage_name(&procedure("kent").words, 2), "Stage 2");
    let slough = procedure("slough");
    assert_eq!(wording::chairs(&slough.words, &[ChairKind::Iro, ChairKind::CpChair]), "Independent Chair");
    let lambeth = procedure("lambeth");
    assert_eq!(wording::command(CommandKind::RaiseFormally, &lambeth.words), "Raise a practice alert");
    assert_eq!(wording::command(CommandKind::RaiseFormally, &slough.words), "Raise an escalation");
}

#[test]
fn all_25_people_are_named_by_their_part_in_the_authoritys_words() {
    let slough = &procedure("slough").words;
    let part = |relation| wording::relation(slough, ChairKind::Iro, relation);
    assert_eq!(part(Relation::Chair), "Independent Chair");
    assert_eq!(part(Relation::ChairsManager), "Independent Chair’s manager");
    for relation in Relation::ALL {
        crate::assert_plain(&part(relation));
    }
    assert_eq!(wording::role(&procedure("lambeth").words, Role::CpChair), "CP Chair");
}

#[test]
fn a_post_that_nobody_answers_for_says_so() {
    let vacant = ResolvedPost {
        post: "team_manager".into(),
        title: "Team Manager".to_owned(),
        person: None,
        how: How::Nobody,
        deputies: Vec::new(),
    };
    assert_eq!(wording::resolved(&vacant), "Nobody holds the post of Team Manager, nor any above it");
    let held = ResolvedPost { person: Some(person("Rowan Vale")), how: How::Holder, ..vacant };
    assert_eq!(wording::resolved(&held), "Team Manager, Rowan Vale");
}
