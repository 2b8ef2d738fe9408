import { createHash } from 'node:crypto';
import { isAdoptionRequest, bodyCode } from '../../../adoption/adoption.ts';
import {
  answerDates,
  bodiesOf,
  type Body,
  type BodyToAsk,
  newRequest,
  ownBodyOf,
  type WhoIsAsked,
  whoIsAsked,
} from '../../../adoption/send-idea.ts';
import type { CalendarDate } from '../../../calendar/working-days.ts';
import { composeLetter } from '../../../deliveries/emails/compose-letter.ts';
import { aboutOf } from '../../../obligations/obligation.ts';
import { type ContactPost, contactPosts, organisationTypes } from '../../../organisations/contact-post.ts';
import { organisationIn } from '../../../organisations/register.ts';
import type { Project, ProjectId } from '../../../projects/project.ts';
import { projectToSend, sendToBodies } from '../../act-on-adoption.ts';
import { asTypedDate, closedDay, readDate, typedDate } from '../../date-field.ts';
import type { FormErrors } from '../../forms.ts';
import type { MemberVisit, Route } from '../../routes.ts';
import { choices } from '../board-pages.ts';
import type { StaffDeps } from '../deps.ts';
import { staffOccasion } from '../rounds/round-visit.ts';
import { searchFor } from '../search.ts';
import { ideaHref } from './idea-page.ts';
import { type NamedAtBody, namedFields, readNamedAtBody } from './named-person.ts';

/**
 * The pages on which staff send a proven project to other bodies: first which, whom there and by when; then who will be asked at each, who cannot be, and the
 * letter as it will be read. Only "yes" on the second page sends, to exactly those it named, and each body once, however often the button is pressed.
 */
export function sendIdeaRoutes(deps: StaffDeps): readonly Route[] {
  const path = '/staff/projects/:id/adoption/send';
  return [
    {
      method: 'GET',
      path,
      who: 'staff',
      handle: (visit) => withIdea(deps, visit, (idea) => ask(visit, idea, [])),
    },
    {
      method: 'POST',
      path,
      who: 'staff',
      handle: (visit) => withIdea(deps, visit, (idea) => proceed(deps, visit, idea)),
    },
  ];
}

/** What the pages know: the project, the bodies it can be sent to, and those it was. */
interface IdeaToSend {
  readonly project: Project;
  readonly bodies: readonly Body[];
  /** The codes of bodies that were asked before. */
  readonly asked: ReadonlySet<string>;
}

async function withIdea(
  deps: StaffDeps,
  visit: MemberVisit,
  go: (idea: IdeaToSend) => Response | Promise<Response>,
): Promise<Response> {
  const id = visit.param('id') as ProjectId;
  const found = await projectToSend(deps, id);
  if (found === null) return visit.notFound();
  const { project, whyNot } = found;
  if (whyNot !== null) {
    const link = { href: ideaHref(id), text: 'staff.adoption.back' } as const;
    return visit.message({ title: 'staff.action.cannot', paragraphs: [whyNot], link }, 409);
  }
  const [contacts, requests] = await Promise.all([deps.contacts.list(), deps.adoptions.requestsOf(id)]);
  const own = ownBodyOf(project);
  return go({
    project,
    bodies: bodiesOf(contacts).filter((body) => body.id !== own),
    asked: new Set(requests.filter(isAdoptionRequest).map((one) => aboutOf(one.id) ?? '')),
  });
}

/** What was chosen on the first page, as far as it can be used. */
interface Chosen {
  readonly who: WhoIsAsked;
  readonly post: ContactPost | null;
  readonly dueOn: CalendarDate;
}

