/** What an account may be; one can be several, and then may do what any of them may. */
export const roles = ['porter', 'staff', 'supervisor', 'editor', 'administrator'] as const;
export type Role = (typeof roles)[number];
