import { CfnOutput, RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  ApiMapping,
  DomainName,
  HttpApi,
  HttpNoneAuthorizer,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
  SecurityPolicy,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Web } from '../environments.ts';
import { acknowledge } from './acknowledge.ts';

/** What the web side needs to know. */
export type PortalApiProps = {
  readonly web: Web;
  readonly namePrefix: string;
  readonly logRetention: RetentionDays;
  readonly key: IKey;
};

/**
 * One line for each request: enough to see load, latency and errors, and to find the function's own log. Never a path,
 * a query, a header or an address: the links in emails carry the right to answer, and a log must not hand it on.
 */
const loggedOfARequest = {
  requestId: '$context.requestId',
  time: '$context.requestTime',
  method: '$context.httpMethod',
  routeKey: '$context.routeKey',
  status: '$context.status',
  latencyMs: '$context.responseLatency',
  integrationStatus: '$context.integrationStatus',
  integrationLatencyMs: '$context.integrationLatency',
  responseBytes: '$context.responseLength',
};

/** Far above what a fund's few thousand people do, far below what would cost money. */
const throttle = { rateLimit: 50, burstLimit: 100 };

/**
 * The HTTP API before the portal: every request goes to one function. The environment says under which address.
 */
export class PortalApi extends Construct {
  readonly api: HttpApi;
  /** `https://…` without a trailing slash: what emailed links begin with. */
  readonly publicOrigin: string;

  constructor(scope: Construct, id: string, props: PortalApiProps) {
    super(scope, id);
    this.api = new HttpApi(this, 'Api', {
      apiName: `${props.namePrefix}-portal`,
      description: 'The pages and the API of Cascade.',
      createDefaultStage: false,
      // Otherwise every page would exist under a second address, outside its own certificate and cookies.
      disableExecuteApiEndpoint: props.web.kind === 'own-domain',
    });
    const logs = new LogGroup(this, 'AccessLog', {
      logGroupName: `/aws/vendedlogs/apis/${props.namePrefix}-portal`,
      retention: props.logRetention,
      encryptionKey: props.key,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const stage = new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle,
      detailedMetricsEnabled: true,
      accessLogSettings: {
        destination: new LogGroupLogDestination(logs),
        format: AccessLogFormat.custom(JSON.stringify(loggedOfARequest)),
      },
    });
    this.publicOrigin = this.originOf(props.web, stage);
  }

  /** Sends every request, whatever its method and path, to this function. */
  servedBy(lambda: IFunction): void {
    const route = new HttpRoute(this, 'EveryRequest', {
      httpApi: this.api,
      routeKey: HttpRouteKey.DEFAULT,
      integration: new HttpLambdaIntegration('Portal', lambda),
      authorizer: new HttpNoneAuthorizer(),
    });
    acknowledge(route, {
      'AwsSolutions-APIG4':
        'People answer by signed links and have no account, so the API cannot ask for a token. The portal checks every route itself, and a test walks all routes.',
    });
  }

  private originOf(web: Web, stage: HttpStage): string {
    if (web.kind === 'given') return web.publicOrigin;
    if (web.kind === 'api-endpoint')
      return `https://${this.api.apiId}.execute-api.${Stack.of(this).region}.amazonaws.com`;
    const domain = new DomainName(this, 'Domain', {
      domainName: web.domainName,
      certificate: Certificate.fromCertificateArn(this, 'Certificate', web.certificateArn),
      securityPolicy: SecurityPolicy.TLS_1_2,
    });
    new ApiMapping(this, 'Mapping', { api: this.api, domainName: domain, stage });
    new CfnOutput(this, 'DomainTarget', {
      description: `Point ${web.domainName} (A and AAAA alias, or CNAME) here.`,
      value: domain.regionalDomainName,
    });
    return `https://${web.domainName}`;
  }
}
