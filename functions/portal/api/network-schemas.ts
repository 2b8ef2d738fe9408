import { z } from '@hono/zod-openapi';
import { cleanLine, cleanText } from '../../kernel/text.ts';
import { longestNetworkName, longestPurpose, networkIdPattern } from '../../networks/network.ts';
import { paces } from '../../networks/preferences.ts';
import { lawfulBases, longestSource, subscriptionWays } from '../../networks/subscription.ts';
import { organisationTypes } from '../../organisations/contact-post.ts';
import { longestOrganisation } from '../../organisations/contact.ts';
import { named } from './project-calls.ts';
import { happening, inBoth, sentInBoth, version } from './round-schemas.ts';
import { importResult } from './schemas.ts';

/** A network as lists show it. */
export const network = z
  .object({
    id: z.string(),
    version: z.number(),
    name: inBoth,
    purpose: inBoth,
    sectors: z.array(z.enum(organisationTypes)).openapi({ description: 'None means everybody.' }),
    coordinatorId: z.string().nullable(),
    defaultPace: z.enum(paces),
    goesOutByItself: z.boolean(),
    isOpen: z.boolean().openapi({ description: 'Whether anybody can ask to join on its public page.' }),
    members: z.number(),
    createdAt: z.string(),
  })
  .openapi('Network');

/** One network, with what happened. */
export const networkInFull = network.extend({ timeline: z.array(happening) }).openapi('NetworkInFull');

const facts = {
  sectors: z.array(z.enum(organisationTypes)).optional(),
  coordinator: named
    .nullable()
    .optional()
    .openapi({ description: 'Their link goes to them at once; null where staff keep the members.' }),
  defaultPace: z.enum(paces).optional(),
  goesOutByItself: z.boolean().optional(),
  isOpen: z.boolean().optional(),
};

const name = sentInBoth(longestNetworkName);
const purpose = sentInBoth(longestPurpose, cleanText);

/** The call that begins a network. */
export const newNetworkCall = z.object({
  id: z.string().regex(networkIdPattern).optional().openapi({
    description: 'Left out, it is made of the English name. The same call with an id begins one network.',
  }),
  name,
  purpose,
  ...facts,
});

/** The call that changes one. What is left out stays. */
export const editNetworkCall = z.object({
  name: name.optional(),
  purpose: purpose.optional(),
  ...facts,
  version: version.optional(),
});

/** Somebody in a network. */
export const member = z
  .object({
    personId: z.string(),
    name: z.string(),
    email: z.string(),
    organisation: z.string(),
    pace: z.enum(paces),
    pausedUntil: z.string().nullable(),
    since: z.string(),
    ground: z.object({
      basis: z.enum(lawfulBases),
      way: z.enum(subscriptionWays),
      source: z.string(),
      date: z.string(),
      wording: z.string(),
      by: z.string(),
    }),
  })
  .openapi('NetworkMember');

/** The call that adds one. Refused (409) where they asked not to be written to, however the address is spelled. */
export const addMemberCall = named.extend({
  organisation: z.string().transform(cleanLine).pipe(z.string().max(longestOrganisation)).default(''),
  source: z.string().transform(cleanLine).pipe(z.string().min(1).max(longestSource)).openapi({
    description: 'Where the address comes from; its owner is told if they ask.',
  }),
  basis: z.enum(lawfulBases).default('public-task'),
  date: z.iso.date().optional().openapi({ description: 'The day the source gives; today when left out.' }),
});

/** The call that takes one off. */
export const removeMemberCall = z.object({
  isTheirWish: z
    .boolean()
    .openapi({ description: 'Whether they asked for it: then nobody else can put them back.' }),
});

/** What an import did. */
export const membersImportResult = importResult
  .extend({
    heldBack: importResult.shape.rejected.openapi({
      description: 'Rows that are right, of people who must not be written to.',
    }),
  })
  .openapi('MembersImportResult');
