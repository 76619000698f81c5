//! Who raises, signs off and endorses at a stage.

use super::section::Section;
use crate::procedure::Signing;

pub(super) fn signing(section: &Section) -> Signing {
    Signing {
        raised_by: section.signers("raised_by"),
        signed_off_by: section.signers("signed_off_by"),
        endorsed_by: section.posts("endorsed_by"),
    }
}
