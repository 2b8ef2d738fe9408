import type { Context } from 'hono';
import type { MessageKey } from '../../messages/catalogue.ts';
import { type MessageArguments, translator } from '../../messages/translate.ts';
import type { Language } from '../../people/person.ts';

/** What went wrong with a call: its status and code for a program, and a message for a person. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly status: ProblemStatus;
  readonly code: string;
  readonly key: MessageKey;
  readonly args: MessageArguments;

  constructor(status: ProblemStatus, code: string, key: MessageKey, args: MessageArguments = {}) {
    super(`${status} ${code}`);
    this.status = status;
    this.code = code;
    this.key = key;
    this.args = args;
  }
}

export type ProblemStatus = 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 500 | 503;

/** Refusals that are about what was sent; every other refusal is about where the thing stands. */
const aboutTheRequest = new RegExp(
  `^(?:${[
    String.raw`refusal\.(?:reason|date|not-yours|same-person|same-contact)`,
    String.raw`project\.refusal\.(?:nothing|date|end)`,
    String.raw`application\.refusal\.date-missing`,
    String.raw`round\.refusal\.(?:closes-before-opens|no-budget|minimum-wrong|share-wrong|criteria)$`,
    String.raw`assessment\.refusal\.(?:reason|date|note|no-such-criterion|nobody-chosen|own-bid)`,
    String.raw`repayment\.`,
    String.raw`network\.refusal\.(?:name|purpose)`,
    String.raw`seminar\.refusal\.nobody-chosen`,
    String.raw`staff\.announcement\.(?:posts|types)-missing`,
    String.raw`seminar\.refusal\.(?:title|ends|too-far|nowhere|place|link|topics|moments-wrong|way|in-past|why)`,
  ].join('|')})`,
);

/** The problem that a rule's refusal is: not there (404), sent wrongly (422), or not possible as things stand (409). */
export function problemOfRefusal(refusal: MessageKey): ApiProblem {
  const code = refusal.replace(/^(?:(?:\w+\.)?refusal|staff\.announcement)\./, '');
  if (refusal === 'refusal.not-found') return new ApiProblem(404, code, refusal);
  return new ApiProblem(aboutTheRequest.test(refusal) ? 422 : 409, code, refusal);
}

/** The JSON of a problem (RFC 9457's media type; `error` and `message` are ours). */
export function problemResponse(
  problem: Pick<ApiProblem, 'status' | 'code' | 'key' | 'args'>,
  language: Language,
  more: Readonly<Record<string, unknown>> = {},
): Response {
  const body = {
    error: problem.code,
    message: translator(language)(problem.key, problem.args),
    status: problem.status,
    ...more,
  };
  const headers = {
    'content-type': 'application/problem+json',
    ...(problem.status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
  };
  return new Response(JSON.stringify(body), { status: problem.status, headers });
}

/** The language of messages to a program: Welsh when it asks for it. */
export function languageOf(c: Context): Language {
  return /^\s*cy\b/i.test(c.req.header('accept-language') ?? '') ? 'cy' : 'en';
}
