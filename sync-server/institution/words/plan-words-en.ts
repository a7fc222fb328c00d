import { tellImdfFault } from '../imdf/imdf-fault.ts';
import { tellMapFault } from '../map-fault.ts';
import type { PlanWords } from './fault-words.ts';

/** Faults of indoor maps, in English. */
export const planWordsInEnglish: PlanWords = {
  map: ({ fault }) => tellMapFault(fault),
  'map-empty': () => ({
    what: 'The map has no room, corridor or area indoors.',
    remedy:
      'Download the building with its indoor tags (indoor=room, level=0), or write a corridor text.',
  }),
  'map-unreadable': ({ reason }) => ({
    what: `This is not a map of OSM: ${reason}.`,
    remedy: 'Export it again as OSM XML.',
  }),
  archive: ({ fault }) => tellImdfFault(fault),
  'archive-unreadable': ({ reason }) => ({
    what: `This IMDF archive cannot be read: ${reason}`,
    remedy: 'Export it again as IMDF 1.0, or write a corridor text.',
  }),
};
