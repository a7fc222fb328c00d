import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe finds on the screen as it stands, in the light and on the dark ground (WCAG 2.2 AA). */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  // Its usual mode opens a further page for each look; there are no frames here that would need it.
  const axe = () => new AxeBuilder({ page }).setLegacyMode(true);
  const inTheLight = await axe().withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
  await page.emulateMedia({ colorScheme: 'dark' });
  const inTheDark = await axe().withRules(['color-contrast']).analyze();
  await page.emulateMedia({ colorScheme: 'light' });
  return [...inTheLight.violations, ...inTheDark.violations].flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html.slice(0, 200)}`),
  );
}

/** What stands out to the side at this width; nothing if nobody has to scroll sideways. */
export async function overhangAt(page: Page, width: number): Promise<readonly string[]> {
  const usual = page.viewportSize();
  await page.setViewportSize({ width, height: usual?.height ?? 844 });
  const overhang = await page.evaluate((limit) => {
    const { scrollWidth } = document.documentElement;
    if (scrollWidth <= limit) return [];
    const stands = (element: Element) => element.getBoundingClientRect().right > limit + 1;
    // What is fixed to the edges only follows; of the rest the innermost is the cause.
    const wide = [...document.querySelectorAll('main *, dialog *')].filter(
      (element) => stands(element) && ![...element.children].some(stands),
    );
    const named = wide.map((element) => element.outerHTML.slice(0, 200));
    return [`${scrollWidth} px instead of ${limit}: ${named.slice(0, 4).join(' | ')}`];
  }, width);
  if (usual) await page.setViewportSize(usual);
  return overhang;
}

/**
 * Targets too small for a finger, in CSS pixels: 24 for everything (WCAG 2.5.8), 44 in height for
 * whatever a visit is served with.
 */
export function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const scope = document.querySelector('dialog[open]') ?? document.body;
    const targets = scope.querySelectorAll<HTMLElement>(
      'a[href]:not([href="#content"]), button, input, select, textarea, summary',
    );
    return [...targets].flatMap((target) => {
      if (!target.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return [];
      const label = target.matches('[type=checkbox]') ? target.closest('label') : null;
      const { width, height } = (label ?? target).getBoundingClientRect();
      const isMain =
        !target.matches('a, td button') || /^tel:\S+,/.test(target.getAttribute('href') ?? '');
      if (width >= 24 && height >= (isMain ? 44 : 24)) return [];
      const name = target.getAttribute('aria-label') ?? target.innerText;
      return [`${target.tagName} "${name}" ${Math.round(width)}×${Math.round(height)}`];
    });
  });
}

/** Makes all text as large as the setting "largest" does, for as long as the work lasts. */
export async function withLargestText<T>(page: Page, work: () => Promise<T>): Promise<T> {
  const scale = (value: string) =>
    page.evaluate((to) => document.documentElement.style.setProperty('--text-scale', to), value);
  await scale('1.45');
  const done = await work();
  await scale('1');
  return done;
}
