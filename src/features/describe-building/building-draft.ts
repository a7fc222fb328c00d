/** The draft that the editor and walking with taps have in common. */
export const buildingDraft = 'usher.building.text';
