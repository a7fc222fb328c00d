/** Under which name a database lies on the disk once it is sealed; apart from that of older builds. */
export function sealedName(name: string): string {
  return `${name}~sealed`;
}
