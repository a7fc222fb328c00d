import { trustWordsEn } from './words/trust-words-en.ts';
import { trustWordsPl } from './words/trust-words-pl.ts';
import { type SystemName, systemNames, type TrustWords } from './words/trust-words.ts';

/** Where each system finds the authority's certificate in the form that it takes. */
export const downloads = {
  der: '/usher-ca.crt',
  pem: '/usher-ca.pem',
  profile: '/usher-ca.mobileconfig',
} as const;

const downloadFor: Readonly<Record<SystemName, string>> = {
  android: downloads.der,
  apple: downloads.profile,
  windows: downloads.der,
  mac: downloads.profile,
  firefox: downloads.pem,
  linux: downloads.pem,
};

/** By what a browser says of itself; the first that fits. */
const tellTales: readonly (readonly [SystemName, RegExp])[] = [
  ['android', /Android/],
  ['apple', /iPhone|iPad/],
  ['windows', /Windows/],
  ['mac', /Macintosh/],
  ['firefox', /Firefox/],
  ['linux', /Linux/],
];

const style = `
:root { color-scheme: light dark; --line: #cfc9bc; --paper: #fff; --ink: #1a1e22; --deep: #1f4296; --on-deep: #fff; --ground: #f5f3ee; }
@media (prefers-color-scheme: dark) { :root { --line: #3a4046; --paper: #1e2226; --ink: #eef0f2; --deep: #a9c1ff; --on-deep: #10131a; --ground: #15181b; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 42rem; padding: 1.25rem 1rem 3rem; background: var(--ground); color: var(--ink); font: 1.0625rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 .75rem; }
h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; }
p { margin: .5rem 0; }
code { display: block; margin: .5rem 0; padding: .75rem; background: var(--paper); border: 1px solid var(--line); border-radius: .5rem; font: 1rem/1.6 ui-monospace, monospace; overflow-wrap: anywhere; }
details { background: var(--paper); border: 1px solid var(--line); border-radius: .75rem; margin: .5rem 0; padding: 0 1rem; }
summary { font-weight: 700; padding: .9rem 0; min-height: 3.25rem; cursor: pointer; }
a.button { display: inline-block; padding: .9rem 1.25rem; border-radius: .75rem; background: var(--deep); color: var(--on-deep); font-weight: 700; text-decoration: none; min-height: 3.25rem; }
a:focus-visible, summary:focus-visible { outline: 3px solid var(--deep); outline-offset: 3px; }
ol { padding-inline-start: 1.4rem; margin: 1rem 0 1.25rem; }
li { margin: .5rem 0; }
`;

/** What the page is written for. */
export interface TrustVisitor {
  readonly acceptLanguage: string;
  readonly userAgent: string;
  /** Where the app is, reached the way the visitor came. */
  readonly appUrl: string;
  readonly name: string;
  readonly sha256: string;
  readonly sha1: string;
}

/** The page that helps a device to trust the server's own authority. */
export function trustPage(visitor: TrustVisitor): string {
  const language = languageOf(visitor.acceptLanguage);
  const words = language === 'pl' ? trustWordsPl : trustWordsEn;
  const own = tellTales.find(([, pattern]) => pattern.test(visitor.userAgent))?.[0];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${text(words.title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${text(words.title)}</h1>
<p>${text(words.why)}</p>
<h2>${text(words.compareTitle)}</h2>
<p>${text(words.compare)}</p>
<p><strong>${text(visitor.name)}</strong></p>
<code>${text(visitor.sha256)}</code>
<h2>${text(words.installTitle)}</h2>
${systemNames.map((system) => systemPart(system, words, visitor, system === own)).join('\n')}
<h2>${text(words.openTitle)}</h2>
<p><a class="button" href="${text(visitor.appUrl)}">${text(words.open)}</a></p>
<p>${text(words.openWarned)}</p>
<p>${text(words.forNothingElse)}</p>
</main>
</body>
</html>
`;
}

/** The page's language: Polish where the browser would rather have it than English. */
function languageOf(acceptLanguage: string): 'en' | 'pl' {
  const wanted = acceptLanguage.split(',').map((each) => {
    const [tag = '', quality] = each.trim().toLowerCase().split(';q=');
    return { language: tag.split('-')[0], quality: Number(quality ?? 1) };
  });
  const [best] = wanted
    .filter(({ language }) => language === 'pl' || language === 'en')
    .toSorted((a, b) => b.quality - a.quality);
  return best?.language === 'pl' ? 'pl' : 'en';
}

function systemPart(
  system: SystemName,
  words: TrustWords,
  { sha1 }: TrustVisitor,
  isOwn: boolean,
): string {
  const { name, download, steps } = words.systems[system];
  const shown =
    system === 'windows' ? `<p>${text(words.windowsShows)}</p><code>${text(sha1)}</code>` : '';
  return `<details${isOwn ? ' open' : ''}>
<summary>${text(name)}</summary>
<p><a class="button" href="${downloadFor[system]}">${text(download)}</a></p>
<ol>${steps.map((step) => `<li>${withNames(step)}</li>`).join('')}</ol>
${shown}</details>`;
}

// What stands between asterisks is on the device's own screen.
function withNames(step: string): string {
  return text(step).replaceAll(/\*([^*]+)\*/g, '<strong>$1</strong>');
}

function text(raw: string): string {
  const codes: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  };
  return raw.replaceAll(/[&<>"]/g, (each) => codes[each] ?? each);
}
