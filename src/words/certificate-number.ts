/** What people call a shift certificate by: the beginning of its root. */
export function certificateNumber(root: string): string {
  return `${root.slice(0, 4)}-${root.slice(4, 8)}`;
}
