import { Duration, Stack } from 'aws-cdk-lib';
import {
  type CfnUserPoolClient,
  OAuthScope,
  type UserPool,
  UserPoolClient,
  UserPoolClientIdentityProvider,
  UserPoolDomain,
} from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';
import type { SignIn } from '../environments.ts';

/** What the portal must know to let staff and reviewers sign in. */
export type SignInSettings = {
  readonly issuer: string;
  readonly clientId: string;
  readonly groupsClaim: string;
};

/**
 * The portal as a client of whoever vouches for people. With our own user pool it creates the client (authorisation code
 * with PKCE and no secret, so that there is nothing to leak or rotate) and the pool's sign-in page.
 */
export function signInFor(
  scope: Construct,
  signIn: SignIn,
  userPool: UserPool | undefined,
  publicOrigin: string,
): SignInSettings {
  if (signIn.kind === 'issuer') return signIn;
  if (userPool === undefined)
    throw new Error('Sign-in by user pool needs the data stack’s user pool, and it has none.');
  new UserPoolDomain(scope, 'SignInDomain', {
    userPool,
    cognitoDomain: { domainPrefix: signIn.domainPrefix },
  });
  const client = new UserPoolClient(scope, 'SignInClient', {
    userPool,
    generateSecret: false,
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE],
      callbackUrls: [`${publicOrigin}/staff/signed-in`],
      logoutUrls: [`${publicOrigin}/staff/signed-out`],
    },
    supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
    preventUserExistenceErrors: true,
    enableTokenRevocation: true,
    accessTokenValidity: Duration.hours(1),
    idTokenValidity: Duration.hours(1),
    refreshTokenValidity: Duration.hours(9),
  });
  // Passwords are typed on the pool's own page only; left out, Cognito would also let a program sign in with one.
  (client.node.defaultChild as CfnUserPoolClient).explicitAuthFlows = ['ALLOW_REFRESH_TOKEN_AUTH'];
  return {
    issuer: `https://cognito-idp.${Stack.of(scope).region}.amazonaws.com/${userPool.userPoolId}`,
    clientId: client.userPoolClientId,
    groupsClaim: 'cognito:groups',
  };
}
