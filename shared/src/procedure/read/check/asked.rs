//! Questions and gradings name headings, examples and other questions of the same file.

use super::super::section::Section;
use crate::asked::{Follows, Question, QuestionKind};
use crate::procedure::{Grading, Procedure, SOMETHING_ELSE};

pub(super) fn check(root: &Section, procedure: &Procedure) {
    for (index, question) in procedure.questions.iter().enumerate() {
        for named in question.categories.iter().filter(|named| !is_category(procedure, named)) {
            let wrong = format!("`{named}` is no heading or example of [[categories]]");
            root.wrong_in(
                "questions",
                index,
                "categories",
                wrong,
                "write `heading` or `heading/example`, by their ids",
            );
        }
        let Some(follows) = &question.follows else { continue };
        let right = "put the question it follows above this one";
        if let Err((wrong, right)) = follows_fits(follows, &procedure.questions[..index], ("above", right)) {
            root.wrong_in("questions", index, "follows", wrong, right);
        }
    }
    if let Some(grading) = &procedure.grading {
        grades_fit(root, procedure, grading);
    }
}

fn is_category(procedure: &Procedure, named: &str) -> bool {
    let (group, example) =
        named.split_once('/').map_or((named, None), |(group, example)| (group, Some(example)));
    let found = procedure.categories.iter().find(|known| known.id == group);
    found.is_some_and(|group| {
        example.is_none_or(|example| {
            example == SOMETHING_ELSE || group.examples.iter().any(|known| known.id == example)
        })
    })
}

/// What follows a question names options of one of these, or one that is said yes to. Where there is none such, `place` says
/// where it was looked for and what would be right.
fn follows_fits(follows: &Follows, among: &[Question], place: (&str, &str)) -> Result<(), (String, String)> {
    let Some(earlier) = among.iter().find(|earlier| earlier.id == follows.question) else {
        let (place, right) = place;
        return Err((format!("no question {place} has the id `{}`", follows.question), right.to_owned()));
    };
    if earlier.kind == QuestionKind::YesNo && follows.options.is_empty() {
        return Ok(());
    }
    let unknown = follows.options.iter().find(|id| !earlier.options.iter().any(|option| &option.id == *id));
    match unknown {
        Some(id) => Err((
            format!("`{}` has no option `{id}`", earlier.id),
            "name options of that question".to_owned(),
        )),
        None if follows.options.is_empty() => {
            Err(("no option is named".to_owned(), "name the options after which it is asked".to_owned()))
        }
        None => Ok(()),
    }
}

fn grades_fit(root: &Section, procedure: &Procedure, grading: &Grading) {
    let highest = grading.grades.len();
    for grade in [grading.raises_at_once, grading.raises_twice] {
        if usize::from(grade) > highest {
            root.wrong(
                "grading",
                format!("there is no grade {grade}"),
                format!("the grades are 1 to {highest}"),
            );
        }
    }
    if !is_category(procedure, &format!("{}/{}", grading.group, grading.example)) {
        let wrong = format!("[[categories]] have no `{}/{}`", grading.group, grading.example);
        root.wrong("grading", wrong, "write the ids of a heading and of one of its examples");
    }
    let place = ("of the forms", "write the id of one of [[questions]]");
    let source = grading.source.as_ref().map(|source| follows_fits(source, &procedure.questions, place));
    if let Some(Err((wrong, right))) = source {
        root.wrong("grading", wrong, right);
    }
}
