import { drafted, type Entry } from './entry.ts';

/**
 * What staff start, and what the workflows do. A new workflow adds its name, what becomes of it after a failure, and a line for each state of its
 * file: `work.step.<workflow>.<state>`, the state's name in small letters with hyphens.
 */
export const work = {
  'start.title': drafted('Start something', 'Cychwyn rhywbeth'),
  'start.what': drafted(
    'What you can start. Before anything leaves the fund you see who would get what, and are asked.',
    'Yr hyn y gallwch ei gychwyn. Cyn i ddim adael y gronfa, cewch weld pwy fyddai’n cael beth, a gofynnir i chi.',
  ),
  'start.import-projects.title': drafted('Import projects', 'Mewnforio prosiectau'),
  'start.import-projects.help': drafted(
    'From a spreadsheet. A project with a date owes its lessons-learnt document from then on.',
    'O daenlen. Mae dogfen gwersi a ddysgwyd yn ddyledus o hynny ymlaen gan brosiect sydd â dyddiad.',
  ),
  'start.chase-now.title': drafted('Chase now', 'Atgoffa nawr'),
  'start.chase-now.help': drafted(
    'Choose on the board what is owed, then “Chase now” on its page. The letter of the last step goes out at once.',
    'Dewiswch ar y bwrdd beth sy’n ddyledus, yna “Atgoffa nawr” ar ei dudalen. Mae llythyr y cam diwethaf yn mynd allan ar unwaith.',
  ),
  'start.send-again.title': drafted('Send a letter again', 'Anfon llythyr eto'),
  'start.send-again.help': drafted(
    'Choose among the letters with which something went wrong.',
    'Dewiswch o blith y llythyrau yr aeth rhywbeth o’i le gyda nhw.',
  ),
  'start.see-work': drafted(
    'See what is under way, and what failed',
    'Gweld beth sydd ar y gweill, a beth fethodd',
  ),
  'work.title': drafted('Work', 'Gwaith'),
  'work.what': drafted(
    'What Cascade did by itself in the last 90 days: chasing answers, moving applications on, sending letters.',
    'Yr hyn a wnaeth Cascade ohono’i hun yn y 90 diwrnod diwethaf: atgoffa am atebion, symud ceisiadau ymlaen, anfon llythyrau.',
  ),
  'work.none': drafted(
    'Nothing has run yet. Cascade wakes every five minutes and does whatever is due; you will see it here.',
    'Nid oes dim wedi rhedeg eto. Mae Cascade yn deffro bob pum munud ac yn gwneud beth bynnag sy’n ddyledus; byddwch yn ei weld yma.',
  ),
  'work.cut': drafted(
    'There is very much. Old work that was done is neither counted nor listed. All that failed or is under way is.',
    'Mae llawer iawn. Nid yw hen waith a gwblhawyd yn cael ei gyfrif na’i restru. Mae popeth a fethodd neu sydd ar y gweill yn cael ei gyfrif a’i restru.',
  ),
  'work.filter.workflow': drafted('Kind of work', 'Math o waith'),
  'work.state.failed': drafted('Failed', 'Wedi methu'),
  'work.state.running': drafted('Under way', 'Ar y gweill'),
  'work.state.retried': drafted('Tried again', 'Wedi ailgeisio'),
  'work.state.succeeded': drafted('Done', 'Wedi’i wneud'),
  'work.started': drafted('Started', 'Dechreuwyd'),
  'work.ended': drafted('Ended', 'Gorffennwyd'),
  'work.about-unknown': drafted('Nothing that can be found here', 'Dim byd y gellir dod o hyd iddo yma'),
  'work.look-again': drafted('Look again', 'Edrych eto'),
  'work.steps': drafted('Steps', 'Camau'),
  'work.steps-gone': drafted('The steps are no longer kept.', 'Nid yw’r camau’n cael eu cadw mwyach.'),
  'work.steps-none': drafted('It has only just begun.', 'Newydd ddechrau y mae.'),
  'work.steps-cut': drafted(
    'There are so many that some in the middle are left out.',
    'Mae cynifer ohonynt fel bod rhai yn y canol wedi’u hepgor.',
  ),
  'work.tries': drafted(
    '{count, plural, one {# try} other {# tries}}',
    '{count, plural, zero {Dim cynnig} one {# cynnig} two {# gynnig} few {# chynnig} many {# chynnig} other {# cynnig}}',
  ),
  'work.visits': drafted(
    '{count, plural, one {Done for # item} other {Done for # items}}',
    '{count, plural, zero {Ar gyfer dim eitem} one {Ar gyfer # eitem} two {Ar gyfer # eitem} few {Ar gyfer # eitem} many {Ar gyfer # eitem} other {Ar gyfer # eitem}}',
  ),
  'work.outcome.done': drafted('Done', 'Wedi’i wneud'),
  'work.outcome.running': drafted('Under way', 'Ar y gweill'),
  'work.outcome.failed': drafted('Failed', 'Wedi methu'),
  'work.outcome.went-on': drafted('Failed, and another way was taken', 'Wedi methu, a dilynwyd ffordd arall'),
  'work.why': drafted('Why it failed', 'Pam y methodd'),
  'work.operator': drafted('For whoever looks after Cascade', 'I bwy bynnag sy’n gofalu am Cascade'),
  'work.reference': drafted('Reference', 'Cyfeirnod'),
  'work.error': drafted('Error', 'Gwall'),
  'work.error-none': drafted('None was given', 'Ni roddwyd un'),
  'work.retry-of': drafted(
    'This is a new try of something that failed.',
    'Cynnig arall yw hwn ar rywbeth a fethodd.',
  ),
  'work.retry-of-link': drafted('See the one that failed', 'Gweld yr un a fethodd'),
  'work.retried-as': drafted('This has been tried again.', 'Rhoddwyd cynnig arall ar hwn.'),
  'work.retried-as-link': drafted('See the new try', 'Gweld y cynnig newydd'),
  'work.retry.title': drafted('Try this again', 'Rhoi cynnig arall ar hwn'),
  'work.retry.what': drafted(
    'It begins again at its first step, at once, with what is known now. Nothing is done twice: a letter that has left is not sent again.',
    'Mae’n dechrau eto wrth ei gam cyntaf, ar unwaith, gyda’r hyn sy’n hysbys nawr. Ni wneir dim ddwywaith: ni anfonir eto lythyr sydd wedi gadael.',
  ),
  'work.retry.yes': drafted('Yes, try it again', 'Ydw, rhoi cynnig arall arno'),
  'work.retry.done': drafted(
    'It is being tried again. This is the new try.',
    'Mae cynnig arall yn cael ei wneud. Dyma’r cynnig newydd.',
  ),
  'work.retry.already': drafted(
    'This had been tried again already. This is the new try.',
    'Roedd cynnig arall wedi’i wneud eisoes. Dyma’r cynnig newydd.',
  ),
  'work.retry.back': drafted('Back to the work', 'Yn ôl at y gwaith'),
  'refusal.work-not-failed': drafted(
    'Only something that failed can be tried again. Look at its page to see where it stands.',
    'Dim ond rhywbeth a fethodd y gellir rhoi cynnig arall arno. Edrychwch ar ei dudalen i weld y sefyllfa.',
  ),
  'work.why.busy': drafted(
    'Too much was going on at once, and every try was turned away.',
    'Roedd gormod yn digwydd ar unwaith, a gwrthodwyd pob cynnig.',
  ),
  'work.do.busy': drafted(
    'Wait a few minutes, then try it again.',
    'Arhoswch ychydig funudau, yna rhowch gynnig arall arno.',
  ),
  'work.why.too-slow': drafted(
    'A step took longer than it may.',
    'Cymerodd cam fwy o amser nag a ganiateir.',
  ),
  'work.do.too-slow': drafted(
    'Try it again. If it takes too long again, tell whoever looks after Cascade.',
    'Rhowch gynnig arall arno. Os yw’n cymryd gormod o amser eto, dywedwch wrth bwy bynnag sy’n gofalu am Cascade.',
  ),
  'work.why.unanswered': drafted(
    'A service that Cascade needs did not answer.',
    'Ni atebodd gwasanaeth y mae ei angen ar Cascade.',
  ),
  'work.do.unanswered': drafted(
    'Wait a few minutes, then try it again. If it fails again, tell whoever looks after Cascade.',
    'Arhoswch ychydig funudau, yna rhowch gynnig arall arno. Os yw’n methu eto, dywedwch wrth bwy bynnag sy’n gofalu am Cascade.',
  ),
  'work.why.ended': drafted(
    'The program of a step ended in the middle of its work.',
    'Daeth rhaglen un o’r camau i ben ar ganol ei gwaith.',
  ),
  'work.do.ended': drafted(
    'Try it again. If it ends like that again, tell whoever looks after Cascade.',
    'Rhowch gynnig arall arno. Os daw i ben fel hyn eto, dywedwch wrth bwy bynnag sy’n gofalu am Cascade.',
  ),
  'work.why.refused': drafted(
    'Cascade was not permitted to do what a step does.',
    'Ni chafodd Cascade ganiatâd i wneud yr hyn y mae cam yn ei wneud.',
  ),
  'work.do.refused': drafted(
    'Trying again does not help until the permission is given. Tell whoever looks after Cascade.',
    'Nid yw cynnig arall yn helpu nes y rhoddir y caniatâd. Dywedwch wrth bwy bynnag sy’n gofalu am Cascade.',
  ),
  'work.why.misread': drafted(
    'A step was given something that it cannot read.',
    'Cafodd cam rywbeth na all ei ddarllen.',
  ),
  'work.do.misread': drafted(
    'Trying again does not help. Tell whoever looks after Cascade.',
    'Nid yw cynnig arall yn helpu. Dywedwch wrth bwy bynnag sy’n gofalu am Cascade.',
  ),
  'work.why.stopped': drafted('Somebody stopped it by hand in AWS.', 'Cafodd ei stopio â llaw yn AWS.'),
  'work.do.stopped': drafted(
    'Ask whoever looks after Cascade why, before you try it again.',
    'Gofynnwch pam wrth bwy bynnag sy’n gofalu am Cascade, cyn rhoi cynnig arall arno.',
  ),
  'work.why.unexpected': drafted(
    'A step met something that nobody had thought of.',
    'Daeth cam ar draws rhywbeth nad oedd neb wedi meddwl amdano.',
  ),
  'work.do.unexpected': drafted(
    'Try it again. If it fails again, tell whoever looks after Cascade, with the reference below.',
    'Rhowch gynnig arall arno. Os yw’n methu eto, dywedwch wrth bwy bynnag sy’n gofalu am Cascade, gyda’r cyfeirnod isod.',
  ),
  'work.workflow.obligation-chase': drafted('Chasing an answer', 'Atgoffa am ateb'),
  'work.safe.obligation-chase': drafted(
    'Nothing is lost. What is still due is done again by itself: after a few minutes at first, later every half hour.',
    'Nid oes dim ar goll. Mae’r hyn sy’n dal yn ddyledus yn cael ei wneud eto ohono’i hun: ar ôl ychydig funudau i ddechrau, yna bob hanner awr.',
  ),
  'work.step.obligation-chase.decide': drafted(
    'Decide whether a letter is due',
    'Penderfynu a oes llythyr yn ddyledus',
  ),
  'work.step.obligation-chase.are-letters-owed': drafted(
    'See whether there are letters to send',
    'Gweld a oes llythyrau i’w hanfon',
  ),
  'work.step.obligation-chase.send-letters': drafted('Send the letters', 'Anfon y llythyrau'),
  'work.step.obligation-chase.nothing-to-send': drafted(
    'Nothing to send this time',
    'Dim i’w anfon y tro hwn',
  ),
  'work.workflow.application-lifecycle': drafted(
    'Moving an application, project or round on',
    'Symud cais, prosiect neu rownd ymlaen',
  ),
  'work.safe.application-lifecycle': drafted(
    'Nothing is lost. What still waits for this is done again by itself: after a few minutes at first, later every half hour.',
    'Nid oes dim ar goll. Mae’r hyn sy’n dal i aros am hyn yn cael ei wneud eto ohono’i hun: ar ôl ychydig funudau i ddechrau, yna bob hanner awr.',
  ),
  'work.step.application-lifecycle.what-is-it-about': drafted(
    'See what it is about',
    'Gweld beth sydd dan sylw',
  ),
  'work.step.application-lifecycle.put-decisions-on-their-way': drafted(
    'Put the decisions of the round on their way',
    'Rhoi penderfyniadau’r rownd ar eu ffordd',
  ),
  'work.step.application-lifecycle.look-at-the-project': drafted(
    'See what the project owes now',
    'Gweld beth sy’n ddyledus gan y prosiect nawr',
  ),
  'work.step.application-lifecycle.report-to-the-champion': drafted(
    'Tell the champion what became of a proven idea',
    'Rhoi gwybod i’r hyrwyddwr beth a ddaeth o syniad a brofwyd',
  ),
  'work.step.application-lifecycle.look-at-the-bid': drafted(
    'See what the application waits for',
    'Gweld am beth y mae’r cais yn aros',
  ),
  'work.step.application-lifecycle.are-letters-owed': drafted(
    'See whether there are letters to send',
    'Gweld a oes llythyrau i’w hanfon',
  ),
  'work.step.application-lifecycle.advance-the-round': drafted(
    'See what the round has to do now',
    'Gweld beth sydd gan y rownd i’w wneud nawr',
  ),
  'work.step.application-lifecycle.does-it-owe-letters': drafted(
    'See whether the round has letters to send',
    'Gweld a oes gan y rownd lythyrau i’w hanfon',
  ),
  'work.step.application-lifecycle.send-pages-of-letters': drafted(
    'Send the round’s letters, fifty at a time',
    'Anfon llythyrau’r rownd, hanner cant ar y tro',
  ),
  'work.step.application-lifecycle.send-a-page': drafted(
    'Send up to fifty letters',
    'Anfon hyd at hanner cant o lythyrau',
  ),
  'work.step.application-lifecycle.is-there-more-to-do': drafted(
    'See whether the round has more to do',
    'Gweld a oes gan y rownd ragor i’w wneud',
  ),
  'work.step.application-lifecycle.the-round-rests': drafted(
    'Nothing more to do for the round',
    'Dim mwy i’w wneud ar gyfer y rownd',
  ),
  'work.step.application-lifecycle.send-letters': drafted('Send the letters', 'Anfon y llythyrau'),
  'work.step.application-lifecycle.remove-the-bid': drafted(
    'Remove a bid that is kept no longer',
    'Dileu cais nad yw’n cael ei gadw mwyach',
  ),
  'work.step.application-lifecycle.find-similar-work': drafted(
    'Look for similar work',
    'Chwilio am waith tebyg',
  ),
  'work.workflow.deliver': drafted('Sending letters', 'Anfon llythyrau'),
  'work.safe.deliver': drafted(
    'Nothing is lost. Letters that are still to be sent are taken up again by themselves, within half an hour.',
    'Nid oes dim ar goll. Bydd llythyrau sydd eto i’w hanfon yn cael eu codi eto ohonynt eu hunain, o fewn hanner awr.',
  ),
  'work.step.deliver.send-letters': drafted('Send the letters', 'Anfon y llythyrau'),
} as const satisfies Record<string, Entry>;
