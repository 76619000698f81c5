// What only some procedures ask in the forms, none of them one that comes with Recourse: adopted from files and looked at.

import { settle } from "../../support/council.ts";
import { concern, firstChild, raised } from "../../support/given.ts";
import { expect, look, lookAtErrors, lookWithErrors, test } from "../../support/test.ts";

const ASKED = [
  { authority: "larkhill", what: "its priority", asks: "Choose the priority" },
  { authority: "saltmere", what: "the day that the time counts from", asks: "Enter the date of the review" },
];

for (const { authority, what, asks } of ASKED) {
  test(`raising where the procedure asks for ${what}, with errors`, async ({ as, server }) => {
    await settle(authority, server, as);
    const chair = await as(`iro@${authority}.example`);
    await chair.goto(`${await firstChild(chair)}/raise?plan=looked_after`);
    await chair.getByRole("radio", { name: /^Raise / }).last().check();
    await lookAtErrors(chair, `raise, ${authority}`);
    await expect(chair.locator(".govuk-error-summary")).toContainText(asks);
  });
}

test("raising where nothing is raised informally: nobody is asked which way", async ({ as, server }) => {
  await settle("withybed", server, as);
  const chair = await as("iro@withybed.example");
  await chair.goto(await firstChild(chair));
  await chair.getByRole("link", { name: "Raise an escalation", exact: true }).click();
  await expect(chair.getByRole("heading", { level: 1 })).toHaveText("Raise an escalation");
  await expect(chair.getByText("How you raise it")).toHaveCount(0);
  await look(chair, "raise, formally alone");
});

test("a panel answers as one: the form asks who sat", async ({ as, server }) => {
  await settle("marlbeck", server, as);
  const reference = await raised(await as("iro@marlbeck.example"), { stage: 3 });
  const member = await as("director@marlbeck.example");
  await lookWithErrors(member, `/escalations/${reference}/answer`, "answer, panel");
  await expect(member.locator(".govuk-error-summary")).toContainText("Choose who sat");
});

test("what has been informal for three months is due to be raised: in the tray and on the child's page", async ({
  as,
  server,
  setClock,
}) => {
  await settle("fernhurst", server, as);
  const reference = await concern(await as("iro@fernhurst.example"));
  await setClock("2027-02-24T09:00:00Z");
  const chair = await as("iro@fernhurst.example");
  const due = chair.getByRole("link", { name: /^Raise it formally: it has been informal for three months/ });
  await expect(due).toBeVisible();
  await look(chair, "tray, due to be raised");
  await chair.goto(await firstChild(chair));
  await expect(due).toBeVisible();
  await look(chair, "child, due to be raised");
  await due.click();
  await expect(chair).toHaveURL(`/escalations/${reference}/formal`);
});
