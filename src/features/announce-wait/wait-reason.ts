import type { WaitReason } from '#domain/act-values.ts';

/** The sentence that tells the visitor why they wait. */
export const waitReasonForVisitor = {
  calling: 'waitCalling',
  'handler-busy': 'waitBusy',
  'handler-coming': 'waitComing',
  'left-post': 'waitLeftPost',
  'looking-up': 'waitLookingUp',
} as const satisfies Record<WaitReason, string>;
