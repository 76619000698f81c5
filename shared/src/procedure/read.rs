//! Reads a procedure file, or names every mistake in it.
//!
//! The text becomes a tree that knows where each key stands; each part of the file has a reader of its own that takes the
//! keys it knows and reports what is missing, unknown or impossible. A reader that meets a mistake goes on with a
//! placeholder, so that one pass finds them all; a procedure with any mistake is never handed out.

mod beside;
mod category;
mod check;
mod climb;
mod document;
mod entry;
mod file;
mod grading;
mod informal;
mod legal;
mod length;
mod milestone;
mod mistake;
mod partner;
mod post;
mod priority;
mod prompt;
mod question;
mod referral;
mod route;
mod seat;
mod section;
mod signing;
mod stage;
mod trigger;
mod visiting;

pub use mistake::{Mistake, listed};

use super::{Procedure, Total};
use crate::ids::AuthorityId;
use file::File;
use section::Section;
use toml::de::DeTable;

/// Reads one procedure file.
///
/// # Errors
///
/// Every mistake in it, in the order of the file, each with its line, its key, what is wrong and what would be right.
/// Where the text is no TOML at all, what may only seem to be missing is not reported beside the broken lines.
///
/// ```
/// let mistakes = shared::procedure::read::read("authority = 5").unwrap_err();
/// assert_eq!(mistakes[0].to_string(), "line 1, authority: a whole number stands here; write text in quotation marks");
/// ```
pub fn read(text: &str) -> Result<Procedure, Vec<Mistake>> {
    let (tree, broken) = DeTable::parse_recoverable(text);
    let file = File::new(text, &broken);
    let root = Section::root(&file, tree.get_ref());
    let procedure = procedure(&root);
    root.finish();

    let mistakes = file.into_mistakes();
    if mistakes.is_empty() { Ok(procedure) } else { Err(mistakes) }
}

fn procedure(root: &Section) -> Procedure {
    // Everything else refers to posts and stages: they come first.
    root.file().name_posts(root.names("posts", "id"));
    root.file().count_stages(root.count("stages"));

    let procedure = Procedure {
        authority: AuthorityId(root.slug("authority")),
        name: root.text("name"),
        code: root.letters("code"),
        version: root.text("version"),
        document: root.part("document", document::document),
        words: root.part("words", document::words),
        covers: root.some_of("covers"),
        posts: root.named("posts", post::post),
        informal: informal::step(root),
        priorities: root.named("priorities", priority::priority),
        stages: root.some("stages", stage::stage),
        entry: root.some("entry", entry::entry),
        carry_over: root.flag("carry_over"),
        total: root.part("total", total),
        hold: root.optional("hold", route::hold),
        extension: root.optional("extension", route::extension),
        gates: root.each("gates", route::gate),
        meetings: root.optional("meetings", route::meetings),
        freeze: root.optional("freeze", route::freeze),
        may_reconvene_review: root.flag("may_reconvene_review"),
        may_close_on_agreed_wait: root.flag("may_close_on_agreed_wait"),
        last_step: root.part("last_step", route::last_step),
        referral: root.part("referral", referral::referral),
        legal: root.optional("legal", legal::legal),
        may_end_as_not_proportionate: root.flag("may_end_as_not_proportionate"),
        categories: root.named("categories", category::group),
        questions: root.named("questions", question::question),
        grading: root.optional("grading", grading::grading),
        visiting: root.optional("visiting", visiting::visiting),
        partners: root.optional("partners", partner::partners),
        file_notes: root.optional("file_notes", document::file_notes),
        told_on_raising: root.posts("told_on_raising"),
        told_on_closing: root.posts("told_on_closing"),
        emailed: root.any_of("emailed"),
        beside: beside::beside(root),
        network: root.optional_text("network"),
        prompts: root.named("prompts", prompt::prompt),
        triggers: root.named("triggers", trigger::trigger),
        provisions: root.each("provisions", document::provision),
        contradictions: root.each("contradictions", document::contradiction),
    };
    check::check(root, &procedure);
    procedure
}

fn total(section: &Section) -> Total {
    Total {
        working_days: section.count_of("working_days"),
        applies_to: section.some_of("applies_to"),
        counts_from: section.optional_word("counts_from"),
    }
}
