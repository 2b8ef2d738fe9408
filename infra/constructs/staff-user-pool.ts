import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnUserPoolGroup,
  FeaturePlan,
  Mfa,
  StandardThreatProtectionMode,
  UserPool,
} from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';

/** What each group of people may do; a person's groups come with the token in `cognito:groups`. */
const groups = {
  staff: 'Fund staff: start, watch and change every workflow.',
  reviewer: 'Assessment panel: read and score the applications they have no conflict with.',
  admin: 'Staff who also manage settings and people’s access.',
} as const;

/**
 * The accounts of staff and reviewers. Only an administrator creates one, and nobody signs in with a password alone.
 * People who answer the fund have no account: a signed link is enough.
 */
export function staffUserPool(scope: Construct): UserPool {
  const pool = new UserPool(scope, 'UserPool', {
    selfSignUpEnabled: false,
    signInAliases: { email: true },
    signInCaseSensitive: false,
    standardAttributes: { email: { required: true, mutable: true } },
    mfa: Mfa.REQUIRED,
    mfaSecondFactor: { otp: true, sms: false },
    passwordPolicy: {
      minLength: 12,
      requireLowercase: true,
      requireUppercase: true,
      requireDigits: true,
      requireSymbols: true,
      tempPasswordValidity: Duration.days(3),
    },
    accountRecovery: AccountRecovery.EMAIL_ONLY,
    featurePlan: FeaturePlan.PLUS,
    standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  for (const [groupName, description] of Object.entries(groups)) {
    new CfnUserPoolGroup(scope, `Group-${groupName}`, {
      userPoolId: pool.userPoolId,
      groupName,
      description,
    });
  }
  return pool;
}
