/** Readable on a screen in light and dark, and on A4 paper across. */
export const reviewStyle = `
:root { color-scheme: light dark; font: 15px/1.45 system-ui, sans-serif; }
body { max-width: 110rem; margin: 0 auto; padding: 1rem 1.5rem; }
h1 { margin: 0 0 .25rem; font-size: 1.6rem; }
h2 { margin: 2rem 0 .5rem; font-size: 1.2rem; }
a { color: light-dark(#0b4a8f, #9cc7ff); }
nav p { line-height: 2; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
table.cards { table-layout: auto; }
th, td { padding: .4rem .5rem; border: 1px solid light-dark(#c9ced6, #444b55); text-align: left; vertical-align: top; overflow-wrap: break-word; }
thead th { position: sticky; top: 0; background: light-dark(#eef1f5, #23282f); }
tbody th { font-weight: 600; width: 11rem; }
td p { margin: .35rem 0 0; }
:target th { background: light-dark(#fff1bf, #4d4115); }
@page { size: A4 landscape; margin: 12mm; }
@media print {
  :root { font-size: 7.5pt; }
  body { padding: 0; max-width: none; }
  tr { break-inside: avoid; }
  thead th { position: static; }
  a { color: inherit; text-decoration: none; }
}
`;
