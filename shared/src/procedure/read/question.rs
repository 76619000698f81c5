use super::section::Section;
use crate::asked::{Follows, Question, QuestionKind, QuestionOption};

pub(super) fn question(section: &Section) -> Question {
    let question = Question {
        id: section.id("id"),
        at: section.some_of("at"),
        ask: section.text("ask"),
        hint: section.optional_text("hint"),
        kind: section.word("kind", QuestionKind::Text),
        options: section.named("options", option),
        needed: section.flag("needed"),
        plans: section.any_of("plans"),
        stages: section.stages("stages"),
        categories: section.texts("categories"),
        follows: section.optional("follows", follows),
        for_awareness: section.flag("for_awareness"),
        starts_higher: section.flag("starts_higher"),
        begins_with: section.optional_word("begins_with"),
    };
    options_fit(section, &question);
    question
}

fn option(section: &Section) -> QuestionOption {
    QuestionOption { id: section.id("id"), text: section.text("text"), plans: section.any_of("plans") }
}

pub(super) fn follows(section: &Section) -> Follows {
    Follows { question: section.id("question"), options: section.texts("options") }
}

/// Options stand where one chooses, and only there; so does what a choice alone can do.
fn options_fit(section: &Section, question: &Question) {
    match (question.kind.is_choice(), question.options.is_empty()) {
        (true, true) => section.wrong("options", "there is nothing to choose", "add the options"),
        (false, false) => {
            section.wrong(
                "options",
                "nothing is chosen here",
                "leave them out, or write a kind that chooses",
            );
        }
        _ => {}
    }
    for (key, marks_yes) in
        [("for_awareness", question.for_awareness), ("starts_higher", question.starts_higher)]
    {
        if marks_yes && question.kind != QuestionKind::YesNo {
            section.wrong(key, "nobody says yes here", "leave this out, or write the kind \"yes_no\"");
        }
    }
    if question.begins_with.is_some() && question.kind != QuestionKind::Text {
        section.wrong(
            "begins_with",
            "only a text has a beginning",
            "leave this out, or write the kind \"text\"",
        );
    }
}
