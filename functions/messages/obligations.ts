import { drafted, type Entry } from './entry.ts';

/** Kinds, states, rungs, refusals and the timeline: what an obligation is called wherever it is shown. */
export const obligations = {
  'kind.lessons-learnt': drafted('Lessons-learnt document', 'Dogfen gwersi a ddysgwyd'),
  'kind.contact-check': drafted('Who leads the project now', 'Pwy sy’n arwain y prosiect nawr'),
  'state.planned': drafted('Planned', 'Wedi’i gynllunio'),
  'state.asked': drafted('Asked', 'Wedi gofyn'),
  'state.draft': drafted('Being written', 'Yn cael ei ysgrifennu'),
  'state.submitted': drafted('To be read', 'I’w ddarllen'),
  'state.returned': drafted('Returned', 'Wedi’i ddychwelyd'),
  'state.accepted': drafted('Accepted', 'Wedi’i dderbyn'),
  'state.waived': drafted('Waived', 'Wedi’i hepgor'),
  'rung.notice': drafted('First notice', 'Hysbysiad cyntaf'),
  'rung.ask': drafted('Request', 'Cais'),
  'rung.reminder': drafted('Reminder', 'Nodyn atgoffa'),
  'rung.due': drafted('Due today', 'Dyddiad cau heddiw'),
  'rung.overdue': drafted('Overdue', 'Hwyr'),
  'rung.overdue-again': drafted('Overdue, second letter', 'Hwyr, ail lythyr'),
  'rung.sponsor': drafted('Sponsor asked', 'Gofyn i’r noddwr'),
  'rung.fund': drafted('With the fund', 'Gyda’r gronfa'),
} as const satisfies Record<string, Entry>;
