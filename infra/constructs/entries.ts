/** The functions of Cascade by id; the id is also the file's name, the placeholder in a state machine and the prefix of its log codes. */
export const functionEntries = {
  'serve-portal': 'functions/portal/serve-portal.handler.ts',
  'start-due-work': 'functions/tick/start-due-work.handler.ts',
  'decide-chase': 'functions/obligations/decide-chase.handler.ts',
  'look-at-application': 'functions/applications/look-at-application.handler.ts',
  'remove-bid': 'functions/applications/remove-bid.handler.ts',
  'find-similar-work': 'functions/applications/find-similar-work.handler.ts',
  'queue-decisions': 'functions/applications/queue-decisions.handler.ts',
  'look-at-project': 'functions/projects/look-at-project.handler.ts',
  'report-idea': 'functions/adoption/report-idea.handler.ts',
  'advance-round': 'functions/rounds/advance-round.handler.ts',
  'advance-seminar': 'functions/seminars/advance-seminar.handler.ts',
  'ask-promises': 'functions/seminars/ask-promises.handler.ts',
  'advance-digest': 'functions/digests/advance-digest.handler.ts',
  'send-digest-page': 'functions/digests/send-digest-page.handler.ts',
  'send-deliveries': 'functions/deliveries/send-deliveries.handler.ts',
  'record-delivery-event': 'functions/deliveries/record-delivery-event.handler.ts',
} as const;

/** The id of one of our functions. */
export type FunctionId = keyof typeof functionEntries;

/** All ids, in the order of the table. */
export const functionIds = Object.keys(functionEntries) as FunctionId[];

/**
 * Which templates and styles are laid beside a function's code, as globs relative to `functions/`; `govuk` adds the
 * macros and the stylesheet of GOV.UK Frontend. A function that is not listed gets none.
 */
export const templatesOf: Readonly<
  Partial<Record<FunctionId, { readonly own: readonly string[]; readonly govuk: boolean }>>
> = {
  'serve-portal': { own: ['**/*.njk', '**/*.css'], govuk: true },
  'send-deliveries': { own: ['deliveries/emails/*.njk'], govuk: false },
  'send-digest-page': { own: ['deliveries/emails/*.njk'], govuk: false },
};
