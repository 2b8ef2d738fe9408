/** The groups of the identity provider that mean something here. */
export const roles = ['staff', 'reviewer', 'admin'] as const;
export type Role = (typeof roles)[number];

/** Somebody who signed in: fund staff, a member of the assessment panel, or an administrator. */
export interface Member {
  /** The identity provider's name for the person. */
  readonly subject: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
}

/** What a route asks of a member. `reviewer`: they may be asked for a review, which staff may be too; of which bid, the review itself says. */
export type Right = 'signed-in' | 'reviewer' | 'staff' | 'admin';

/** Which roles carry a right: an administrator can do whatever staff can, a reviewer only what everybody who signs in can. */
const rolesWith: Readonly<Record<Right, readonly Role[]>> = {
  'signed-in': ['staff', 'reviewer', 'admin'],
  reviewer: ['staff', 'reviewer', 'admin'],
  staff: ['staff', 'admin'],
  admin: ['admin'],
};

/** Whether a member may do what asks for this right. */
export function hasRight(member: Member, right: Right): boolean {
  return member.roles.some((role) => rolesWith[right].includes(role));
}

/** The roles among the groups that an issuer names; everything else it names is none of our business. */
export function rolesAmong(groups: unknown): readonly Role[] {
  const named = Array.isArray(groups) ? groups : [groups];
  return roles.filter((role) => named.includes(role));
}

/** The page a member begins on. */
export function homeOf(member: Member): '/staff' | '/reviews' {
  return hasRight(member, 'staff') ? '/staff' : '/reviews';
}
