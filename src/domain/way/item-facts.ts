import type { CorridorItem } from './building-text.ts';
import type { Portal, Space } from './premises.ts';

/** What is on the door of a room, toilet or desk. */
export function nameOf(item: CorridorItem): Pick<Space, 'number' | 'name' | 'use'> {
  if (item.kind === 'wc') return { use: item.isAccessible ? 'wc-accessible' : 'wc' };
  if (item.kind === 'desk') return { name: item.name, use: 'desk' };
  if (item.kind !== 'room') return {};
  return { number: item.number, ...(item.name !== undefined && { name: item.name }) };
}

/** What the text says of an item's door. */
export function doorOf(item: CorridorItem, isCorridorEnd: boolean): Partial<Portal> {
  return {
    ...(item.doorMetres !== undefined && { widthMetres: item.doorMetres }),
    ...(item.isEmergency && { isEmergency: true }),
    ...(isCorridorEnd && { isCorridorEnd }),
  };
}
