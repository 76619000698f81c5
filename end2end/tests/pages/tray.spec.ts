// The pages of whoever is signed in, looked at in each of their states: the tray, children, a child, and what goes wrong.

import { children } from "../../support/api.ts";
import { FIRST_CHILD } from "../../support/given.ts";
import { expect, look, test } from "../../support/test.ts";

test("the work tray: each filter, a search, an empty one", async ({ as }) => {
  const chair = await as("iro@slough.example");
  const filters = ["need me", "to answer", "to review", "not answered", "running out", "waiting on others", "all open", "closed"];
  for (const filter of filters) {
    const button = chair.getByRole("button", { name: filter });
    await button.click();
    await expect(button).toHaveAttribute("aria-pressed", "true");
    await expect(chair.locator("[aria-busy=true]")).toHaveCount(0);
    await look(chair, `tray, ${filter}`);
  }
  await chair.getByLabel("Child or reference").fill("no such child");
  await expect(chair.getByText("Nothing found")).toBeVisible();
  await look(chair, "tray, nothing found");
});

test("the work tray of people whom nothing is asked of", async ({ as }) => {
  for (const login of ["advocate@slough.example", "qa@slough.example", "administrator@slough.example"]) {
    const reader = await as(login);
    await expect(reader.getByRole("button", { name: "all open" })).toHaveAttribute("aria-pressed", "true");
    await expect(reader.locator("[aria-busy=true]")).toHaveCount(0);
    await look(reader, `tray, ${login}`);
  }
});

test("children: found, not found, one with nothing raised, one with much", async ({ as }) => {
  const chair = await as("iro@slough.example");
  await chair.goto("/children");
  await expect(chair.getByRole("main").getByRole("listitem").first()).toBeVisible();
  await look(chair, "children");
  await chair.getByLabel("Name or case number").fill("no such child");
  await expect(chair.getByText("No child found")).toBeVisible();
  await look(chair, "children, none found");

  const [first] = await children(chair, FIRST_CHILD);
  await chair.goto(`/children/${first?.child.id}`);
  await expect(chair.getByText("Nothing has been raised")).toBeVisible();
  await look(chair, "child, nothing raised");

  const [other] = await children(chair, "400137");
  await chair.goto(`/children/${other?.child.id}`);
  await expect(chair.getByRole("heading", { name: "What has been raised" })).toBeVisible();
  await expect(chair.locator(".rc-row").first()).toBeVisible();
  await look(chair, "child, with matters");
});

test("a server that fails and one that cannot be reached: each says what to do, and trying again helps", async ({ as }) => {
  const chair = await as("iro@slough.example");
  await expect(chair.getByRole("heading", { name: "Work tray" })).toBeVisible();
  await chair.route("**/api/v1/children/search", (route) => route.fulfill({ body: "<p>Bad gateway</p>" }));
  await chair.getByRole("link", { name: "Children" }).click();
  await expect(chair.getByText("Something is wrong at our end")).toBeVisible();
  await look(chair, "children, the server fails");

  await chair.unroute("**/api/v1/children/search");
  await chair.context().setOffline(true);
  await chair.getByRole("button", { name: "Try again" }).click();
  await expect(chair.getByText("No connection")).toBeVisible();
  await look(chair, "children, no connection");
  await chair.context().setOffline(false);
  await chair.getByRole("button", { name: "Try again" }).click();
  await expect(chair.getByRole("main").getByRole("listitem").first()).toBeVisible();
});

test("signing out ends the session, and says so", async ({ as }) => {
  const chair = await as("iro@slough.example");
  await chair.goto("/sign-out");
  await look(chair, "sign out");
  await chair.getByRole("main").getByRole("button", { name: "Sign out" }).click();
  await expect(chair.getByRole("status")).toHaveText("You have signed out.");
  await look(chair, "signed out");
  expect((await chair.request.get("/api/v1/session")).status()).toBe(401);
});
