/** The groups of the template's user pool. */
export const roles = ['staff', 'reviewer', 'admin'] as const;

/** One of them. */
export type Role = (typeof roles)[number];

/** Somebody who can sign in on this machine. All are invented. */
export interface Account {
  readonly sub: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
}

/** Everyone who can sign in without a password, because the page that lets them exists only on this machine. */
export const sampleAccounts: readonly Account[] = [
  { sub: 'local-staff-1', name: 'Catrin Rees', email: 'catrin.rees@fund.example.org', role: 'staff' },
  { sub: 'local-staff-2', name: 'Gareth Lloyd', email: 'gareth.lloyd@fund.example.org', role: 'staff' },
  {
    sub: 'local-reviewer-1',
    name: 'Nia Pritchard',
    email: 'nia.pritchard@panel.example.org',
    role: 'reviewer',
  },
  { sub: 'local-admin-1', name: 'Huw Bevan', email: 'huw.bevan@fund.example.org', role: 'admin' },
];

/** Whom a token is for: the sample account with that address, the role's first one where no address is given, or a new person. */
export function accountFor(role: Role, email: string | null): Account {
  const known = sampleAccounts.find(
    (account) => account.role === role && (email === null || account.email === email),
  );
  return (
    known ?? {
      sub: `local-${role}-${email}`,
      name: email ?? role,
      email: email ?? `${role}@example.org`,
      role,
    }
  );
}
