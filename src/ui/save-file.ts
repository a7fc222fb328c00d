/** Lets the person save a text as a JSON file that is named after the minute of `at`, in UTC. */
export function saveFile(text: string, at: number): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = `usher-${new Date(at).toISOString().slice(0, 16).replaceAll(':', '-')}.json`;
  link.click();
  URL.revokeObjectURL(link.href);
}
