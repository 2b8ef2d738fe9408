import { drafted, type Entry } from './entry.ts';

/** The pages that the fund's staff use. */
export const staff = {
  'staff.nav.label': drafted('Staff pages', 'Tudalennau staff'),
  'staff.nav.menu': drafted('Menu', 'Dewislen'),
  'staff.nav.board': drafted('Board', 'Bwrdd'),
  'staff.nav.projects': drafted('Projects', 'Prosiectau'),
  'staff.nav.deliveries': drafted('Letters', 'Llythyrau'),
  'staff.nav.people': drafted('People', 'Pobl'),
  'staff.nav.import': drafted('Import', 'Mewnforio'),
  'staff.nav.sign-out': drafted('Sign out', 'Allgofnodi'),
} as const satisfies Record<string, Entry>;
