import type { Resource, Template } from './template.ts';
import { localName, localValue } from './resource-value.ts';

/** The account and region that a run on one machine pretends to be in. */
export const pseudoParameters: Readonly<Record<string, string | readonly string[]>> = {
  'AWS::AccountId': '000000000000',
  'AWS::Region': 'eu-west-2',
  'AWS::Partition': 'aws',
  'AWS::URLSuffix': 'amazonaws.com',
  'AWS::NotificationARNs': [],
};

/** Resolves a value of a stack's template to what it is on this machine. */
export type Resolve = (stack: string, value: unknown) => unknown;

/**
 * CloudFormation's intrinsic functions over a template whose resources all stand on this machine.
 * The resolver throws an Error naming the function or the reference it cannot resolve.
 */
export function createResolver(template: Template): Resolve {
  const resolve: Resolve = (stack, value) => {
    if (Array.isArray(value))
      return value.map((part) => resolve(stack, part)).filter((part) => part !== noValue);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value);
    const [name, argument] = entries[0] ?? [];
    if (entries.length === 1 && name !== undefined && (name === 'Ref' || name.startsWith('Fn::'))) {
      const intrinsic = intrinsics[name];
      if (intrinsic === undefined) throw new Error(`${name} in stack ${stack} has no local stand-in.`);
      return intrinsic(argument, stack);
    }
    return Object.fromEntries(
      entries
        .map(([key, part]) => [key, resolve(stack, part)] as const)
        .filter(([, part]) => part !== noValue),
    );
  };

  const resource = (stack: string, logicalId: string): Resource => {
    const found = template.find(stack, logicalId);
    if (found === undefined)
      throw new Error(`Stack ${stack} refers to ${logicalId}, which it does not hold.`);
    return found;
  };

  const nameOf = (found: Resource): string => localName(found, (value) => resolve(found.stack, value));

  const reference = (stack: string, logicalId: string): unknown => {
    if (logicalId === 'AWS::NoValue') return noValue;
    if (logicalId === 'AWS::StackName') return stack;
    if (logicalId === 'AWS::StackId')
      return `arn:aws:cloudformation:eu-west-2:000000000000:stack/${stack}/local`;
    if (logicalId in pseudoParameters) return pseudoParameters[logicalId];
    const found = resource(stack, logicalId);
    return localValue(found, nameOf(found), null);
  };

  const attribute = (stack: string, logicalId: string, name: string): unknown => {
    const found = resource(stack, logicalId);
    return localValue(found, nameOf(found), name);
  };

  const text = (stack: string, value: unknown): string => {
    const resolved = resolve(stack, value);
    if (typeof resolved !== 'string' && typeof resolved !== 'number') {
      throw new Error(
        `${JSON.stringify(value)} in stack ${stack} should be text but is ${JSON.stringify(resolved)}.`,
      );
    }
    return String(resolved);
  };

  const intrinsics: Record<string, (argument: unknown, stack: string) => unknown> = {
    Ref: (argument, stack) => reference(stack, argument as string),
    'Fn::GetAtt': (argument, stack) => {
      const [logicalId = '', ...path] =
        typeof argument === 'string' ? argument.split('.') : (argument as string[]);
      return attribute(stack, logicalId, path.join('.'));
    },
    'Fn::Join': (argument, stack) => {
      const [separator, parts] = argument as [string, unknown];
      return (resolve(stack, parts) as unknown[]).map((part) => text(stack, part)).join(separator);
    },
    'Fn::Sub': (argument, stack) => {
      const [pattern, variables] =
        typeof argument === 'string' ? [argument, {}] : (argument as [string, Record<string, unknown>]);
      return pattern.replace(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) => {
        if (literal === '!') return `\${${name}}`;
        if (Object.hasOwn(variables, name)) return text(stack, variables[name]);
        return text(stack, name.includes('.') ? { 'Fn::GetAtt': name } : { Ref: name });
      });
    },
    'Fn::Select': (argument, stack) => {
      const [index, list] = argument as [number | string, unknown];
      return (resolve(stack, list) as unknown[])[Number(index)];
    },
    'Fn::Split': (argument, stack) => {
      const [separator, source] = argument as [string, unknown];
      return text(stack, source).split(separator);
    },
    'Fn::FindInMap': (argument, stack) => {
      const [map, first, second] = (argument as unknown[]).map((part) => text(stack, part));
      return template.mappings.get(stack)?.[map ?? '']?.[first ?? '']?.[second ?? ''];
    },
    'Fn::ImportValue': (argument, stack) => {
      const name = text(stack, argument);
      const exported = template.exports.get(name);
      if (exported === undefined)
        throw new Error(`Stack ${stack} imports "${name}", which no stack exports.`);
      return resolve(exported.stack, exported.value);
    },
  };
  return resolve;
}

const noValue = Symbol('AWS::NoValue');