async function proceed(deps: StaffDeps, visit: MemberVisit, idea: IdeaToSend): Promise<Response> {
  const { form } = visit;
  const goesBack = ['filter', 'tick-all', 'edit'].some((name) => form.text(name) !== '');
  if (goesBack) return ask(visit, idea, []);
  const isChecked = form.text('step') === 'check';
  if (visit.isLanguageSwitch && !isChecked) return ask(visit, idea, []);
  const read = await readChosen(deps, visit, idea);
  if ('errors' in read) return ask(visit, idea, visit.isLanguageSwitch ? [] : read.errors);
  const { chosen } = read;
  if (!isChecked || visit.isLanguageSwitch) return check(deps, visit, idea, chosen, []);
  const { t } = visit;
  if (form.text('choice') === 'no') return visit.redirect(ideaHref(idea.project.id));
  if (form.text('choice') !== 'yes')
    return check(deps, visit, idea, chosen, [{ field: 'choice', text: t('staff.action.choice-missing') }]);
  // The yes was said to exactly the people who were shown; where the register has changed since, they are shown anew.
  if (form.text('seen') !== fingerprintOf(chosen))
    return check(deps, visit, idea, chosen, [{ field: 'choice', text: t('staff.action.changed') }]);
  const { toAsk } = chosen.who;
  await sendToBodies(deps, idea.project, toAsk, chosen.dueOn, staffOccasion(visit));
  return visit.redirect(`${ideaHref(idea.project.id)}?sent=${toAsk.length}`);
}

/** Names exactly who is asked, and by when. */
function fingerprintOf({ who, dueOn }: Chosen): string {
  const asked = who.toAsk.map(({ body, person }) => `${body.id} ${person.id}`).toSorted();
  return createHash('sha256')
    .update([dueOn, ...asked].join('\n'))
    .digest('hex')
    .slice(0, 16);
}

async function readChosen(
  deps: StaffDeps,
  visit: MemberVisit,
  { project, bodies }: IdeaToSend,
): Promise<{ readonly chosen: Chosen } | { readonly errors: FormErrors }> {
  const { form, t } = visit;
  const ticked = bodies.filter(({ id }) => form.all('body').includes(id));
  const isNamed = form.text('through') === 'named';
  const post = contactPosts.find((one) => one === form.text('through')) ?? null;
  const { dueOn, errors: dateErrors } = readDueOn(visit);
  const named: NamedAtBody | null = isNamed ? await readNamedAtBody(deps, visit, bodies) : null;
  const who =
    post === null
      ? { toAsk: named === null || 'errors' in named ? [] : [named.toAsk], unreachable: [] }
      : whoIsAsked(ticked, post);
  const errors: FormErrors = [
    ...(!isNamed && ticked.length === 0
      ? [{ field: 'bodies', text: t('staff.adoption.bodies-missing') }]
      : []),
    ...(!isNamed && post === null ? [{ field: 'through', text: t('staff.adoption.through-missing') }] : []),
    ...(named !== null && 'errors' in named ? named.errors : []),
    ...(named !== null && 'toAsk' in named && named.toAsk.body.id === ownBodyOf(project)
      ? [{ field: 'organisation', text: t('staff.adoption.own-body') }]
      : []),
    ...dateErrors,
  ];
  if (errors.length > 0 || dueOn === null) return { errors };
  if (who.toAsk.length === 0) return { errors: [{ field: 'through', text: t('staff.adoption.nobody') }] };
  return { chosen: { who, post, dueOn } };
}

function readDueOn({ form, t, language, at }: MemberVisit): {
  readonly dueOn: CalendarDate | null;
  readonly errors: FormErrors;
} {
  const dueOn = readDate(typedDate(form.values, 'due'));
  const wrong = (text: string) => ({ dueOn: null, errors: [{ field: 'due-day', text }] });
  if (dueOn === null) return wrong(t('answer.not-a-date'));
  const { first, last } = answerDates(at);
  if (dueOn < first || dueOn > last) return wrong(t('staff.adoption.due-range'));
  const closed = closedDay(dueOn, t, language);
  return closed === null ? { dueOn, errors: [] } : wrong(closed);
}

