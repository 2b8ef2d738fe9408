/** Every setting a function may be given by the template, with its form: a text that must not be empty, or a whole number. */
const known = {
  STATE_TABLE: 'text',
  DELIVERIES_TABLE: 'text',
  UPLOADS_BUCKET: 'text',
  ATTACHMENTS_BUCKET: 'text',
  ATTACHMENTS_ADDRESS: 'text',
  SIGNING_SECRET_ID: 'text',
  OBLIGATION_CHASE_ARN: 'text',
  APPLICATION_LIFECYCLE_ARN: 'text',
  SEMINAR_FOLLOW_UP_ARN: 'text',
  NETWORK_DIGEST_ARN: 'text',
  DELIVER_ARN: 'text',
  PUBLIC_ORIGIN: 'text',
  FUND_NAME_EN: 'text',
  FUND_NAME_CY: 'text',
  FUND_MAILBOX: 'text',
  FUND_PHONE: 'text',
  REMINDERS_FROM: 'text',
  DIGESTS_FROM: 'text',
  CONFIGURATION_SET: 'text',
  SIGN_IN_ISSUER: 'text',
  SIGN_IN_CLIENT_ID: 'text',
  SIGN_IN_GROUPS_CLAIM: 'text',
  DELIVERY_RETENTION_DAYS: 'number',
  BID_RETENTION_DAYS: 'number',
  METRIC_NAMESPACE: 'text',
} as const;

/** The name of a setting. */
export type SettingName = keyof typeof known;

type Setting<Name extends SettingName> = (typeof known)[Name] extends 'number' ? number : string;

/**
 * Reads the settings a function needs, once, when it starts.
 * @throws Error naming every setting that is missing or malformed, so that a deployment is mended in one go.
 */
export function readConfig<const Names extends readonly SettingName[]>(
  names: Names,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): { readonly [Name in Names[number]]: Setting<Name> } {
  const wrong: string[] = [];
  const read = names.map((name) => {
    const text = environment[name]?.trim() ?? '';
    const value = known[name] === 'number' ? Number(text) : text;
    if (text === '' || (typeof value === 'number' && !Number.isInteger(value))) wrong.push(name);
    return [name, value];
  });
  if (wrong.length > 0) throw new Error(`The environment lacks a usable value for: ${wrong.join(', ')}`);
  return Object.fromEntries(read) as { readonly [Name in Names[number]]: Setting<Name> };
}
