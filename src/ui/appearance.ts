export type Theme = 'auto' | 'light' | 'dark';
export type TextSize = 'normal' | 'large' | 'largest';

const scales = { large: '1.2', largest: '1.45' } as const;

/** How the screen looks on this phone; kept for the next start. */
export function appearance(): { readonly theme: Theme; readonly size: TextSize } {
  const theme = localStorage.getItem('usher.theme');
  const size = localStorage.getItem('usher.text-size');
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
    size: size === 'large' || size === 'largest' ? size : 'normal',
  };
}

/** Puts the kept appearance on the page; called before the first paint and after each change. */
export function applyAppearance(): void {
  const { theme, size } = appearance();
  const root = document.documentElement;
  if (theme === 'auto') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
  if (size === 'normal') root.style.removeProperty('--text-scale');
  else root.style.setProperty('--text-scale', scales[size]);
}

/**
 * Fetches the fonts of app.css, plain Latin and accented, before anything is drawn in them: the first
 * screen is then laid out once. Named in the page's head instead they would hold up its first line.
 */
export function fetchLetters(): void {
  // A font that does not come leaves the system's letters, which read as well.
  document.fonts.load('1rem Hyper', 'aą').catch(() => undefined);
}

/** Changes how the screen looks, at once and for later starts. */
export function setAppearance(theme: Theme, size: TextSize): void {
  localStorage.setItem('usher.theme', theme);
  localStorage.setItem('usher.text-size', size);
  applyAppearance();
}
