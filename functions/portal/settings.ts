import type { Language } from '../people/person.ts';

/** What the portal must be told about its deployment. */
export interface PortalSettings {
  /** Where the portal is found: `https://…` (or http on 127.0.0.1), without a trailing slash. */
  readonly publicOrigin: string;
  readonly fund: {
    readonly name: Readonly<Record<Language, string>>;
    readonly mailbox: string;
    readonly phone: string;
  };
  readonly signIn: {
    readonly issuer: string;
    readonly clientId: string;
    readonly groupsClaim: string;
  };
}
