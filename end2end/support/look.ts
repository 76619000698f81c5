// What every page must be in every state: found nothing wrong with by axe at three widths, light and dark, and no wider than
// the narrowest screen.

import path from "node:path";
import { expect, type Page } from "@playwright/test";
import { axe } from "./axe.ts";

/** The widest comes last and is looked at in the dark too. */
const WIDTHS = [
  { name: "phone", width: 390, height: 844 },
  { name: "tablet", width: 820, height: 1180 },
  { name: "desktop", width: 1280, height: 900 },
];
const NARROWEST = { width: 320, height: 640 };

/** Where pictures of what was looked at go; none are taken where this is not set. */
const pictures = process.env.RECOURSE_PICTURES;

/** Looks at the page as it stands now; `name` says what it is and in which state. */
export async function look(page: Page, name: string): Promise<void> {
  const before = page.viewportSize();
  for (const { name: width, ...size } of WIDTHS) {
    await page.setViewportSize(size);
    await axe(page, `${name}, ${width}`);
    await fits(page, `${name}, ${width}`);
    await picture(page, `${name}-${width}`);
  }
  await page.emulateMedia({ colorScheme: "dark" });
  await axe(page, `${name}, dark`);
  await picture(page, `${name}-dark`);
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize(NARROWEST);
  await fits(page, `${name}, ${NARROWEST.width} pixels`);
  await page.setViewportSize(before ?? { width: 1280, height: 900 });
}

/** Opens a form, tries to go on with nothing filled in, and looks at what it says. */
export async function lookWithErrors(page: Page, address: string, name: string): Promise<void> {
  await page.goto(address);
  await lookAtErrors(page, name);
}

/** The same of a form to which somebody has come by the links that lead there. */
export async function lookAtErrors(page: Page, name: string): Promise<void> {
  await page.locator("form#form button[type=submit]").click();
  await expect(page.locator(".govuk-error-summary"), name).toBeFocused();
  await look(page, `${name}, with errors`);
}

/** One heading of the first level; nothing to be scrolled sideways to. */
async function fits(page: Page, name: string): Promise<void> {
  await expect(page.locator("h1"), name).toHaveCount(1);
  const beyond = await page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const wide = [...document.querySelectorAll("main *, header *")].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    return scrollWidth > clientWidth ? wide.map((element) => `${element.className}: ${element.textContent}`) : [];
  });
  expect(beyond, `${name}: beyond the screen`).toEqual([]);
}

async function picture(page: Page, name: string): Promise<void> {
  if (pictures) {
    const file = `${name.replaceAll(/\W+/g, "-")}.png`;
    await page.screenshot({ path: path.join(pictures, file), fullPage: true });
  }
}
