import { drafted, type Entry } from './entry.ts';

/** The questions of the lessons-learnt document: section titles, questions, hints, options, and what to do when an answer is missing. */
export const lessons = {
  'lessons.aims.title': drafted('What you set out to do', 'Yr hyn yr oeddech am ei wneud'),
  'lessons.aims.organisations': drafted('Organisations that took part', 'Sefydliadau a gymerodd ran'),
  'lessons.aims.organisations.hint': drafted(
    'Put a semicolon between them.',
    'Rhowch hanner colon rhyngddynt.',
  ),
  'lessons.aims.organisations.missing': drafted(
    'Enter the organisations that took part',
    'Rhowch y sefydliadau a gymerodd ran',
  ),
  'lessons.aims.aim': drafted(
    'What was the project meant to change?',
    'Beth oedd y prosiect i fod i’w newid?',
  ),
  'lessons.aims.aim.hint': drafted(
    'For whom, and why it mattered. Correct our words where they are wrong.',
    'I bwy, a pham yr oedd yn bwysig. Cywirwch ein geiriau ni os ydynt yn anghywir.',
  ),
  'lessons.aims.aim.missing': drafted(
    'Enter what the project was meant to change',
    'Rhowch yr hyn yr oedd y prosiect i fod i’w newid',
  ),

  'lessons.worked.title': drafted('What worked', 'Beth weithiodd'),
  'lessons.worked.what': drafted(
    'What worked, and what made it work?',
    'Beth weithiodd, a beth wnaeth iddo weithio?',
  ),
  'lessons.worked.what.hint': drafted(
    'Think of what you would do in the same way again.',
    'Meddyliwch am yr hyn y byddech yn ei wneud yn yr un ffordd eto.',
  ),
  'lessons.worked.what.missing': drafted('Enter what worked', 'Rhowch yr hyn a weithiodd'),

  'lessons.did-not-work.title': drafted('What did not work, and why', 'Beth na weithiodd, a pham'),
  'lessons.did-not-work.what': drafted('What did not work?', 'Beth na weithiodd?'),
  'lessons.did-not-work.what.hint': drafted(
    'This is the part other teams learn most from. Nobody will count it against you.',
    'O’r rhan hon y bydd timau eraill yn dysgu fwyaf. Ni fydd neb yn ei dal yn eich erbyn.',
  ),
  'lessons.did-not-work.what.missing': drafted(
    'Enter what did not work. If everything did, say so',
    'Rhowch yr hyn na weithiodd. Os gweithiodd popeth, dywedwch hynny',
  ),
  'lessons.did-not-work.why': drafted('Why not?', 'Pam na weithiodd?'),
  'lessons.did-not-work.why.hint': drafted(
    'Write about causes: time, money, rules, systems, agreement. Please do not name people.',
    'Ysgrifennwch am achosion: amser, arian, rheolau, systemau, cytundeb. Peidiwch ag enwi pobl, os gwelwch yn dda.',
  ),
  'lessons.did-not-work.why.missing': drafted(
    'Enter why it did not work',
    'Rhowch y rheswm pam na weithiodd',
  ),

  'lessons.problems.title': drafted('How you overcame problems', 'Sut y gwnaethoch oresgyn problemau'),
  'lessons.problems.how': drafted(
    'Which problems did you meet, and how did you overcome them?',
    'Pa broblemau a gawsoch, a sut y gwnaethoch eu goresgyn?',
  ),
  'lessons.problems.how.hint': drafted(
    'Include problems that you could not solve.',
    'Dylech gynnwys problemau na allech eu datrys.',
  ),
  'lessons.problems.how.missing': drafted(
    'Enter how you overcame problems',
    'Dywedwch sut y gwnaethoch oresgyn problemau',
  ),

  'lessons.differently.title': drafted(
    'What you would do differently',
    'Beth fyddech chi’n ei wneud yn wahanol',
  ),
  'lessons.differently.what': drafted(
    'If you began again, what would you do differently?',
    'Pe baech yn dechrau eto, beth fyddech chi’n ei wneud yn wahanol?',
  ),
  'lessons.differently.what.hint': drafted(
    'One or two things that would have changed most.',
    'Un neu ddau o bethau a fyddai wedi newid y mwyaf.',
  ),
  'lessons.differently.what.missing': drafted(
    'Enter what you would do differently',
    'Rhowch yr hyn y byddech yn ei wneud yn wahanol',
  ),

  'lessons.advice.title': drafted('Advice to the next team', 'Cyngor i’r tîm nesaf'),
  'lessons.advice.what': drafted(
    'What would you tell a team that begins the same work tomorrow?',
    'Beth fyddech chi’n ei ddweud wrth dîm sy’n dechrau’r un gwaith yfory?',
  ),
  'lessons.advice.what.hint': drafted(
    'Write as if you were talking to them.',
    'Ysgrifennwch fel petaech yn siarad â nhw.',
  ),
  'lessons.advice.what.missing': drafted(
    'Enter your advice to the next team',
    'Rhowch eich cyngor i’r tîm nesaf',
  ),

  'lessons.elsewhere.title': drafted(
    'What must change elsewhere',
    'Beth sy’n rhaid ei newid mewn mannau eraill',
  ),
  'lessons.elsewhere.level': drafted(
    'Where does something have to change?',
    'Ble mae’n rhaid i rywbeth newid?',
  ),
  'lessons.elsewhere.level.hint': drafted(
    'Choose the place where it matters most.',
    'Dewiswch y man lle mae’n bwysicaf.',
  ),
  'lessons.elsewhere.level.missing': drafted(
    'Select where something has to change',
    'Dewiswch ble mae’n rhaid i rywbeth newid',
  ),
  'lessons.elsewhere.level.team': drafted('In our team', 'Yn ein tîm'),
  'lessons.elsewhere.level.organisation': drafted('In our organisation', 'Yn ein sefydliad'),
  'lessons.elsewhere.level.national': drafted('Nationally', 'Yn genedlaethol'),
  'lessons.elsewhere.level.nothing': drafted(
    'Nothing has to change elsewhere',
    'Nid oes angen i ddim newid mewn mannau eraill',
  ),
  'lessons.elsewhere.for-now': drafted('What did you do for now?', 'Beth wnaethoch chi am y tro?'),
  'lessons.elsewhere.for-now.hint': drafted(
    'How you managed while it stayed as it was. You can leave this empty if nothing has to change.',
    'Sut y gwnaethoch ymdopi tra oedd pethau’n aros yr un fath. Gallwch adael hwn yn wag os nad oes angen i ddim newid.',
  ),
  'lessons.elsewhere.for-now.missing': drafted(
    'Enter what you did for now',
    'Rhowch yr hyn a wnaethoch am y tro',
  ),
  'lessons.elsewhere.for-good': drafted('What should change for good?', 'Beth ddylai newid yn barhaol?'),
  'lessons.elsewhere.for-good.hint': drafted(
    'And who could change it. You can leave this empty if nothing has to change.',
    'A phwy allai ei newid. Gallwch adael hwn yn wag os nad oes angen i ddim newid.',
  ),
  'lessons.elsewhere.for-good.missing': drafted(
    'Enter what should change for good',
    'Rhowch yr hyn a ddylai newid yn barhaol',
  ),

  'lessons.results.title': drafted(
    'Results against what was expected',
    'Canlyniadau o’u cymharu â’r disgwyl',
  ),
  'lessons.results.expected-saving': drafted('Saving expected a year', 'Arbediad disgwyliedig y flwyddyn'),
  'lessons.results.expected-saving.hint': drafted(
    'In pounds. Leave it empty if none was stated.',
    'Mewn punnoedd. Gadewch yn wag os na nodwyd un.',
  ),
  'lessons.results.actual-saving': drafted('Saving achieved a year', 'Arbediad a gyflawnwyd y flwyddyn'),
  'lessons.results.actual-saving.hint': drafted(
    'In pounds, as far as you know today. Put a minus before it if it cost more. Leave it empty if nobody knows yet.',
    'Mewn punnoedd, hyd y gwyddoch heddiw. Rhowch finws o’i flaen os costiodd fwy. Gadewch yn wag os nad oes neb yn gwybod eto.',
  ),
  'lessons.results.saving-note': drafted(
    'Why the two figures differ, or why one is not known (optional)',
    'Pam mae’r ddau ffigur yn wahanol, neu pam nad yw un yn hysbys (dewisol)',
  ),
  'lessons.results.outcomes': drafted(
    'What changed for people, compared with what you expected?',
    'Beth newidiodd i bobl, o’i gymharu â’r disgwyl?',
  ),
  'lessons.results.outcomes.hint': drafted(
    'Good and bad, expected and not.',
    'Y da a’r drwg, y disgwyliedig a’r annisgwyl.',
  ),
  'lessons.results.outcomes.missing': drafted(
    'Enter what changed for people',
    'Rhowch yr hyn a newidiodd i bobl',
  ),

  'lessons.evaluation.title': drafted('How it was evaluated', 'Sut y cafodd ei werthuso'),
  'lessons.evaluation.independence': drafted(
    'Was it evaluated independently?',
    'A gafodd ei werthuso’n annibynnol?',
  ),
  'lessons.evaluation.independence.missing': drafted(
    'Select whether it was evaluated independently',
    'Dewiswch a gafodd ei werthuso’n annibynnol',
  ),
  'lessons.evaluation.independence.independent': drafted(
    'Yes, by somebody independent',
    'Do, gan rywun annibynnol',
  ),
  'lessons.evaluation.independence.own': drafted(
    'No, we evaluated it ourselves',
    'Naddo, gwnaethom ei werthuso ein hunain',
  ),
  'lessons.evaluation.independence.not-evaluated': drafted('It was not evaluated', 'Ni chafodd ei werthuso'),
  'lessons.evaluation.by-whom': drafted('Who evaluated it?', 'Pwy wnaeth ei werthuso?'),
  'lessons.evaluation.by-whom.hint': drafted(
    'The team or organisation. Leave it empty if it was not evaluated.',
    'Y tîm neu’r sefydliad. Gadewch yn wag os na chafodd ei werthuso.',
  ),
  'lessons.evaluation.by-whom.missing': drafted('Enter who evaluated it', 'Nodwch pwy wnaeth ei werthuso'),
  'lessons.evaluation.how': drafted('How did they go about it?', 'Sut aethant ati?'),
  'lessons.evaluation.how.hint': drafted(
    'What was measured or asked, and what can be relied on. Leave it empty if it was not evaluated.',
    'Beth gafodd ei fesur neu ei ofyn, a pha mor ddibynadwy ydyw. Gadewch yn wag os na chafodd ei werthuso.',
  ),
  'lessons.evaluation.how.missing': drafted(
    'Enter how it was evaluated',
    'Dywedwch sut y cafodd ei werthuso',
  ),

  'lessons.reuse.title': drafted('Who else could use this', 'Pwy arall allai ddefnyddio hyn'),
  'lessons.reuse.who': drafted(
    'Who else could use what you made or learnt?',
    'Pwy arall allai ddefnyddio’r hyn a wnaethoch neu a ddysgoch?',
  ),
  'lessons.reuse.who.hint': drafted(
    'Kinds of organisation or services, and what they would need first.',
    'Mathau o sefydliadau neu wasanaethau, a’r hyn y byddai ei angen arnynt gyntaf.',
  ),
  'lessons.reuse.who.missing': drafted(
    'Enter who else could use this',
    'Nodwch pwy arall allai ddefnyddio hyn',
  ),

  'lessons.talk.title': drafted('Talking to another team', 'Siarad â thîm arall'),
  'lessons.talk.willing': drafted(
    'Would you talk to another team that wants to do the same?',
    'A fyddech chi’n siarad â thîm arall sydd am wneud yr un peth?',
  ),
  'lessons.talk.willing.missing': drafted(
    'Select whether you would talk to another team',
    'Dewiswch a fyddech chi’n siarad â thîm arall',
  ),
  'lessons.talk.willing.yes': drafted('Yes', 'Byddwn'),
  'lessons.talk.willing.later': drafted(
    'Perhaps later: ask me again',
    'Efallai yn nes ymlaen: gofynnwch i mi eto',
  ),
  'lessons.talk.willing.no': drafted('No', 'Na fyddwn'),
  'lessons.talk.contact': drafted('Whom should they contact, and how?', 'Â phwy y dylent gysylltu, a sut?'),
  'lessons.talk.contact.hint': drafted(
    'A name, and an email address or a telephone number. Leave it empty if you chose No.',
    'Enw, a chyfeiriad e-bost neu rif ffôn. Gadewch yn wag os dewisoch Na fyddwn.',
  ),
  'lessons.talk.contact.missing': drafted(
    'Enter whom they should contact, and how',
    'Nodwch â phwy y dylent gysylltu, a sut',
  ),
} as const satisfies Record<string, Entry>;
