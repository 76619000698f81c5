//! The reference by which people name a matter: authority, year and number, such as `KEN-26-00417`.

use super::error::StoreError;
use super::macros::{on_either, statements};
use super::tx::Tx;

statements! {
    NEXT_NUMBER = "insert into reference_counters (authority_id, year, last_number) values ($1, $2, 1) \
        on conflict (authority_id, year) do update set last_number = reference_counters.last_number + 1 \
        returning last_number";
    REFERENCE_PREFIX = "select reference_prefix from authorities where authority_id = $1";
}

impl Tx {
    /// The next reference of the authority in `year`. A transaction that is not committed gives its number back,
    /// so none is missing.
    pub async fn next_reference(&mut self, year: i32) -> Result<String, StoreError> {
        let prefix: String = on_either!(self, conn => sqlx::query_scalar(REFERENCE_PREFIX)
            .bind(&self.authority).fetch_one(conn).await?);
        let number: i64 = on_either!(self, conn => sqlx::query_scalar(NEXT_NUMBER)
            .bind(&self.authority).bind(i64::from(year)).fetch_one(conn).await?);
        Ok(reference(&prefix, year, number))
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
