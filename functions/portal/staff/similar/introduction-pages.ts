import type { IntroductionMessage } from '../../../introductions/introduction-message.ts';
import { composeIntroductionLetter } from '../../../deliveries/emails/introduction-letters.ts';
import {
  decideIntroduction,
  type IntroductionAction,
  introductionActions,
} from '../../../introductions/decide-introduction.ts';
import { introductionIdOf, introductionKinds } from '../../../introductions/introduction.ts';
import { sidesOf } from '../../../introductions/introduction-timeline.ts';
import type { IntroductionChange, IntroductionView } from '../../../introductions/introduction-view.ts';
import { thoseNotAgreed } from '../../../introductions/who-may-be-introduced.ts';
import { refused } from '../../../kernel/result.ts';
import type { MessageKey } from '../../../messages/catalogue.ts';
import type { Occasion } from '../../../obligations/view.ts';
import type { Person } from '../../../people/person.ts';
import type { ProjectId } from '../../../projects/project.ts';
import { sendAtOnce } from '../../act.ts';
import type { FormErrors } from '../../forms.ts';
import type { MemberVisit, Route } from '../../routes.ts';
import { letterName } from '../consequences.ts';
import type { StaffDeps } from '../deps.ts';
import { isOfferable } from './offerable.ts';

interface Undertaking {
  readonly here: ProjectId;
  readonly action: IntroductionAction;
  readonly view: IntroductionView;
  readonly change: IntroductionChange;
  readonly on: Occasion;
}

/**
 * The page on which staff bring a bid together with another or with a mentor: every letter that will go out, as its readers will see it, with a real choice.
 * Only "yes" changes anything, and only if everybody whom the page was about still stands where they stood.
 */
export function introductionRoutes(deps: StaffDeps): readonly Route[] {
  const path = '/staff/applications/:id/introductions/:kind/:other/:action';
  return [
    {
      method: 'GET',
      path,
      who: 'staff',
      handle: (visit) => withUndertaking(deps, visit, (one) => check(deps, visit, one, [])),
    },
    {
      method: 'POST',
      path,
      who: 'staff',
      handle: (visit) => withUndertaking(deps, visit, (one) => proceed(deps, visit, one)),
    },
  ];
}

async function withUndertaking(
  deps: StaffDeps,
  visit: MemberVisit,
  go: (undertaking: Undertaking) => Response | Promise<Response>,
): Promise<Response> {
  const here = visit.param('id') as ProjectId;
  const other = visit.param('other') as ProjectId;
  const kind = introductionKinds.find((one) => one === visit.param('kind'));
  const action = introductionActions.find((one) => one === visit.param('action'));
  if (kind === undefined || action === undefined) return visit.notFound();
  const view = await deps.introductions.view(introductionIdOf(kind, here, other));
  if (view === null) return visit.notFound();
  if (!(await isOfferable(deps, view, visit.at)))
    return cannot(visit, here, 'introduction.refusal.not-a-mentor');
  const on: Occasion = { at: visit.at, by: { kind: 'staff', name: visit.member.name } };
  const decided = decideIntroduction(view, action, on);
  if (!decided.ok) return cannot(visit, here, decided.refusal);
  // Somebody pressed the button before, perhaps the same person twice: it is done, and was done once.
  if (decided.value === null) return visit.redirect(doneAt(here, action));
  return go({ here, action, view, change: decided.value, on });
}

async function proceed(deps: StaffDeps, visit: MemberVisit, one: Undertaking): Promise<Response> {
  const { form, t } = visit;
  const { here, action, view, on } = one;
  if (visit.isLanguageSwitch) return check(deps, visit, one, []);
  if (form.text('choice') === 'no') return visit.redirect(similarHref(here));
  if (form.text('choice') !== 'yes')
    return check(deps, visit, one, [{ field: 'choice', text: t('staff.action.choice-missing') }]);
  if (form.text('version') !== versionOf(view))
    return check(deps, visit, one, [{ field: 'choice', text: t('staff.action.changed') }]);
  const result = await deps.introductions.change(view.id, visit.at, (now) => {
    const decided = decideIntroduction(now, action, on);
    const isAsShown = versionOf(now) === versionOf(view) || (decided.ok && decided.value === null);
    return isAsShown || !decided.ok ? decided : refused('refusal.changed-meanwhile');
  });
  if (!result.ok) return cannot(visit, here, result.refusal);
  await sendAtOnce(deps, result.value?.deliveries ?? [], visit.at);
  return visit.redirect(doneAt(here, action));
}

function check(deps: StaffDeps, visit: MemberVisit, one: Undertaking, errors: FormErrors): Response {
  const { action, view, here } = one;
  const [first, second] = sidesOf(view);
  return visit.page('portal/staff/similar/introduction.njk', {
    title: visit.t(`staff.similar.do.${view.kind}.${action}`),
    section: 'applications',
    hasForm: true,
    errors,
    back: similarHref(here),
    action,
    what: whatHappens(view, action),
    sides: [first?.title, second?.title],
    version: versionOf(view),
    letters: lettersAsRead(deps, visit, one),
  });
}

function whatHappens(view: IntroductionView, action: IntroductionAction): MessageKey {
  if (action === 'introduce') return 'staff.similar.what.introduce';
  const isForBids = view.kind !== 'mentor' || thoseNotAgreed(view).length > 0;
  return isForBids ? 'staff.similar.what.ask-bid' : 'staff.similar.what.ask-mentor';
}

/** Every letter of a change as its reader will see it, in both languages, whichever they get. */
function lettersAsRead(
  { settings }: Pick<StaffDeps, 'settings'>,
  { language }: MemberVisit,
  { view, change }: Undertaking,
) {
  const { fund, publicOrigin } = settings;
  const after: IntroductionView = { ...view, introduction: change.introduction };
  return change.deliveries.flatMap(({ recipientId, message }) => {
    const recipient = peopleIn(view).find(({ id }) => id === recipientId);
    if (recipient === undefined) return [];
    const versions = composeIntroductionLetter({
      message: message as IntroductionMessage,
      view: after,
      recipient: { ...recipient, language: 'both' },
      settings: { fundName: fund.name, mailbox: fund.mailbox, phone: fund.phone, publicOrigin },
      url: `${publicOrigin}/`,
    });
    return [{ to: recipient.name, name: letterName(message, language), versions }];
  });
}

function peopleIn(view: IntroductionView): readonly Person[] {
  const writers = view.bids.flatMap(({ people }) => [...people.values()]);
  return view.kind === 'mentor' ? [...writers, ...Object.values(view.contacts)] : writers;
}

/** What the page was worked out for: the introduction, the bids, and the mentor's project. */
function versionOf(view: IntroductionView): string {
  const bids = view.bids.map(({ application }) => application.version);
  return [
    view.introduction?.version ?? 0,
    ...bids,
    ...(view.kind === 'mentor' ? [view.project.version] : []),
  ].join('.');
}

function cannot(visit: MemberVisit, here: ProjectId, why: MessageKey): Response {
  const link = { href: similarHref(here), text: 'staff.similar.back' } as const;
  return visit.message({ title: 'staff.action.cannot', paragraphs: [why], link }, 409);
}

function similarHref(id: ProjectId): string {
  return `/staff/applications/${id}/similar`;
}

function doneAt(id: ProjectId, action: IntroductionAction): string {
  return `${similarHref(id)}?done=${action}`;
}
