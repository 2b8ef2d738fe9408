/** The posts in a public body to which the fund announces its rounds. */
export const contactPosts = [
  'leader',
  'chief-executive',
  'finance-portfolio-holder',
  'finance-director',
] as const;
export type ContactPost = (typeof contactPosts)[number];

/** The kinds of bodies the fund writes to, in the order in which pages offer them. */
export const organisationTypes = [
  'council',
  'health-board',
  'nhs-trust',
  'special-health-authority',
  'nhs-shared-service',
  'police',
  'fire-service',
  'national-park-authority',
  'university',
  'college',
  'sponsored-body',
  'third-sector',
  'other',
] as const;
export type OrganisationType = (typeof organisationTypes)[number];
