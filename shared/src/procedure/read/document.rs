use super::section::Section;
use crate::procedure::{Contradiction, Document, FileNotes, Provision, Words};

pub(super) fn document(section: &Section) -> Document {
    Document {
        title: section.text("title"),
        version: section.optional_text("version"),
        status: section.optional_text("status"),
        approved_by: section.optional_text("approved_by"),
        dated: section.optional_text("dated"),
        in_force: section.optional_text("in_force"),
        review_due: section.optional_date("review_due"),
        related: section.texts("related"),
    }
}

pub(super) fn words(section: &Section) -> Words {
    Words {
        process: section.text("process"),
        matter: section.text("matter"),
        concern: section.text("concern"),
        stage: section.text("stage"),
        iro: section.text("iro"),
        cp_chair: section.text("cp_chair"),
        case_system: section.text("case_system"),
    }
}

pub(super) fn file_notes(section: &Section) -> FileNotes {
    FileNotes {
        informal: section.text("informal"),
        formal: section.text("formal"),
        form: section.text("form"),
        final_on_closing: section.flag("final_on_closing"),
    }
}

pub(super) fn provision(section: &Section) -> Provision {
    Provision { title: section.text("title"), text: section.text("text"), posts: section.posts("posts") }
}

pub(super) fn contradiction(section: &Section) -> Contradiction {
    Contradiction {
        about: section.text("about"),
        says: section.text("says"),
        reading: section.text("reading"),
    }
}
