import { drafted, type Entry } from './entry.ts';

/** Where a project stands after its award, why something cannot be done to it, what happened, and what its terms are called. */
export const projects = {
  'kind.milestone': drafted('Milestone', 'Carreg filltir'),
  'kind.progress-update': drafted('Progress update', 'Diweddariad ar gynnydd'),
  'kind.contact-confirmation': drafted('Contact check', 'Gwirio cysylltiadau'),
  'kind.adoption': drafted('Adopt or justify', 'Mabwysiadu neu gyfiawnhau'),
  'kind.repayment': drafted('Repayment', 'Ad-daliad'),
  'kind.evaluation-report': drafted('Evaluation report', 'Adroddiad gwerthuso'),
  'kind.local-benefit-forecast': drafted('Local benefit forecast', 'Rhagolwg o’r budd lleol'),
  'kind.local-benefit-actual': drafted('Local benefit achieved', 'Y budd lleol a gafwyd'),
  'kind.outcomes-review': drafted('Review of outcomes', 'Adolygiad o’r canlyniadau'),
  'kind.lessons-note': drafted('Short note of lessons', 'Nodyn byr o wersi'),
  'state.ended': drafted('No longer owed', 'Ddim yn ddyledus mwyach'),
  'matter.milestone': drafted('What was to be reached', 'Yr hyn i’w gyrraedd'),
  'matter.instalment': drafted('Instalment', 'Rhandaliad'),
  'matter.instalment.value': drafted('number {number}: {amount}', 'rhif {number}: {amount}'),
  'matter.instalment.part-paid': drafted(
    'number {number}: {amount}, of which outstanding: {left}',
    'rhif {number}: {amount}; y swm sy’n weddill: {left}',
  ),

  'project.state.delivery': drafted('In delivery', 'Yn cael ei gyflawni'),
  'project.state.paused': drafted('Paused', 'Wedi’i ohirio'),
  'project.state.abandoned': drafted('Abandoned', 'Rhoddwyd y gorau iddo'),
  'project.state.withdrawn': drafted('Award not taken up', 'Ni ddefnyddiwyd y dyfarniad'),
  'project.state.closed': drafted('Closed', 'Wedi’i gau'),
  'project.closed-with-waiver': drafted(
    'Closed with a waiver: not everything it owed was answered.',
    'Caewyd gyda hepgoriad: nid atebwyd popeth a oedd yn ddyledus.',
  ),

  'project.refusal.delivery': drafted(
    'The project is in delivery, so that cannot be done to it.',
    'Mae’r prosiect yn cael ei gyflawni, felly ni ellir gwneud hynny iddo.',
  ),
  'project.refusal.paused': drafted(
    'The project is paused. Resume it first.',
    'Mae’r prosiect wedi’i ohirio. Ailddechreuwch ef yn gyntaf.',
  ),
  'project.refusal.abandoned': drafted(
    'The project was abandoned, so that cannot be done to it. It can be taken up again.',
    'Rhoddwyd y gorau i’r prosiect, felly ni ellir gwneud hynny iddo. Gellir ailafael ynddo.',
  ),
  'project.refusal.withdrawn': drafted(
    'The award was not taken up, so that cannot be done to the project. It can be taken up again.',
    'Ni ddefnyddiwyd y dyfarniad, felly ni ellir gwneud hynny i’r prosiect. Gellir ailafael ynddo.',
  ),
  'project.refusal.closed': drafted(
    'The project is closed. Take it up again first.',
    'Mae’r prosiect wedi’i gau. Rhaid ailafael ynddo yn gyntaf.',
  ),
  'project.refusal.not-yours': drafted(
    'A project closes by itself when nothing is owed any more; nobody closes it.',
    'Mae prosiect yn cau ohono’i hun pan nad oes dim yn ddyledus mwyach; nid oes neb yn ei gau.',
  ),
  'project.refusal.nothing-changes': drafted(
    'These are the terms it has already. Change a date or the sum.',
    'Dyma’r telerau sydd ganddo eisoes. Newidiwch ddyddiad neu’r swm.',
  ),
  'project.refusal.date-missing': drafted(
    'Enter both dates. A date that was agreed can be moved, not taken away.',
    'Rhowch y ddau ddyddiad. Gellir symud dyddiad y cytunwyd arno, nid ei ddileu.',
  ),
  'project.refusal.end-before-start': drafted(
    'The project would end before it starts. Correct one of the two dates.',
    'Byddai’r prosiect yn gorffen cyn iddo ddechrau. Cywirwch un o’r ddau ddyddiad.',
  ),
  'project.refusal.money-moved': drafted(
    'Something has been repaid, so the award was taken up. Abandon the project instead: it still repays, and still owes its lessons.',
    'Mae rhywbeth wedi’i ad-dalu, felly defnyddiwyd y dyfarniad. Cofnodwch yn lle hynny y rhoddwyd y gorau i’r prosiect: mae’n dal i ad-dalu, ac yn dal i fod â’i wersi’n ddyledus.',
  ),
  'project.refusal.still-owes': drafted(
    'Something is still owed, so the project stays open.',
    'Mae rhywbeth yn ddyledus o hyd, felly mae’r prosiect yn aros ar agor.',
  ),
  'milestone.refusal.new-date-not-ahead': drafted(
    'The new date of the milestone has passed. Change it to a date after today.',
    'Mae dyddiad newydd y garreg filltir wedi mynd heibio. Newidiwch ef i ddyddiad ar ôl heddiw.',
  ),

  'timeline.project-pause': drafted('Project paused. {reason}', 'Gohiriwyd y prosiect. {reason}'),
  'timeline.project-resume': drafted('Project resumed. {reason}', 'Ailddechreuwyd y prosiect. {reason}'),
  'timeline.project-vary': drafted('Terms varied. {reason}', 'Amrywiwyd y telerau. {reason}'),
  'timeline.project-abandon': drafted(
    'Project abandoned. {reason}',
    'Rhoddwyd y gorau i’r prosiect. {reason}',
  ),
  'timeline.project-withdraw': drafted(
    'Award not taken up. {reason}',
    'Ni ddefnyddiwyd y dyfarniad. {reason}',
  ),
  'timeline.project-close': drafted(
    'Project closed: nothing is owed any more. {reason}',
    'Caewyd y prosiect: nid oes dim yn ddyledus mwyach. {reason}',
  ),
  'timeline.project-reopen': drafted(
    'Project taken up again. {reason}',
    'Ailafaelwyd yn y prosiect. {reason}',
  ),
  'timeline.ended': drafted(
    'No longer owed, because of what happened to the project. {reason}',
    'Ddim yn ddyledus mwyach, oherwydd yr hyn a ddigwyddodd i’r prosiect. {reason}',
  ),
  'timeline.owed-again': drafted('Owed again. {reason}', 'Yn ddyledus eto. {reason}'),
  'timeline.matter-changed': drafted(
    'Changed with the terms of the project. {reason}',
    'Newidiwyd gyda thelerau’r prosiect. {reason}',
  ),
  'timeline.project-awarded': drafted('Awarded: {sum}', 'Dyfarnwyd: {sum}'),
  'timeline.contacts-confirmed': drafted(
    'All contacts of the project were confirmed',
    'Cadarnhawyd holl gysylltiadau’r prosiect',
  ),
  'timeline.contacts-corrected': drafted(
    'Contacts were corrected: {roles}',
    'Cywirwyd cysylltiadau: {roles}',
  ),
  'timeline.contacts-named': drafted(
    'Other contacts were named and wait for staff: {roles}',
    'Enwyd cysylltiadau eraill sy’n aros am staff: {roles}',
  ),

  'terms.start': drafted('Start', 'Dechrau'),
  'terms.end': drafted('End', 'Gorffen'),
  'terms.amount': drafted('Sum', 'Swm'),
  'terms.instalments': drafted('Instalments', 'Rhandaliadau'),
  'terms.none': drafted('none', 'dim'),
  'terms.instalments.value': drafted('{count}. The last: {date}', '{count}. Yr olaf: {date}'),
  'terms.changed': drafted('{is} (before: {was})', '{is} (cynt: {was})'),

  'letter.topic.project': drafted('Your project', 'Eich prosiect'),
  'letter.project.owed': drafted('What we will ask you for', 'Yr hyn y byddwn yn gofyn i chi amdano'),
  'letter.project.owed-still': drafted('What is still owed', 'Yr hyn sy’n ddyledus o hyd'),
  'letter.project.moved': drafted(
    'Dates and sums that changed with them',
    'Dyddiadau a symiau a newidiodd gyda nhw',
  ),
  'letter.project.waived': drafted(
    'Not everything that was owed was answered, and our record of the project says so.',
    'Nid atebwyd popeth a oedd yn ddyledus, ac mae ein cofnod o’r prosiect yn dweud hynny.',
  ),
  'letter.project-paused.headline': drafted(
    'Your project is paused, and our letters rest',
    'Mae eich prosiect wedi’i ohirio, a’n llythyrau’n gorffwys',
  ),
  'letter.project-paused.opening': drafted(
    'We have recorded that the project is paused. Until it goes on we ask you for nothing. You can still answer what you were asked for, with the links you have.',
    'Rydym wedi cofnodi bod y prosiect wedi’i ohirio. Nes iddo barhau ni fyddwn yn gofyn i chi am ddim. Gallwch ateb yr hyn y gofynnwyd amdano o hyd, drwy’r dolenni sydd gennych.',
  ),
  'letter.project-resumed.headline': drafted('Your project goes on', 'Mae eich prosiect yn parhau'),
  'letter.project-resumed.opening': drafted(
    'We have recorded that the project goes on. What fell into the pause is not asked for afterwards; what could not be answered meanwhile has a new date.',
    'Rydym wedi cofnodi bod y prosiect yn parhau. Ni ofynnir wedyn am yr hyn a syrthiodd o fewn y gohiriad; mae dyddiad newydd i’r hyn na ellid ei ateb yn y cyfamser.',
  ),
  'letter.project-varied.headline': drafted(
    'The terms of your project have changed',
    'Mae telerau eich prosiect wedi newid',
  ),
  'letter.project-varied.opening': drafted(
    'These are the terms from now on, with those before. Dates that hang on them have moved too; the links you have stay the same.',
    'Dyma’r telerau o hyn ymlaen, gyda’r rhai cynt. Mae dyddiadau sy’n dibynnu arnynt wedi symud hefyd; mae’r dolenni sydd gennych yn aros yr un fath.',
  ),
  'letter.project-abandoned.headline': drafted(
    'We have recorded that your project stopped',
    'Rydym wedi cofnodi bod eich prosiect wedi dod i ben',
  ),
  'letter.project-abandoned.opening': drafted(
    'Trying something that does not work out is what this fund is for, as long as others can learn from it. You are asked for no more milestones or updates. What was agreed to be repaid is still repaid, and we still ask for what you learnt.',
    'Diben y gronfa hon yw rhoi cynnig ar bethau, hyd yn oed pan nad ydynt yn llwyddo, cyhyd ag y gall eraill ddysgu ohonynt. Ni ofynnir i chi am ragor o gerrig milltir na diweddariadau. Mae’r hyn y cytunwyd i’w ad-dalu yn dal i gael ei ad-dalu, ac rydym yn dal i ofyn am yr hyn a ddysgoch.',
  ),
  'letter.project-withdrawn.headline': drafted(
    'We have recorded that the award was not taken up',
    'Rydym wedi cofnodi na ddefnyddiwyd y dyfarniad',
  ),
  'letter.project-withdrawn.opening': drafted(
    'Nothing is owed any more but a short note: why, and what others can learn from it.',
    'Nid oes dim yn ddyledus mwyach ond nodyn byr: pam, a beth all eraill ei ddysgu o hynny.',
  ),
  'letter.project-closed.headline': drafted(
    'Thank you: your project is closed',
    'Diolch: mae eich prosiect wedi’i gau',
  ),
  'letter.project-closed.opening': drafted(
    'Nothing is owed any more, so the fund has closed the project. What you learnt stays, and others start from it.',
    'Nid oes dim yn ddyledus mwyach, felly mae’r gronfa wedi cau’r prosiect. Mae’r hyn a ddysgoch yn aros, a bydd eraill yn dechrau ohono.',
  ),
  'letter.project-reopened.headline': drafted(
    'Your project has been taken up again',
    'Ailafaelwyd yn eich prosiect',
  ),
  'letter.project-reopened.opening': drafted(
    'The fund has taken the project up again. You see below what we will ask you for.',
    'Mae’r gronfa wedi ailafael yn y prosiect. Isod gwelwch yr hyn y byddwn yn gofyn i chi amdano.',
  ),
} as const satisfies Record<string, Entry>;
