import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const rules = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

/** Faults of the screen as it stands, each as rule and place; without those that a colour scheme repeats. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
    for (const { id, nodes } of violations) {
      for (const { target, html } of nodes) {
        faults.push(`${colorScheme}: ${id} at ${target.join(' ')} ${html.slice(0, 160)}`);
      }
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  return faults;
}

/** What of the page stands out to the side at this width; nothing if nobody has to scroll sideways. */
export async function overhangAt(page: Page, width: number): Promise<readonly string[]> {
  const usual = page.viewportSize();
  await page.setViewportSize({ width, height: usual?.height ?? 844 });
  const overhang = await page.evaluate((limit) => {
    if (document.documentElement.scrollWidth <= limit) return [];
    const wide = [...document.querySelectorAll('body *')].filter((element) => {
      return element.getBoundingClientRect().right > limit + 1;
    });
    return [
      `${document.documentElement.scrollWidth} px`,
      ...wide.slice(0, 5).map((element) => `${element.tagName} ${element.className}`),
    ];
  }, width);
  if (usual) await page.setViewportSize(usual);
  return overhang;
}

/**
 * Targets that are too small for a finger, in CSS pixels: 24 for everything (WCAG 2.5.8; links within a
 * sentence are excepted there), 44 for what a visit is served with.
 */
export function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const scope = document.querySelector('dialog[open]') ?? document.body;
    const targets = scope.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary',
    );
    return [...targets].flatMap((target) => {
      const { width, height } = target.getBoundingClientRect();
      const isShown = target.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      if (!isShown || width <= 1 || height <= 1) return [];
      const isWithinLabel = target.matches('input[type=checkbox]') && target.closest('label');
      const isMain = target.matches('button, summary, select, textarea, input') && !isWithinLabel;
      const least = isMain || target.matches('a[href^="tel:"].inline-flex') ? 44 : 24;
      if (width >= 24 && height >= 24 && Math.max(width, height) >= 44 && height >= least) return [];
      const name = target.getAttribute('aria-label') ?? target.innerText;
      return [`${target.tagName} "${name}" ${Math.round(width)}×${Math.round(height)}`];
    });
  });
}

/** Makes all text as large as the setting "largest" does. */
export async function withLargestText(page: Page, work: () => Promise<void>): Promise<void> {
  const scale = (value: string) =>
    page.evaluate((to) => document.documentElement.style.setProperty('--text-scale', to), value);
  await scale('1.45');
  await work();
  await scale('1');
}

/** Whatever is wrong with a screen is told with the screen's name. */
export function expectNothing(screen: string, found: readonly string[]): void {
  expect.soft(found, screen).toEqual([]);
}
