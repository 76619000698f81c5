import { expect, test } from "../support/test.ts";

test("the app starts in the place of the page that announces it", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("banner").getByRole("link", { name: "Recourse" })).toBeVisible();
  await expect(page.locator("#start")).toHaveCount(0);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a plain page says what is needed", async ({ page }) => {
    await page.goto("/");
    const what = page.locator("noscript p");
    await expect(what).toBeVisible();
    expect(await what.textContent()).toContain("needs JavaScript and WebAssembly");
  });
});

test("a browser without WebAssembly is told what is needed", async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, "WebAssembly"));
  await page.goto("/");
  await expect(page.getByRole("alert")).toContainText("It needs a browser of 2022 or later");
});
