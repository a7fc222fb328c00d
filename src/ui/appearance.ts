export type Theme = 'auto' | 'light' | 'dark';
export type TextSize = 'normal' | 'large' | 'largest';

const scales: Record<TextSize, string> = { normal: '1', large: '1.2', largest: '1.45' };

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
  root.style.setProperty('--text-scale', scales[size]);
}

/** Changes how the screen looks, at once and for later starts. */
export function setAppearance(theme: Theme, size: TextSize): void {
  localStorage.setItem('usher.theme', theme);
  localStorage.setItem('usher.text-size', size);
  applyAppearance();
}
