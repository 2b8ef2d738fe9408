import type { FunctionId } from './entries.ts';

/** Which environment variables each function gets: what it needs, and nothing else. */
const settingsOf = {
  'serve-portal': [
    'STATE_TABLE',
    'DELIVERIES_TABLE',
    'UPLOADS_BUCKET',
    'ATTACHMENTS_BUCKET',
    'ATTACHMENTS_ADDRESS',
    'SIGNING_SECRET_ID',
    'OBLIGATION_CHASE_ARN',
    'APPLICATION_LIFECYCLE_ARN',
    'SEMINAR_FOLLOW_UP_ARN',
    'NETWORK_DIGEST_ARN',
    'DELIVER_ARN',
    'PUBLIC_ORIGIN',
    'FUND_NAME_EN',
    'FUND_NAME_CY',
    'FUND_MAILBOX',
    'FUND_PHONE',
    'SIGN_IN_ISSUER',
    'SIGN_IN_CLIENT_ID',
    'SIGN_IN_GROUPS_CLAIM',
    'DELIVERY_RETENTION_DAYS',
  ],
  'start-due-work': [
    'STATE_TABLE',
    'DELIVERIES_TABLE',
    'OBLIGATION_CHASE_ARN',
    'APPLICATION_LIFECYCLE_ARN',
    'SEMINAR_FOLLOW_UP_ARN',
    'NETWORK_DIGEST_ARN',
    'DELIVER_ARN',
    'METRIC_NAMESPACE',
  ],
  'look-at-application': ['STATE_TABLE', 'DELIVERIES_TABLE', 'DELIVERY_RETENTION_DAYS', 'BID_RETENTION_DAYS'],
  'remove-bid': ['STATE_TABLE', 'DELIVERIES_TABLE', 'ATTACHMENTS_BUCKET'],
  'find-similar-work': ['STATE_TABLE', 'DELIVERIES_TABLE', 'DELIVERY_RETENTION_DAYS'],
  'queue-decisions': ['STATE_TABLE', 'DELIVERIES_TABLE', 'DELIVERY_RETENTION_DAYS'],
  'look-at-project': ['STATE_TABLE', 'DELIVERIES_TABLE', 'DELIVERY_RETENTION_DAYS'],
  'report-idea': ['STATE_TABLE', 'DELIVERIES_TABLE', 'DELIVERY_RETENTION_DAYS'],
  'advance-round': ['STATE_TABLE', 'DELIVERIES_TABLE', 'DELIVERY_RETENTION_DAYS'],
  'advance-seminar': ['STATE_TABLE', 'DELIVERIES_TABLE', 'DELIVERY_RETENTION_DAYS'],
  'ask-promises': ['STATE_TABLE', 'DELIVERIES_TABLE', 'DELIVERY_RETENTION_DAYS'],
  'decide-chase': ['STATE_TABLE', 'DELIVERIES_TABLE', 'DELIVERY_RETENTION_DAYS'],
  'advance-digest': ['STATE_TABLE', 'DELIVERIES_TABLE', 'DELIVERY_RETENTION_DAYS'],
  'send-digest-page': [
    'STATE_TABLE',
    'DELIVERIES_TABLE',
    'SIGNING_SECRET_ID',
    'PUBLIC_ORIGIN',
    'FUND_NAME_EN',
    'FUND_NAME_CY',
    'FUND_MAILBOX',
    'FUND_PHONE',
    'REMINDERS_FROM',
    'DIGESTS_FROM',
    'CONFIGURATION_SET',
    'DELIVERY_RETENTION_DAYS',
  ],
  'send-deliveries': [
    'STATE_TABLE',
    'DELIVERIES_TABLE',
    'SIGNING_SECRET_ID',
    'PUBLIC_ORIGIN',
    'FUND_NAME_EN',
    'FUND_NAME_CY',
    'FUND_MAILBOX',
    'FUND_PHONE',
    'REMINDERS_FROM',
    'DIGESTS_FROM',
    'CONFIGURATION_SET',
    'DELIVERY_RETENTION_DAYS',
  ],
  'record-delivery-event': ['STATE_TABLE', 'DELIVERIES_TABLE', 'DELIVERY_RETENTION_DAYS'],
} as const satisfies Record<FunctionId, readonly string[]>;

/** The name of one environment variable. */
export type SettingName = (typeof settingsOf)[FunctionId][number];

/**
 * The environment of one function, out of the settings known so far. Throws when one that it needs is not among them.
 */
export function environmentOf(
  id: FunctionId,
  known: Readonly<Partial<Record<SettingName, string>>>,
): Record<string, string> {
  return Object.fromEntries(
    settingsOf[id].map((name) => {
      const value = known[name];
      if (value === undefined)
        throw new Error(`${id} needs ${name}, which the service stack does not know at that point.`);
      return [name, value];
    }),
  );
}