/** The first page: which bodies, whom there, and by when. */
function ask(visit: MemberVisit, { project, bodies, asked }: IdeaToSend, errors: FormErrors): Response {
  const { form, t, language, at } = visit;
  const words = form.text('q').slice(0, 200);
  const isFound = searchFor(words);
  const type = organisationTypes.find((one) => one === form.text('type')) ?? null;
  const ticked = new Set(form.all('body'));
  const ticksAll = form.text('tick-all') !== '';
  const open = bodies
    .filter(({ id }) => !asked.has(bodyCode(id)))
    .map((body) => ({ ...body, text: organisationIn(body.name, language), names: namesOf(body) }))
    .toSorted((one, other) => one.text.localeCompare(other.text, language));
  const shown = open.filter((body) => (type === null || body.type === type) && isFound(body.names));
  const isShown = new Set(shown.map(({ id }) => id));
  const isFirst = form.text('step') === '';
  const values = isFirst ? asTypedDate(answerDates(at).proposed, 'due') : form.values;
  return visit.page('portal/staff/adoption/send.njk', {
    title: t('staff.adoption.send'),
    section: 'projects',
    back: ideaHref(project.id),
    project,
    hasForm: true,
    errors,
    values,
    words,
    through: form.text('through'),
    posts: contactPosts,
    ...namedFields(language),
    isEmpty: bodies.length === 0,
    alreadyAsked: bodies.length - open.length,
    shown: shown.map((body) => ({ ...body, isTicked: ticksAll || ticked.has(body.id) })),
    kept: open.filter(({ id }) => ticked.has(id) && !isShown.has(id)).map(({ id }) => id),
    typeChoices: choices(t('staff.filter.any'), organisationTypes, type, (one) =>
      t(`organisation.type.${one}`),
    ),
  });
}

/** What a body is called, however it is looked for. */
function namesOf({ name }: Body): string {
  return [name, organisationIn(name, 'cy'), organisationIn(name, 'en')].join(' ');
}

/** The second page: who will be asked at each body, who cannot be, and the letter; then yes or no. */
function check(
  deps: StaffDeps,
  visit: MemberVisit,
  { project, asked }: IdeaToSend,
  chosen: Chosen,
  errors: FormErrors,
): Response {
  const { t, language, form } = visit;
  const { who, post, dueOn } = chosen;
  const inOrder = <Row extends { readonly organisation: string }>(rows: readonly Row[]) =>
    rows.toSorted((one, other) => one.organisation.localeCompare(other.organisation, language));
  return visit.page('portal/staff/adoption/send-check.njk', {
    title: t('staff.adoption.check'),
    section: 'projects',
    back: ideaHref(project.id),
    project,
    hasForm: true,
    errors,
    dueOn,
    post,
    count: who.toAsk.filter(({ body }) => !asked.has(bodyCode(body.id))).length,
    rows: inOrder(
      who.toAsk.map(({ body, person }) => ({
        organisation: organisationIn(body.name, language),
        person,
        wasAsked: asked.has(bodyCode(body.id)),
      })),
    ),
    unreachable: inOrder(
      who.unreachable.map(({ body, because }) => ({
        id: body.id,
        organisation: organisationIn(body.name, language),
        because,
      })),
    ),
    letters: asRead(deps, visit, project, who.toAsk[0] as BodyToAsk, dueOn),
    seen: fingerprintOf(chosen),
    bodies: form.all('body'),
    typed: form.values,
  });
}

/** The first letter as the first of its readers will read it, in both languages. */
function asRead(
  { settings }: Pick<StaffDeps, 'settings'>,
  { at }: MemberVisit,
  project: Project,
  first: BodyToAsk,
  dueOn: CalendarDate,
) {
  const { request } = newRequest(project, first, dueOn, at);
  const { fund, publicOrigin } = settings;
  const recipient = { ...first.person, language: 'both' } as const;
  return composeLetter({
    message: { template: 'rung', rung: 'ask', wording: 'asked' },
    view: { obligation: request, project, contacts: { adopter: recipient } },
    recipient,
    settings: { fundName: fund.name, mailbox: fund.mailbox, phone: fund.phone, publicOrigin },
    answerUrl: `${publicOrigin}/`,
    at,
  });
}
