//! The reference by which people name a matter: authority, year and number, such as `KEN-26-00417`.

use super::error::StoreError;
use super::macros::{on_either, statements};
use super::tx::Tx;

statements! {
    NEXT_NUMBER = "insert into reference_counters (authority_id, year, last_number) values ($1, $2, 1) \
        on conflict (authority_id, year) do update set last_number = reference_counters.last_number + 1 \
        returning last_number";
    LAST_NUMBER = "select last_number from reference_counters where authority_id = $1 and year = $2";
    REFERENCE_PREFIX = "select reference_prefix from authorities where authority_id = $1";
}

impl Tx {
    /// The next reference of the authority in `year`. A transaction that is not committed gives its number back,
    /// so none is missing.
    pub async fn next_reference(&mut self, year: i32) -> Result<String, StoreError> {
        let prefix = self.reference_prefix().await?;
        let number: i64 = on_either!(self, conn => sqlx::query_scalar(NEXT_NUMBER)
            .bind(&self.authority).bind(i64::from(year)).fetch_one(conn).await?);
        Ok(reference(&prefix, year, number))
    }

    /// What the next reference would be, without taking it.
    pub async fn coming_reference(&mut self, year: i32) -> Result<String, StoreError> {
        let prefix = self.reference_prefix().await?;
        let last: Option<i64> = on_either!(self, conn => sqlx::query_scalar(LAST_NUMBER)
            .bind(&self.authority).bind(i64::from(year)).fetch_optional(conn).await?);
        Ok(reference(&prefix, year, last.unwrap_or_default() + 1))
    }

    async fn reference_prefix(&mut self) -> Result<String, StoreError> {
        Ok(on_either!(self, conn => sqlx::query_scalar(REFERENCE_PREFIX)
            .bind(&self.authority).fetch_one(conn).await?))
    }
}

fn reference(prefix: &str, year: i32, number: i64) -> String {
    format!("{prefix}-{:02}-{number:05}", year.rem_euclid(100))
}

#[cfg(test)]
mod tests {
    use super::reference;

    #[test]
    fn a_reference_is_authority_year_and_number() {
        assert_eq!(reference("KEN", 2026, 417), "KEN-26-00417");
        assert_eq!(reference("KEN", 2105, 123_456), "KEN-05-123456");
    }
}
