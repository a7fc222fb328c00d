/** A corridor text that does not describe a building one could walk through. */
export type BuildingProblem =
  | { readonly kind: 'unknown-line'; readonly text: string; readonly nearest?: string | undefined }
  | { readonly kind: 'unknown-item'; readonly item: string; readonly nearest?: string | undefined }
  | { readonly kind: 'unknown-remark'; readonly remark: string }
  | { readonly kind: 'turn-inside-corridor'; readonly item: string }
  | { readonly kind: 'bad-range'; readonly range: string; readonly most: number }
  | { readonly kind: 'corridor-before-floor' }
  | { readonly kind: 'side-before-corridor' }
  | { readonly kind: 'no-floor' }
  | { readonly kind: 'no-corridor'; readonly floor: number }
  | { readonly kind: 'floor-twice'; readonly floor: number; readonly firstLine: number }
  | { readonly kind: 'corridor-twice'; readonly corridor: string; readonly firstLine: number }
  | {
      readonly kind: 'unknown-corridor';
      readonly corridor: string;
      readonly floor: number;
      readonly nearest?: string | undefined;
    }
  | { readonly kind: 'corridor-not-reached'; readonly corridor: string; readonly floor: number }
  | { readonly kind: 'floor-not-reached'; readonly floor: number }
  | { readonly kind: 'shaft-on-one-floor'; readonly shaft: 'stairs' | 'lift'; readonly id: string }
  | { readonly kind: 'steps-differ'; readonly corridor: string }
  | { readonly kind: 'bad-path'; readonly text: string }
  | { readonly kind: 'unknown-entrance'; readonly building: string; readonly entrance: string }
  | { readonly kind: 'link-not-returned'; readonly building: string; readonly floor: number }
  /** Corridors walked in a ring whose lengths do not fit: the drawing shows a gap, the way is right. */
  | { readonly kind: 'ring-open'; readonly corridor: string; readonly metres: number }
  /** Two corridors with their rooms on the same spot: the drawing is wrong there, the way is right. */
  | { readonly kind: 'overlap'; readonly corridor: string; readonly other: string };
