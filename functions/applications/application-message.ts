/** What a letter about an application says. The words are in the catalogue; here is only what cannot be looked up when it is sent. */
export type ApplicationMessage =
  | { readonly template: 'application-link' }
  | { readonly template: 'application-joined'; readonly by: string }
  | { readonly template: 'application-received' }
  | { readonly template: 'application-invited' }
  | { readonly template: 'application-declined'; readonly reason: string }
  | { readonly template: 'application-returned'; readonly reason: string }
  | { readonly template: 'application-withdrawn' };

/** The templates of letters about applications. */
export type ApplicationTemplate = ApplicationMessage['template'];
