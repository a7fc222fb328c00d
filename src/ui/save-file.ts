/** Lets the person save a text as a JSON file that is named after the minute of `at`, in UTC. */
export function saveFile(text: string, at: number): void {
  const minute = new Date(at).toISOString().slice(0, 16).replaceAll(':', '-');
  save(new Blob([text], { type: 'application/json' }), `usher-${minute}.json`);
}

/** Lets the person save a text as a table for a spreadsheet. */
export function saveTable(text: string, name: string): void {
  save(new Blob([text], { type: 'text/csv' }), name);
}

/** Lets the person save a plain text. */
export function saveText(text: string, name: string): void {
  save(new Blob([text], { type: 'text/plain' }), name);
}

function save(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
