//! What people read: one exhaustive function for each violation, event, state and stage.
//!
//! App, server, e-mail and print all take their words from here, in the procedure's own terms (ALL-25): what is called a
//! *practice alert* in one authority is a *dispute* in the next, and a stage may be a *level*. Advice on SMART actions has its
//! words beside it, in [`crate::smart`]; the sum behind a date in [`crate::calendar::Explanation`].
//!
//! To word something new: add the arm that the compiler asks for, in words that say what to do.

mod action;
mod alongside;
mod asked;
mod beside;
#[cfg(feature = "toml")]
mod caution;
mod child;
mod child_form;
mod command;
mod course;
mod document;
pub mod english;
mod event;
mod field;
mod grading;
mod in_error;
mod milestone;
mod names;
mod next;
mod notice;
mod phase;
mod posts;
mod procedure;
mod referral;
pub mod rung;
mod seat;
mod sentence;
mod signing;
mod silence;
mod status;
mod times;
mod trigger;
mod violation;
mod visiting;
mod way;

pub use action::{last_word_on, owner};
pub use alongside::other_matter;
pub use asked::{actions_so_far, particulars, question};
pub use beside::{
    BesideForm, begin_record, complaints, grave_event, how_ended, record_act, record_event, record_field,
    record_kind, record_note, record_standing, record_violation, source, topic,
};
#[cfg(feature = "toml")]
pub use caution::{caution, change, versions_apart};
pub use child_form::{child_field, child_violation};
pub use command::{closed, command, never, raising};
pub use course::{
    answered_when, correction, due_ahead, found, informal_outcome, silence, silence_here, stage_outcome,
    stage_to_come, still_silent, sum_with_versions,
};
pub use document::{
    Document, DocumentSection, OnPaper, court_record, file_form, informal_note, partner_letter,
};
pub use event::{
    EventWords, WordedLine, action_answer, dated, event, letter_way, plain_text, recorded_by, when_recorded,
};
pub use field::field_label;
pub use grading::{grade, grade_corrected, graded, graded_as_wrong, why_raised, will_wait};
pub use in_error::{WITHHELD, in_error, in_error_means};
pub use milestone::{
    counted_from, depends_on, due_after, milestone, milestone_date, sum_of_stage, total_unsaid,
};
pub use names::{
    chair, chairs, children_on, informal_stage, informal_title, manner, obstacle, plan, relation, role,
    stage_name,
};
pub use next::{who_moves, why_next};
pub use notice::{NoticeWords, child_notice, notice, notice_out_of_reach, outside_message, record_notice};
pub use phase::{asked, correctable, ending, phase, plan_end, step_state, step_title};
pub use posts::{addressee, answers_as, awaited, capacity, resolved, spoken_with, who};
pub use procedure::{
    category, category_example, category_group, chair_judges, clock, mode, need, priority, risk,
    silence_rule, stage_time, timing, ways_on, without_time,
};
pub use referral::{
    considered, considered_at, gate_met, gate_note, ground_need, referral_ground, referral_made,
    referral_standing, referral_step, referred_to, referred_to_in_text,
};
pub use seat::{seat, seat_of};
pub use sentence::sentence;
pub use signing::{closing_signed, signing_rules};
pub use silence::{reason_to_pass_on, silence_reason};
pub use status::{next_step, status_sentence};
pub use times::{
    after, answered_ago, at_the_hour, day, due_in_words, length, sum, time_left, told_due, total_in_words,
};
pub use trigger::{trigger_due, trigger_rule};
pub use violation::violation;
pub use visiting::{
    placement, raised_by_service, same_week, scoping_reasons, shortcomings, visit, visit_due,
};
pub use way::{due_before, gateway, meeting_purpose, more_time};

/// Who reads: the same fact is said to each in words of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// Everyone who acts on matters, with names and posts.
    Staff,
    /// An advocate: posts, but nobody's name.
    Advocate,
    /// A child of 9 to 11: short words, no posts, no blame.
    Child,
}
