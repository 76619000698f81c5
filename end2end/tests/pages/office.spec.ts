// What is read beside the matters, and what administrators do: each page as it is, and with what can be wrong with it.

import { raised } from "../../support/given.ts";
import { expect, look, test } from "../../support/test.ts";

test("the inbox: with messages, all read, and of somebody who was told nothing", async ({ as }) => {
  await raised(await as("iro@slough.example"));
  const addressee = await as("assistant-team-manager@slough.example");
  await addressee.goto("/inbox");
  await expect(addressee.getByText("Unread").first()).toBeVisible();
  await look(addressee, "inbox");
  await addressee.getByRole("button", { name: "Mark all as read" }).click();
  await expect(addressee.getByText("Unread")).toHaveCount(0);
  const advocate = await as("advocate-2@slough.example");
  await advocate.goto("/inbox");
  await expect(advocate.getByRole("heading", { level: 1 })).toHaveText("Inbox");
  await look(advocate, "inbox of an advocate");
});

test("an administrator's header takes one line on a desk and on a tablet, and its menu leads on", async ({ as }) => {
  const administrator = await as("administrator@slough.example");
  await expect(administrator.getByRole("heading", { level: 1 })).toBeVisible();
  const header = administrator.locator(".rc-header__inner");
  expect((await header.boundingBox())?.height).toBeLessThan(70);
  await administrator.getByText("Office", { exact: true }).click();
  await look(administrator, "header, menu open");
  await administrator.setViewportSize({ width: 820, height: 1180 });
  expect((await header.boundingBox())?.height).toBeLessThan(70);
  await administrator.getByRole("banner").getByRole("link", { name: "Contacts" }).click();
  await expect(administrator).toHaveURL("/contacts");
});

const FORMS = [
  ["/absences", "Enter the absence"],
  ["/caseloads", "Hand over"],
  ["/contacts", "Set it"],
  ["/calendar", "Add it"],
] as const;

for (const [address, button] of FORMS) {
  test(`${address}: as it is, and with errors`, async ({ as }) => {
    const administrator = await as("administrator@kent.example");
    await administrator.goto(address);
    const send = administrator.getByRole("main").getByRole("button", { name: button }).first();
    await expect(send).toBeVisible();
    await look(administrator, address);
    await send.click();
    await expect(administrator.locator(".govuk-error-message, .govuk-error-summary").first()).toBeVisible();
    await look(administrator, `${address}, with errors`);
  });
}

test("a closure that moves what people were told: seen with both dates, and accepted", async ({ as }) => {
  const reference = await raised(await as("iro@kent.example"));
  const administrator = await as("administrator@kent.example");
  await administrator.goto("/calendar");
  await administrator.getByLabel("Day on which the authority is closed").fill("26 November");
  await administrator.getByLabel("Why").fill("Offices closed");
  await administrator.getByRole("button", { name: "Add it" }).click();
  const accept = administrator.getByRole("button", { name: `Accept the dates of ${reference}` });
  await expect(accept).toBeVisible();
  await look(administrator, "/calendar, dates that would move");
  await accept.click();
  await expect(accept).toHaveCount(0);
});

test("what an administrator types of a hand-over and of a contact is there when the page is opened again", async ({ as }) => {
  const administrator = await as("administrator@kent.example");
  await administrator.goto("/contacts");
  await administrator.getByLabel("Telephone").first().fill("01622 000 000");
  await expect(administrator.getByText("Saved 09:00")).toBeVisible();
  await administrator.goto("/caseloads");
  await administrator.getByLabel("From which day").fill("next Wed");
  await expect(administrator.getByText("Saved 09:00")).toBeVisible();
  await administrator.reload();
  await expect(administrator.getByLabel("From which day")).toHaveValue("next Wed");
  await administrator.goto("/contacts");
  await expect(administrator.getByLabel("Telephone").first()).toHaveValue("01622 000 000");
});

test("counts and themes, for quality assurance", async ({ as }) => {
  await raised(await as("iro@slough.example"));
  const qa = await as("qa@slough.example");
  await qa.getByRole("link", { name: "Counts and themes" }).click();
  await expect(qa.getByRole("table").first()).toContainText("Otherwise ended");
  await look(qa, "counts and themes");
});

test("one's own absence, entered with who covers and taken back", async ({ as }) => {
  const manager = await as("team-manager@slough.example");
  await manager.goto("/absences");
  await manager.getByLabel("First day away").fill("14 December 2026");
  await manager.getByLabel("Last day away").fill("18 December 2026");
  await manager.getByLabel("Who covers").selectOption({ index: 1 });
  await manager.getByRole("button", { name: "Enter the absence" }).click();
  await expect(manager.getByText("Mon 14 Dec 2026 to Fri 18 Dec 2026", { exact: true })).toBeVisible();
  await look(manager, "absences");
  await manager.getByRole("button", { name: /Take it back/ }).click();
  await expect(manager.getByText("Mon 14 Dec 2026 to Fri 18 Dec 2026", { exact: true })).toHaveCount(0);
});

test("a matter on paper: the record for court, the form for the child's file, the letter", async ({ as }) => {
  const chair = await as("iro@kent.example");
  const partner = { agency: "health", organisation: "Mill Street Surgery", name: "Dr Osei", role: "Doctor", contact: "01632 960001" };
  const reference = await raised(chair, { partner });
  for (const sheet of ["record", "form", "letter"]) {
    await chair.goto(`/escalations/${reference}/${sheet}`);
    await expect(chair.locator(".rc-paper")).toBeVisible();
    await look(chair, `paper, ${sheet}`);
  }
});
