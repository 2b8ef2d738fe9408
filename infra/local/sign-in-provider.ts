import type { IncomingMessage, ServerResponse } from 'node:http';
import Provider from 'oidc-provider';
import type { Account } from './accounts.ts';
import { page } from './page.ts';
import { claimsOf, identityPath, tokenLifetimeSeconds } from './identity.ts';
import type { Keys, SignInClient } from './identity.ts';
import { escapeXml } from './aws-answer.ts';
import { signInStore } from './sign-in-store.ts';
import { readBody } from './web.ts';

/** Opens an OpenID Connect provider (authorisation code with PKCE) whose sign-in page is a list of people to be. */
export async function openProvider(
  issuer: string,
  client: SignInClient,
  keys: Keys,
  accounts: readonly Account[],
): Promise<(request: IncomingMessage, response: ServerResponse) => Promise<void>> {
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.clientId,
        redirect_uris: [...client.callbackUrls],
        post_logout_redirect_uris: [...client.logoutUrls],
        grant_types: ['authorization_code'],
        response_types: ['code'],
        token_endpoint_auth_method: 'none',
      },
    ],
    adapter: signInStore(),
    jwks: { keys: [keys.signing] },
    cookies: { keys: [...keys.cookies] },
    claims: { openid: ['sub', 'cognito:groups'], email: ['email', 'email_verified'], profile: ['name'] },
    // Cognito puts a person's claims into the ID token; the standard would leave them to a second call.
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: true, logoutSource: askToLeave },
    },
    ttl: {
      IdToken: tokenLifetimeSeconds,
      AccessToken: tokenLifetimeSeconds,
      Session: 14 * 86_400,
      Grant: 14 * 86_400,
      Interaction: 3600,
    },
    interactions: { url: (_, interaction) => `${identityPath}/sign-in/${interaction.uid}` },
    findAccount: (_, sub) => {
      const account = accounts.find((known) => known.sub === sub);
      return account === undefined ? undefined : { accountId: sub, claims: () => claimsOf(account) };
    },
    // Nobody is asked to consent to the fund's own portal reading its own staff's names.
    loadExistingGrant: async (context) => {
      const grant = new provider.Grant({
        clientId: context.oidc.client?.clientId ?? '',
        accountId: context.oidc.session?.accountId ?? '',
      });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
    renderError: (context, out) => {
      context.type = 'html';
      context.body = page(
        'Sign-in did not work',
        `<h1 class="govuk-heading-l">Sign-in did not work</h1><p class="govuk-body">${escapeXml(out.error_description ?? out.error)}</p>`,
      );
    },
  });
  const callback = provider.callback();
  return async (request, response) => {
    const path = request.url ?? '/';
    if (path.startsWith(`${identityPath}/sign-in/`)) {
      await signInPage(provider, accounts, request, response);
      return;
    }
    // Mounted as Express mounts it: the provider sees its own path and finds the prefix in `originalUrl`.
    (request as IncomingMessage & { originalUrl?: string }).originalUrl = path;
    request.url = path.slice(identityPath.length) || '/';
    await callback(request, response);
  };
}

/** The provider's own question before it forgets somebody; its form is the provider's, and the button says yes. */
function askToLeave(context: { type: string; body: unknown }, form: string): void {
  context.type = 'html';
  context.body = page(
    'Sign out here too',
    `<h1 class="govuk-heading-l">Sign out here too</h1>
<p class="govuk-body">The portal has forgotten you. This stand-in for the fund's own sign-in still knows who you are.</p>
${form}
<p class="govuk-body"><button class="govuk-button" type="submit" form="op.logoutForm" name="logout" value="yes">Sign out</button></p>`,
  );
}

async function signInPage(
  provider: Provider,
  accounts: readonly Account[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method === 'POST') {
    const chosen = new URLSearchParams((await readBody(request))?.toString() ?? '').get('account');
    const account = accounts.find(({ sub }) => sub === chosen);
    if (account !== undefined) {
      await provider.interactionFinished(
        request,
        response,
        { login: { accountId: account.sub } },
        { mergeWithLastSubmission: false },
      );
      return;
    }
  }
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
  response.end(page('Who are you today?', choices(accounts)));
}

function choices(accounts: readonly Account[]): string {
  const buttons = accounts.map(
    ({ sub, name, email, role }) =>
      `<p class="govuk-body"><button class="govuk-button" name="account" value="${escapeXml(sub)}">${escapeXml(name)} (${role})</button> ${escapeXml(email)}</p>`,
  );
  return `<h1 class="govuk-heading-l">Who are you today?</h1>
<p class="govuk-body">This stands in for the fund's own sign-in. It exists on this machine only, so it asks for no password.</p>
<form method="post">${buttons.join('\n')}</form>`;
}
