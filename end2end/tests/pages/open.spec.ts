// Every page that is open to anyone, looked at in each of its states.

import { expect, look, test } from "../../support/test.ts";

const AUTHORITIES = [
  { id: "lambeth", name: "Lambeth", stages: 5 },
  { id: "torbay", name: "Torbay", stages: 5 },
  { id: "kent", name: "Kent", stages: 6 },
  { id: "hammersmith-and-fulham", name: "Hammersmith and Fulham", stages: 4 },
  { id: "slough", name: "Slough", stages: 4 },
];

test("ALL-20 every authority's procedure is in the list and can be read without signing in", async ({ page }) => {
  await page.goto("/procedures");
  await expect(page).toHaveTitle("Procedures – Recourse");
  for (const { name } of AUTHORITIES) {
    await expect(page.getByRole("link", { name, exact: true })).toBeVisible();
  }
  await look(page, "procedures");
});

for (const { id, name, stages } of AUTHORITIES) {
  test(`ALL-20 the procedure of ${name} in words, with its ladder drawn`, async ({ page }) => {
    await page.goto(`/procedures/${id}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page).toHaveTitle(new RegExp(name));
    const ladder = page.getByRole("main").locator(".rc-ladder > li");
    await expect(ladder.first()).toBeVisible();
    expect(await ladder.count()).toBeGreaterThanOrEqual(stages);
    await look(page, `procedure-${id}`);
  });
}

test("ALL-10 due dates: an authority's ladder, the total, and the sum behind each date", async ({ page }) => {
  await page.goto("/calculator");
  await page.getByLabel("Count by").selectOption("kent");
  await page.getByLabel("Begins at").selectOption("2");
  await page.getByLabel("Sent on").fill("22/12");
  const rungs = page.locator(".rc-ladder > li");
  await expect(rungs.first().locator("time")).toHaveAttribute("datetime", "2026-12-31");
  const dates = await rungs.locator("time").evaluateAll((times) => times.map((time) => time.getAttribute("datetime")));
  expect(dates).toEqual(["2026-12-31", "2027-01-08", "2027-01-15", "2027-01-22", "2027-01-29"]);
  await expect(page.getByText("run out on Fri 22 Jan 2027")).toBeVisible();
  await rungs.first().getByText("How this date is counted").click();
  await expect(rungs.first()).toContainText("skipped: 25 Dec (Christmas Day), 26-27 Dec (weekend), 28 Dec (Boxing Day, substitute day)");
  await look(page, "calculator-ladder");
});

test("due dates: a number of working days, drawn day by day, and what cannot be read", async ({ page }) => {
  await page.goto("/calculator");
  await expect(page.getByLabel("Count by")).toHaveValue("working_days");
  await page.getByLabel("Sent on").fill("17/12/2026");
  await page.getByLabel("Working days").fill("5");
  await expect(page.getByRole("main")).toContainText("24 Dec");
  await look(page, "calculator-days");
  await page.getByLabel("Sent on").fill("31 Feb");
  await expect(page.getByText("The day on which it is sent cannot be read yet.")).toBeVisible();
  await look(page, "calculator-unread");
});

test("signing in: the form, a refusal, and an address that leads nowhere", async ({ page }) => {
  await page.goto("/sign-in");
  await expect(page).toHaveTitle("Sign in – Recourse");
  await look(page, "sign-in");
  await page.getByLabel("Name you sign in with").fill("nobody@kent.example");
  await page.getByLabel("Password").fill("not the password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveTitle("Error: Sign in – Recourse");
  await expect(page.locator(".govuk-error-summary")).toBeFocused();
  await look(page, "sign-in-refused");
});

test("what is not there: said by the server, and by the app", async ({ page }) => {
  await page.goto("/no-such-page");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is nothing here for you to see");
  await look(page, "not-found-server");
  await page.goto("/procedures/no-such-authority");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is nothing here for you to see");
  await look(page, "not-found-app");
});

test("signed out: a page for those signed in leads to signing in", async ({ page }) => {
  await page.goto("/children");
  await expect(page).toHaveURL(/\/sign-in\?to=%2Fchildren$/);
  await page.goto("/");
  await expect(page).toHaveURL(/\/sign-in/);
});
