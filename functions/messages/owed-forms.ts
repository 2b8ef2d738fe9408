import { drafted, type Entry } from './entry.ts';

/** The questions of what a project writes between its award and its end: updates, milestones, evaluation, local benefit, outcomes, and the short note of one that was not taken up. */
export const owedForms = {
  'progress-update.update.title': drafted('Your update', 'Eich diweddariad'),
  'progress-update.update.happened': drafted(
    'What has happened since the last update?',
    'Beth sydd wedi digwydd ers y diweddariad diwethaf?',
  ),
  'progress-update.update.happened.hint': drafted(
    'What was done, and what it has led to so far.',
    'Beth a wnaed, a’r hyn y mae wedi arwain ato hyd yma.',
  ),
  'progress-update.update.happened.missing': drafted(
    'Enter what has happened',
    'Rhowch yr hyn sydd wedi digwydd',
  ),
  'progress-update.update.learnt': drafted('What have you learnt?', 'Beth ydych chi wedi’i ddysgu?'),
  'progress-update.update.learnt.hint': drafted(
    'What surprised you, what did not work, what you would tell somebody who starts tomorrow.',
    'Beth a’ch synnodd, beth na weithiodd, beth fyddech chi’n ei ddweud wrth rywun sy’n dechrau yfory.',
  ),
  'progress-update.update.learnt.missing': drafted('Enter what you have learnt', 'Rhowch yr hyn a ddysgoch'),
  'progress-update.update.next': drafted('What comes next?', 'Beth sy’n dod nesaf?'),
  'progress-update.update.next.hint': drafted(
    'In the coming three months, and what could stand in its way.',
    'Yn y tri mis nesaf, a’r hyn a allai fod yn rhwystr.',
  ),
  'progress-update.update.next.missing': drafted('Enter what comes next', 'Rhowch yr hyn sy’n dod nesaf'),
  'progress-update.update.may-share': drafted(
    'May we pass this on to others who work on the same things?',
    'A gawn ni rannu hyn ag eraill sy’n gweithio ar yr un pethau?',
  ),
  'progress-update.update.may-share.hint': drafted(
    'It then appears in our digests, with the name of your project.',
    'Bydd wedyn yn ymddangos yn ein crynodebau, gydag enw eich prosiect.',
  ),
  'progress-update.update.may-share.missing': drafted(
    'Select whether we may pass it on',
    'Dewiswch a gawn ei rannu',
  ),
  'progress-update.update.may-share.yes': drafted('Yes, you may', 'Cewch'),
  'progress-update.update.may-share.no': drafted(
    'No, it is for the fund only',
    'Na chewch, i’r gronfa yn unig y mae',
  ),

  'milestone.milestone.title': drafted('The milestone', 'Y garreg filltir'),
  'milestone.milestone.reached': drafted('Has it been reached?', 'A yw wedi’i chyrraedd?'),
  'milestone.milestone.reached.missing': drafted(
    'Select whether it has been reached',
    'Dewiswch a yw wedi’i chyrraedd',
  ),
  'milestone.milestone.reached.yes': drafted('Yes', 'Ydy'),
  'milestone.milestone.reached.no': drafted('Not yet', 'Ddim eto'),
  'milestone.milestone.reached-on': drafted('If yes: on which day?', 'Os ydyw: ar ba ddiwrnod?'),
  'milestone.milestone.reached-on.missing': drafted(
    'Enter the day on which it was reached',
    'Rhowch y diwrnod y’i cyrhaeddwyd',
  ),
  'milestone.milestone.new-date': drafted(
    'If not yet: by when will it be?',
    'Os nad yw eto: erbyn pryd y bydd?',
  ),
  'milestone.milestone.new-date.hint': drafted(
    'We ask again then, and not before.',
    'Byddwn yn gofyn eto bryd hynny, ac nid cyn hynny.',
  ),
  'milestone.milestone.new-date.missing': drafted(
    'Enter the day by which it will be reached',
    'Rhowch y diwrnod y bydd wedi’i chyrraedd erbyn hynny',
  ),
  'milestone.milestone.why': drafted('If not yet: why?', 'Os nad yw eto: pam?'),
  'milestone.milestone.why.hint': drafted(
    'What stood in the way, and what was learnt from it.',
    'Beth oedd y rhwystr, a beth a ddysgwyd ohono.',
  ),
  'milestone.milestone.why.missing': drafted(
    'Enter why it has not been reached',
    'Rhowch pam nad yw wedi’i chyrraedd',
  ),

  'evaluation-report.evaluator.title': drafted('Who evaluated it', 'Pwy a’i gwerthusodd'),
  'evaluation-report.evaluator.name': drafted('Who made the evaluation?', 'Pwy a wnaeth y gwerthusiad?'),
  'evaluation-report.evaluator.name.hint': drafted('A person or an organisation.', 'Person neu sefydliad.'),
  'evaluation-report.evaluator.name.missing': drafted(
    'Enter who made the evaluation',
    'Rhowch pwy a wnaeth y gwerthusiad',
  ),
  'evaluation-report.evaluator.independent': drafted(
    'Were they independent of the project?',
    'A oeddent yn annibynnol ar y prosiect?',
  ),
  'evaluation-report.evaluator.independent.missing': drafted(
    'Select whether they were independent',
    'Dewiswch a oeddent yn annibynnol',
  ),
  'evaluation-report.evaluator.independent.yes': drafted('Yes', 'Oeddent'),
  'evaluation-report.evaluator.independent.no': drafted('No', 'Nac oeddent'),
  'evaluation-report.evaluator.why-not': drafted('If not: why?', 'Os nad oeddent: pam?'),
  'evaluation-report.evaluator.why-not.missing': drafted(
    'Enter why the evaluation was not independent',
    'Rhowch pam nad oedd y gwerthusiad yn annibynnol',
  ),
  'evaluation-report.findings.title': drafted('What it found', 'Beth a ganfu'),
  'evaluation-report.findings.found': drafted('What did it find?', 'Beth a ganfu?'),
  'evaluation-report.findings.found.hint': drafted(
    'What changed because of the project, what did not, and how sure the evaluation is of it.',
    'Beth a newidiodd oherwydd y prosiect, beth na newidiodd, a pha mor sicr yw’r gwerthusiad o hynny.',
  ),
  'evaluation-report.findings.found.missing': drafted('Enter what it found', 'Rhowch yr hyn a ganfu'),
  'evaluation-report.findings.for-others': drafted(
    'What should others take from it?',
    'Beth ddylai eraill ei gymryd ohono?',
  ),
  'evaluation-report.findings.for-others.missing': drafted(
    'Enter what others should take from it',
    'Rhowch yr hyn y dylai eraill ei gymryd ohono',
  ),
  'evaluation-report.findings.link': drafted(
    'Where can the report be read?',
    'Ble y gellir darllen yr adroddiad?',
  ),
  'evaluation-report.findings.link.hint': drafted(
    'A web address, or where to ask for it. Leave it empty when there is none.',
    'Cyfeiriad gwe, neu ble i ofyn amdano. Gadewch yn wag pan nad oes un.',
  ),

  'local-benefit-forecast.rounds.title': drafted(
    'What you expect to be spent locally',
    'Yr hyn y disgwyliwch ei wario’n lleol',
  ),
  'local-benefit-forecast.rounds.spent': drafted(
    'First round: what will the project spend?',
    'Rownd gyntaf: beth fydd y prosiect yn ei wario?',
  ),
  'local-benefit-forecast.rounds.spent.hint': drafted(
    'All of it, wherever it goes.',
    'Y cyfan, ble bynnag yr â.',
  ),
  'local-benefit-forecast.rounds.spent.missing': drafted(
    'Enter what the project will spend',
    'Rhowch yr hyn y bydd y prosiect yn ei wario',
  ),
  'local-benefit-forecast.rounds.spent-locally': drafted(
    'Second round: how much of that will go to local people and suppliers?',
    'Ail rownd: faint o hynny fydd yn mynd i bobl a chyflenwyr lleol?',
  ),
  'local-benefit-forecast.rounds.spent-locally.missing': drafted(
    'Enter how much of it will be spent locally',
    'Rhowch faint ohono fydd yn cael ei wario’n lleol',
  ),
  'local-benefit-forecast.rounds.respent-locally': drafted(
    'Third round: how much of that will they spend locally in turn?',
    'Trydedd rownd: faint o hynny fyddant hwythau’n ei wario’n lleol?',
  ),
  'local-benefit-forecast.rounds.respent-locally.missing': drafted(
    'Enter how much they will spend locally in turn',
    'Rhowch faint y byddant hwythau’n ei wario’n lleol',
  ),
  'local-benefit-forecast.rounds.how': drafted(
    'How did you arrive at these figures, and what counts as local?',
    'Sut y cawsoch y ffigurau hyn, a beth sy’n cyfrif fel lleol?',
  ),
  'local-benefit-forecast.rounds.how.missing': drafted(
    'Enter how you arrived at the figures',
    'Rhowch sut y cawsoch y ffigurau',
  ),
  'local-benefit-actual.rounds.title': drafted('What was spent locally', 'Yr hyn a wariwyd yn lleol'),
  'local-benefit-actual.rounds.spent': drafted(
    'First round: what did the project spend?',
    'Rownd gyntaf: beth wariodd y prosiect?',
  ),
  'local-benefit-actual.rounds.spent.hint': drafted(
    'All of it, wherever it went.',
    'Y cyfan, ble bynnag yr aeth.',
  ),
  'local-benefit-actual.rounds.spent.missing': drafted(
    'Enter what the project spent',
    'Rhowch yr hyn a wariodd y prosiect',
  ),
  'local-benefit-actual.rounds.spent-locally': drafted(
    'Second round: how much of that went to local people and suppliers?',
    'Ail rownd: faint o hynny aeth i bobl a chyflenwyr lleol?',
  ),
  'local-benefit-actual.rounds.spent-locally.missing': drafted(
    'Enter how much of it was spent locally',
    'Rhowch faint ohono a wariwyd yn lleol',
  ),
  'local-benefit-actual.rounds.respent-locally': drafted(
    'Third round: how much of that did they spend locally in turn?',
    'Trydedd rownd: faint o hynny a wariwyd yn lleol ganddynt hwythau?',
  ),
  'local-benefit-actual.rounds.respent-locally.missing': drafted(
    'Enter how much they spent locally in turn',
    'Rhowch faint a wariwyd yn lleol ganddynt hwythau',
  ),
  'local-benefit-actual.rounds.how': drafted(
    'How did you find these figures, and why do they differ from the forecast?',
    'Sut y cawsoch y ffigurau hyn, a pham maent yn wahanol i’r rhagolwg?',
  ),
  'local-benefit-actual.rounds.how.missing': drafted(
    'Enter how you found the figures',
    'Rhowch sut y cawsoch y ffigurau',
  ),
  'local-benefit.benefit': drafted('Worth to the area', 'Gwerth i’r ardal'),
  'local-benefit.ratio': drafted('Worth of each £1 spent', 'Gwerth pob £1 a wariwyd'),

  'outcomes-review.outcomes.title': drafted('How the outcomes stand', 'Sut mae’r canlyniadau’n sefyll'),
  'outcomes-review.outcomes.outcomes': drafted('The outcomes', 'Y canlyniadau'),
  'outcomes-review.outcomes.outcomes.missing': drafted(
    'Enter one outcome at least',
    'Rhowch un canlyniad o leiaf',
  ),
  'outcomes-review.outcomes.outcomes.outcome': drafted('Outcome', 'Canlyniad'),
  'outcomes-review.outcomes.outcomes.outcome.missing': drafted('Enter the outcome', 'Rhowch y canlyniad'),
  'outcomes-review.outcomes.outcomes.standing': drafted('How it stands', 'Sut mae’n sefyll'),
  'outcomes-review.outcomes.outcomes.standing.missing': drafted(
    'Select how the outcome stands',
    'Dewiswch sut mae’r canlyniad yn sefyll',
  ),
  'outcomes-review.outcomes.outcomes.standing.achieved': drafted('Achieved', 'Wedi’i gyflawni'),
  'outcomes-review.outcomes.outcomes.standing.partly': drafted(
    'Achieved in part',
    'Wedi’i gyflawni’n rhannol',
  ),
  'outcomes-review.outcomes.outcomes.standing.on-the-way': drafted('On the way', 'Ar y ffordd'),
  'outcomes-review.outcomes.outcomes.standing.not-achieved': drafted(
    'Will not be achieved',
    'Ni fydd yn cael ei gyflawni',
  ),
  'outcomes-review.outcomes.outcomes.standing.replaced': drafted(
    'Replaced by another',
    'Wedi’i ddisodli gan un arall',
  ),
  'outcomes-review.outcomes.outcomes.learnt': drafted('What was learnt about it', 'Beth a ddysgwyd amdano'),
  'outcomes-review.outcomes.outcomes.learnt.missing': drafted(
    'Enter what was learnt about the outcome',
    'Rhowch yr hyn a ddysgwyd am y canlyniad',
  ),
  'outcomes-review.outcomes.changed': drafted(
    'Has anything changed in what you want to achieve, and why?',
    'A oes rhywbeth wedi newid yn yr hyn yr ydych am ei gyflawni, a pham?',
  ),

  'lessons-note.note.title': drafted('Your note', 'Eich nodyn'),
  'lessons-note.note.why': drafted('Why was the award not taken up?', 'Pam na ddefnyddiwyd y dyfarniad?'),
  'lessons-note.note.why.missing': drafted(
    'Enter why the award was not taken up',
    'Rhowch pam na ddefnyddiwyd y dyfarniad',
  ),
  'lessons-note.note.learnt': drafted('What did you learn on the way?', 'Beth a ddysgoch ar hyd y ffordd?'),
  'lessons-note.note.learnt.missing': drafted('Enter what you learnt', 'Rhowch yr hyn a ddysgoch'),
  'lessons-note.note.advice': drafted('What should the next team know?', 'Beth ddylai’r tîm nesaf ei wybod?'),
} as const satisfies Record<string, Entry>;
