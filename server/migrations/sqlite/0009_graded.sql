-- What a grade of a review asks to be raised: `graded` is the number of the child's draft that a matter was raised from, and
-- `detail` what a thing to do says beside its kind, as JSON: of a draft its review, section and grade.
alter table escalations add column graded integer;
alter table to_do add column detail text;
