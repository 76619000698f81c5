use super::section::Section;
use crate::people::PlanKind;
use crate::procedure::{PlanSection, Scoping, ScopingGround, VisitTimes, Visiting};

pub(super) fn visiting(section: &Section) -> Visiting {
    Visiting {
        plan: section.word("plan", PlanKind::LookedAfter),
        registered: section.part("registered", times),
        unregistered: section.part("unregistered", times),
        sections: section.named("sections", titled),
        raised_first_by: section.posts("raised_first_by"),
        scoping: section.optional("scoping", scoping),
    }
}

fn times(section: &Section) -> VisitTimes {
    VisitTimes {
        before_review: section.count_of("before_review"),
        on_its_day: section.flag("on_its_day"),
        then_months: section.count_of("then_months"),
        apart: section.flag("apart"),
    }
}

fn scoping(section: &Section) -> Scoping {
    Scoping {
        grounds: section.named("grounds", ground),
        bases: section.named("bases", titled),
        held_by: section.some_posts("held_by"),
    }
}

fn ground(section: &Section) -> ScopingGround {
    let PlanSection { id, title } = titled(section);
    ScopingGround { id, title, exhausted: section.flag("exhausted") }
}

fn titled(section: &Section) -> PlanSection {
    PlanSection { id: section.id("id"), title: section.text("title") }
}
