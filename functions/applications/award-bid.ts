import { dateAt } from '../calendar/working-days.ts';
import type { Obligation } from '../obligations/obligation.ts';
import type { Occasion } from '../obligations/view.ts';
import { type AwardedProject, awardedProject } from '../projects/awarded-project.ts';
import type { Round } from '../rounds/round.ts';
import { type ApplicationView, asProject } from './application.ts';

/** What begins when the applicants are told of their award. */
export interface AwardedBid {
  readonly awarded: Pick<AwardedProject, 'project' | 'award'>;
  readonly create: readonly Obligation[];
}

/** What one transaction takes (DynamoDB: a hundred), and what an award writes beside letters, people and what is owed: bid, project, award, work, the news of it, two timelines. */
const mostRows = 100;
const rowsOfAward = 7;

/** An obligation that begins takes its own row and one of its timeline. */
const rowsToBegin = 2;

/**
 * The project that a bid becomes, with what it owes from the first day: nobody owes anything for an award they have not heard of. What does not fit beside
 * the letters into one transaction begins with the project's first look, which is then due at once.
 * @throws Error for a bid without an award; the table of the lifecycle lets none come here.
 */
export function awardBid(
  { application, round }: ApplicationView,
  beside: { readonly deliveries: number },
  { at }: Pick<Occasion, 'at'>,
): AwardedBid {
  const award = application.decision?.award;
  if (!award) throw new Error(`nothing was awarded to the bid ${application.id}`);
  const lead = application.people.find(({ role }) => role === 'lead');
  const { conditions: _, contacts, ...terms } = award;
  const facts = { ...asProject(application), round: nameOf(round), dateAnnounced: dateAt(at) };
  const begun = awardedProject(
    facts,
    { ...terms, contacts: { ...(lead && { lead: lead.id }), ...contacts } },
    at,
  );
  const room = Math.floor((mostRows - rowsOfAward - beside.deliveries) / rowsToBegin);
  const create = begun.obligations.slice(0, room);
  const isAll = create.length === begun.obligations.length;
  return {
    awarded: { award: begun.award, project: isAll ? begun.project : { ...begun.project, nextAt: at } },
    create,
  };
}

/** A round's name in both languages, as a project keeps it: once where it has none of its own. */
function nameOf({ name }: Round): string {
  return [...new Set([name.cy, name.en])].join(' / ');
}
