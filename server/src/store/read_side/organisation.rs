//! Units, people and holdings.

use shared::ids::UnitId;
use shared::organisation::{Holding, Person, Role, Unit};
use shared::procedure::Line;

use super::super::error::StoreError;
use super::super::fold::fold;
use super::super::macros::{on_either, statements};
use super::super::tx::Tx;
use crate::words::word;

statements! {
    PUT_UNIT = "insert into units (authority_id, unit_id, name, parent_id) values ($1, $2, $3, $4)";
    PUT_UNIT_LINE = "insert into unit_line (authority_id, unit_id, ancestor_id, distance) values ($1, $2, $3, $4)";
    PUT_PERSON = "insert into people (authority_id, person_id, name, name_key, roles, unit_id, reads_all, \
        keeps_withheld) values ($1, $2, $3, $4, $5, $6, $7, $8)";
    PUT_HOLDING = "insert into holdings (authority_id, holding, person_id, post, line, unit_id, kind, starts_on, \
        ends_on) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) \
        on conflict (authority_id, holding) do update set ends_on = excluded.ends_on";
}

impl Tx {
    pub async fn put_unit(&mut self, unit: &Unit) -> Result<(), StoreError> {
        let parent = unit.parent.as_ref().map(|parent| parent.as_str());
        on_either!(self, conn => sqlx::query(PUT_UNIT)
            .bind(&self.authority).bind(unit.id.as_str()).bind(&unit.name).bind(parent)
            .execute(conn).await.map(drop))?;
        Ok(())
    }

    /// Says where a unit stands; `line` is the unit itself and what is above it, nearest first.
    pub async fn put_unit_line<'a>(
        &mut self,
        unit: &UnitId,
        line: impl Iterator<Item = &'a Unit>,
    ) -> Result<(), StoreError> {
        for (distance, above) in (0_i64..).zip(line) {
            on_either!(self, conn => sqlx::query(PUT_UNIT_LINE)
                .bind(&self.authority).bind(unit.as_str()).bind(above.id.as_str()).bind(distance)
                .execute(conn).await.map(drop))?;
        }
        Ok(())
    }

    pub async fn put_person(&mut self, person: &Person) -> Result<(), StoreError> {
        let roles = person.roles.iter().map(word).collect::<Vec<_>>().join(" ");
        let reads_all = person.roles.contains(&Role::Qa);
        let keeps_withheld = person.roles.contains(&Role::InformationOfficer);
        on_either!(self, conn => sqlx::query(PUT_PERSON)
            .bind(&self.authority).bind(person.id.to_string()).bind(&person.name).bind(fold(&person.name))
            .bind(roles).bind(person.unit.as_str()).bind(reads_all).bind(keeps_withheld)
            .execute(conn).await.map(drop))?;
        Ok(())
    }

    /// Adds the `number`th holding of the record, or writes its new end. `line` is that of its post.
    pub async fn put_holding(
        &mut self,
        number: usize,
        holding: &Holding,
        line: Option<Line>,
    ) -> Result<(), StoreError> {
        on_either!(self, conn => sqlx::query(PUT_HOLDING)
            .bind(&self.authority).bind(number as i64).bind(holding.person.to_string())
            .bind(holding.post.as_str()).bind(line.as_ref().map(word)).bind(holding.unit.as_str()).bind(word(&holding.kind))
            .bind(holding.from.to_string()).bind(holding.to.map(|day| day.to_string()))
            .execute(conn).await.map(drop))?;
        Ok(())
    }
}
