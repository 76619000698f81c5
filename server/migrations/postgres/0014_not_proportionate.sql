-- Did it end unresolved, as going on was no longer proportionate? Such ends are counted apart from others.
alter table escalations add column not_proportionate boolean not null default false;
