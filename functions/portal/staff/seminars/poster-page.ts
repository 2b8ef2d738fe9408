import { translator } from '../../../messages/translate.ts';
import { roomPath, signRoomLink } from '../../../seminars/seminar-links.ts';
import { whyNoPoster } from '../../../seminars/room.ts';
import type { Route } from '../../routes.ts';
import type { Visit } from '../../visit.ts';
import type { StaffDeps } from '../deps.ts';
import { qrCode } from './qr-code.ts';
import type { SeminarKeeper } from './seminar-keeper.ts';
import { cannotDoWithSeminar, seminarBasics } from './seminar-visit.ts';

/** The page that is printed and hung up in the room: what is asked, in both languages, and the code and the address that lead to where it is answered. */
export function posterRoutes<PageVisit extends Visit>(
  deps: StaffDeps,
  keeper: SeminarKeeper<PageVisit>,
): readonly Route[] {
  return [keeper.page('poster', (visit) => show(deps, keeper, visit))];
}

async function show<PageVisit extends Visit>(
  { keys, settings }: StaffDeps,
  keeper: SeminarKeeper<PageVisit>,
  visit: PageVisit,
): Promise<Response> {
  const seminar = await keeper.seminarOf(visit);
  if (seminar instanceof Response) return seminar;
  const back = keeper.href(visit, seminar);
  const why = whyNoPoster(seminar, visit.at);
  if (why !== null) return cannotDoWithSeminar(visit, seminar, why, back);
  const address = `${settings.publicOrigin}${roomPath(signRoomLink(keys, seminar.id))}`;
  return visit.page('portal/staff/seminars/poster.njk', {
    ...seminarBasics(visit, seminar, back),
    title: visit.t('staff.seminar.poster'),
    code: qrCode(address),
    address: address.replace(/^https?:\/\//, ''),
    // Welsh first, whatever language the page itself is in: the room reads both.
    texts: (['cy', 'en'] as const).map((language) => ({
      language,
      fund: settings.fund.name[language],
      seminar: seminar.title[language],
      question: translator(language)('seminar.commit.title'),
      how: translator(language)('seminar.poster.how'),
    })),
  });
}
