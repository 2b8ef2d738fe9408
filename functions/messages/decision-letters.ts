import { drafted, type Entry } from './entry.ts';

/** The words of the letters that tell what the minister decided. */
export const decisionLetters = {
  'letter.fact.award': drafted('Award', 'Dyfarniad'),
  'letter.fact.starts': drafted('Starts', 'Yn dechrau'),
  'letter.fact.ends': drafted('Ends', 'Yn gorffen'),
  'letter.fact.instalments': drafted('Number of repayments', 'Nifer yr ad-daliadau'),
  'letter.fact.first-instalment': drafted('First repayment', 'Ad-daliad cyntaf'),
  'letter.fact.last-instalment': drafted('Last repayment', 'Ad-daliad olaf'),
  'letter.decision.reasons.cy': drafted(
    'What the panel and the minister found, as it was written, in Welsh',
    'Yr hyn a ganfu’r panel a’r gweinidog, fel yr ysgrifennwyd ef, yn Gymraeg',
  ),
  'letter.decision.reasons.en': drafted(
    'What the panel and the minister found, as it was written, in English',
    'Yr hyn a ganfu’r panel a’r gweinidog, fel yr ysgrifennwyd ef, yn Saesneg',
  ),
  'letter.decision.conditions.cy': drafted(
    'Conditions of the award, as they were written, in Welsh',
    'Amodau’r dyfarniad, fel yr ysgrifennwyd nhw, yn Gymraeg',
  ),
  'letter.decision.conditions.en': drafted(
    'Conditions of the award, as they were written, in English',
    'Amodau’r dyfarniad, fel yr ysgrifennwyd nhw, yn Saesneg',
  ),
  'letter.action.answer-offer': drafted('Answer our offer', 'Ateb ein cynnig'),

  'letter.application-awarded.headline': drafted(
    'Your application is successful',
    'Mae eich cais yn llwyddiannus',
  ),
  'letter.application-awarded.opening': drafted(
    'The minister has approved your application. It is a project now, and this is what was awarded:',
    'Mae’r gweinidog wedi cymeradwyo eich cais. Mae’n brosiect bellach, a dyma’r hyn a ddyfarnwyd:',
  ),
  'letter.application-awarded.list': drafted('What happens next', 'Beth sy’n digwydd nesaf'),
  'letter.application-awarded.item.link': drafted(
    'When something is due we write to whoever holds that part, in good time, with a link. Nobody needs an account.',
    'Pan fydd rhywbeth yn ddyledus byddwn yn ysgrifennu at bwy bynnag sydd â’r rhan honno, mewn da bryd, gyda dolen. Nid oes angen cyfrif ar neb.',
  ),
  'letter.application-awarded.item.progress': drafted(
    'The lead says when a milestone is reached, and each quarter answers three short questions.',
    'Bydd yr arweinydd yn dweud pan gyrhaeddir carreg filltir, a phob chwarter yn ateb tri chwestiwn byr.',
  ),
  'letter.application-awarded.item.contacts': drafted(
    'Twice a year we ask whether the people named here are still the right ones.',
    'Ddwywaith y flwyddyn byddwn yn gofyn ai’r bobl a enwir yma yw’r rhai cywir o hyd.',
  ),
  'letter.application-awarded.item.repayments': drafted(
    'The finance contact hears of each repayment before it is due.',
    'Bydd y cyswllt cyllid yn clywed am bob ad-daliad cyn iddo fod yn ddyledus.',
  ),
  'letter.application-awarded.item.learning': drafted(
    'At the end come the evaluation report and what you have learnt. What did not work is as welcome as what did.',
    'Ar y diwedd daw’r adroddiad gwerthuso a’r hyn a ddysgwyd gennych. Mae croeso i’r hyn na weithiodd gymaint â’r hyn a weithiodd.',
  ),

  'letter.application-named.headline': drafted(
    'You have a part in a project that was awarded',
    'Mae gennych ran mewn prosiect a gafodd ddyfarniad',
  ),
  'letter.application-named.opening': drafted(
    'The minister has awarded money to this project, and you are named for it:',
    'Mae’r gweinidog wedi dyfarnu arian i’r prosiect hwn, ac rydych wedi’ch enwi ar ei gyfer:',
  ),
  'letter.application-named.list': drafted('Your part', 'Eich rhan'),
  'letter.application-named.lead': drafted(
    'Project lead: you answer for the project, and what it promised is asked of you first.',
    'Arweinydd y prosiect: chi sy’n atebol am y prosiect, ac i chi y gofynnir yn gyntaf am yr hyn a addawodd.',
  ),
  'letter.application-named.deputy': drafted(
    'Deputy: you are asked when the lead cannot be reached.',
    'Dirprwy: gofynnir i chi pan na ellir cael gafael ar yr arweinydd.',
  ),
  'letter.application-named.sponsor': drafted(
    'Sponsor: you hear when something stays unanswered, and you say who leads the project when nobody else can.',
    'Noddwr: byddwch yn clywed pan fydd rhywbeth heb ei ateb, a chi sy’n dweud pwy sy’n arwain y prosiect pan na all neb arall.',
  ),
  'letter.application-named.champion': drafted(
    'Champion: you see to it that what the project learns reaches those who can use it.',
    'Hyrwyddwr: chi sy’n gofalu bod yr hyn a ddysg y prosiect yn cyrraedd y rhai a all ei ddefnyddio.',
  ),
  'letter.application-named.finance': drafted(
    'Finance contact: you hear of each repayment before it is due, and confirm when it was made.',
    'Cyswllt cyllid: byddwch yn clywed am bob ad-daliad cyn iddo fod yn ddyledus, ac yn cadarnhau pan gaiff ei wneud.',
  ),
  'letter.application-named.next': drafted(
    'You need do nothing now. If this part is not yours, answer this email and say whose it is.',
    'Nid oes angen i chi wneud dim nawr. Os nad eich rhan chi yw hon, atebwch yr e-bost hwn a dywedwch rhan pwy ydyw.',
  ),

  'letter.application-unsuccessful.headline': drafted(
    'Your application was not successful',
    'Nid oedd eich cais yn llwyddiannus',
  ),
  'letter.application-unsuccessful.opening': drafted(
    'Thank you for your application. The minister has not approved it.',
    'Diolch am eich cais. Nid yw’r gweinidog wedi’i gymeradwyo.',
  ),
  'letter.application-unsuccessful.offer': drafted(
    'Your idea need not end here. If you wish, we tell you of similar projects and find you a mentor: somebody who has done such a thing and is willing to help.',
    'Nid oes rhaid i’ch syniad ddod i ben yma. Os dymunwch, byddwn yn rhoi gwybod i chi am brosiectau tebyg ac yn dod o hyd i fentor i chi: rhywun sydd wedi gwneud peth o’r fath ac sy’n barod i helpu.',
  ),
  'letter.application-unsuccessful.next': drafted(
    'What you wrote stays on your page, to read and to print.',
    'Mae’r hyn a ysgrifenasoch yn aros ar eich tudalen, i’w ddarllen a’i argraffu.',
  ),

  'staff.letter.application-awarded': drafted('Award', 'Dyfarniad'),
  'staff.letter.application-named': drafted(
    'Part in an awarded project',
    'Rhan mewn prosiect a gafodd ddyfarniad',
  ),
  'staff.letter.application-unsuccessful': drafted('Not awarded', 'Heb ei ddyfarnu'),
} as const satisfies Record<string, Entry>;
