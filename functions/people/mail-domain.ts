/** Mail domains that anybody, or a whole service of the nation, shares: the same domain says nothing about the same organisation. */
const sharedDomains: ReadonlySet<string> = new Set(
  'gmail.com googlemail.com outlook.com hotmail.com hotmail.co.uk live.com live.co.uk msn.com yahoo.com yahoo.co.uk icloud.com me.com aol.com btinternet.com btopenworld.com virginmedia.com sky.com talktalk.net proton.me protonmail.com nhs.net wales.nhs.uk'.split(
    ' ',
  ),
);

/** Whether two addresses are of one organisation, as far as their domain tells; one that anybody shares does not. */
export function areOfOneOrganisation(email: string, other: string): boolean {
  const domain = domainOf(email);
  return !sharedDomains.has(domain) && domain === domainOf(other);
}

function domainOf(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1).toLowerCase();
}
