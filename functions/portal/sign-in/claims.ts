import { cleanLine } from '../../kernel/text.ts';
import { type Member, rolesAmong } from '../member.ts';

/** Claims whose signature was checked. */
export type SignedClaims = Readonly<Record<string, unknown>> & { readonly sub: string };

/** The member that an issuer vouches for. The name is the best it gives; an access token of Cognito has neither name nor address. */
export function memberFrom(claims: SignedClaims, groupsClaim: string): Member {
  const email = textOf(claims['email']);
  const name = [claims['name'], email, claims['username'], claims['preferred_username']]
    .map(textOf)
    .find((text) => text !== '');
  return { subject: claims.sub, name: name ?? claims.sub, email, roles: rolesAmong(claims[groupsClaim]) };
}

function textOf(claim: unknown): string {
  return typeof claim === 'string' ? cleanLine(claim).slice(0, 200) : '';
}
