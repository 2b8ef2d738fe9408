import { drafted, type Entry } from './entry.ts';

/** What staff do with a project after its award, what would follow, and what its page says of its terms, its outcomes and its local benefit. */
export const staffProjects = {
  'staff.named-contacts': drafted(
    'These people were named for roles of the project. Accept the answer to give them the roles, or return it.',
    'Enwyd y bobl hyn ar gyfer rolau’r prosiect. Derbyniwch yr ateb i roi’r rolau iddynt, neu dychwelwch ef.',
  ),
  'staff.project.since': drafted('Since', 'Ers'),
  'staff.project.back': drafted('Back to the project', 'Yn ôl at y prosiect'),
  'staff.project.ended': drafted(
    'Answered or no longer owed: {count}',
    'Wedi’u hateb neu ddim yn ddyledus mwyach: {count}',
  ),
  'staff.project.later': drafted('What will be owed later', 'Yr hyn a fydd yn ddyledus yn nes ymlaen'),
  'staff.project.later.what': drafted(
    'By the terms as they are. Each begins by itself when its turn or its date comes.',
    'Yn ôl y telerau fel y maent. Bydd pob un yn dechrau ohono’i hun pan ddaw ei dro neu ei ddyddiad.',
  ),
  'staff.project.variations': drafted('How the terms changed', 'Sut y newidiodd y telerau'),
  'staff.project.outcomes': drafted('Outcomes', 'Canlyniadau'),
  'staff.project.outcomes.agreed': drafted('As they were agreed', 'Fel y cytunwyd arnynt'),
  'staff.project.outcomes.review': drafted('Review due on {date}', 'Adolygiad. Dyddiad cau: {date}'),
  'staff.project.outcomes.last': drafted(
    'At the end. Review due on {date}',
    'Ar y diwedd. Adolygiad. Dyddiad cau: {date}',
  ),
  'staff.project.benefit': drafted('Local benefit', 'Budd lleol'),
  'staff.project.benefit.forecast': drafted('Forecast', 'Rhagolwg'),
  'staff.project.benefit.actual': drafted('Achieved', 'Yr hyn a gafwyd'),
  'staff.project.benefit.compared': drafted('Compared', 'Cymhariaeth'),
  'staff.project.benefit.value': drafted(
    '{ratio} for each £1. Spent: {spent}. Worth to the area: {benefit}',
    '{ratio} am bob £1. Gwariwyd: {spent}. Gwerth i’r ardal: {benefit}',
  ),
  'staff.project.benefit.none': drafted('Not known yet', 'Ddim yn hysbys eto'),
  'staff.project.benefit.above-forecast': drafted('More than was forecast', 'Mwy nag a ragwelwyd'),
  'staff.project.benefit.as-forecast': drafted('As was forecast', 'Fel y rhagwelwyd'),
  'staff.project.benefit.below-forecast': drafted('Less than was forecast', 'Llai nag a ragwelwyd'),

  'staff.project.no-letters': drafted(
    'No letter goes out at once.',
    'Nid oes llythyr yn mynd allan ar unwaith.',
  ),
  'staff.project.owed-stays': drafted(
    'Nothing changes in what is owed.',
    'Nid oes dim yn newid yn yr hyn sy’n ddyledus.',
  ),
  'staff.project.ends': drafted('{what}: no longer owed', '{what}: ddim yn ddyledus mwyach'),
  'staff.project.again': drafted(
    '{what}: owed again. Due date: {date}',
    '{what}: yn ddyledus eto. Dyddiad cau: {date}',
  ),
  'staff.project.rests': drafted(
    '{what}: nobody is asked until the project goes on',
    '{what}: ni ofynnir i neb nes i’r prosiect barhau',
  ),
  'staff.project.goes-on': drafted(
    '{what}: asked for. Due date: {date}',
    '{what}: gofynnir amdano. Dyddiad cau: {date}',
  ),
  'staff.project.moves': drafted(
    '{what}: the due date moves. Before: {from}. Now: {to}',
    '{what}: mae’r dyddiad cau yn symud. Cynt: {from}. Nawr: {to}',
  ),
  'staff.project.begins': drafted(
    '{what}: begins to be owed. Due date: {date}',
    '{what}: yn dechrau bod yn ddyledus. Dyddiad cau: {date}',
  ),

  'staff.project.pause.title': drafted('Pause the project', 'Gohirio’r prosiect'),
  'staff.project.pause.what': drafted(
    'Nobody is asked for anything until somebody resumes it. Links still work, and dates stay.',
    'Ni ofynnir i neb am ddim nes i rywun ei ailddechrau. Mae dolenni’n gweithio o hyd, ac mae dyddiadau’n aros.',
  ),
  'staff.project.pause.yes': drafted('Yes, pause it', 'Ydw, ei ohirio'),
  'staff.project.pause.done': drafted('The project is paused.', 'Mae’r prosiect wedi’i ohirio.'),
  'staff.project.resume.title': drafted('Resume the project', 'Ailddechrau’r prosiect'),
  'staff.project.resume.what': drafted(
    'What is owed is asked for again. What fell into the pause and was never asked for gets a new date.',
    'Gofynnir eto am yr hyn sy’n ddyledus. Mae’r hyn a syrthiodd o fewn y gohiriad ac na ofynnwyd amdano yn cael dyddiad newydd.',
  ),
  'staff.project.resume.yes': drafted('Yes, resume it', 'Ydw, ei ailddechrau'),
  'staff.project.resume.done': drafted('The project goes on.', 'Mae’r prosiect yn parhau.'),
  'staff.project.vary.title': drafted('Vary the terms', 'Amrywio’r telerau'),
  'staff.project.vary.what': drafted(
    'Change the dates or the sum. The terms as they were are kept, what hangs on the dates moves with them, and the project’s people are told once.',
    'Newidiwch y dyddiadau neu’r swm. Cedwir y telerau fel yr oeddent, mae’r hyn sy’n dibynnu ar y dyddiadau yn symud gyda nhw, a rhoddir gwybod i bobl y prosiect unwaith.',
  ),
  'staff.project.vary.dates-hint': drafted(
    'Milestones, updates, evaluation and lessons that are not due yet move with it.',
    'Mae cerrig milltir, diweddariadau, gwerthusiad a gwersi nad ydynt yn ddyledus eto yn symud gydag ef.',
  ),
  'staff.project.vary.amount-hint': drafted(
    'What is left to repay is spread over the instalments to come, so that they sum to it.',
    'Mae’r hyn sydd ar ôl i’w ad-dalu yn cael ei rannu dros y rhandaliadau sydd i ddod, fel eu bod yn gwneud y swm.',
  ),
  'staff.project.vary.yes': drafted('Yes, vary the terms', 'Ydw, amrywio’r telerau'),
  'staff.project.vary.done': drafted('The terms were varied.', 'Amrywiwyd y telerau.'),
  'staff.project.abandon.title': drafted('Record that it was abandoned', 'Cofnodi y rhoddwyd y gorau iddo'),
  'staff.project.abandon.what': drafted(
    'Milestones, updates and reviews are no longer owed. It still repays, and still owes its lessons and their evaluation, from now on.',
    'Nid yw cerrig milltir, diweddariadau ac adolygiadau yn ddyledus mwyach. Mae’n dal i ad-dalu, ac mae ei wersi a’u gwerthusiad yn ddyledus o hyd, o hyn ymlaen.',
  ),
  'staff.project.abandon.yes': drafted('Yes, it was abandoned', 'Ydw, cofnodi hynny'),
  'staff.project.abandon.done': drafted(
    'Recorded that the project was abandoned.',
    'Cofnodwyd y rhoddwyd y gorau i’r prosiect.',
  ),
  'staff.project.withdraw.title': drafted(
    'Record that the award was not taken up',
    'Cofnodi na ddefnyddiwyd y dyfarniad',
  ),
  'staff.project.withdraw.what': drafted(
    'For an award that ends before any money moved. Nothing is owed any more but a short note of what was learnt.',
    'Ar gyfer dyfarniad sy’n dod i ben cyn i unrhyw arian symud. Nid oes dim yn ddyledus mwyach ond nodyn byr o’r hyn a ddysgwyd.',
  ),
  'staff.project.withdraw.yes': drafted('Yes, it was not taken up', 'Ydw, cofnodi hynny'),
  'staff.project.withdraw.done': drafted(
    'Recorded that the award was not taken up.',
    'Cofnodwyd na ddefnyddiwyd y dyfarniad.',
  ),
  'staff.project.reopen.title': drafted('Take the project up again', 'Ailafael yn y prosiect'),
  'staff.project.reopen.what': drafted(
    'The project is in delivery again. What fell away and still lies ahead is owed again, and its lessons-learnt document is asked for by the date you set.',
    'Mae’r prosiect yn cael ei gyflawni eto. Mae’r hyn a ddaeth i ben ac sydd eto i ddod yn ddyledus eto, a gofynnir am ei ddogfen gwersi a ddysgwyd erbyn y dyddiad a osodwch.',
  ),
  'staff.project.reopen.lessons': drafted(
    'When is the lessons-learnt document due?',
    'Pryd mae’r ddogfen gwersi a ddysgwyd yn ddyledus?',
  ),
  'staff.project.reopen.lessons-hint': drafted(
    'For example, 31 3 2027. A project is open as long as something is owed.',
    'Er enghraifft, 31 3 2027. Mae prosiect ar agor cyhyd â bod rhywbeth yn ddyledus.',
  ),
  'staff.project.reopen.yes': drafted('Yes, take it up again', 'Ydw, ailafael ynddo'),
  'staff.project.reopen.done': drafted('The project was taken up again.', 'Ailafaelwyd yn y prosiect.'),

  'staff.letter.project-paused': drafted('The project is paused', 'Mae’r prosiect wedi’i ohirio'),
  'staff.letter.project-resumed': drafted('The project goes on', 'Mae’r prosiect yn parhau'),
  'staff.letter.project-varied': drafted('The terms have changed', 'Mae’r telerau wedi newid'),
  'staff.letter.project-abandoned': drafted('The project was abandoned', 'Rhoddwyd y gorau i’r prosiect'),
  'staff.letter.project-withdrawn': drafted('The award was not taken up', 'Ni ddefnyddiwyd y dyfarniad'),
  'staff.letter.project-closed': drafted('The project is closed', 'Mae’r prosiect wedi’i gau'),
  'staff.letter.project-reopened': drafted('The project was taken up again', 'Ailafaelwyd yn y prosiect'),
} as const satisfies Record<string, Entry>;
