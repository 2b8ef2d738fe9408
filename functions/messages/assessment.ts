import { drafted, type Entry } from './entry.ts';

/** What the panel scores by, why something cannot be done to a review, and what happened to one. */
export const assessment = {
  'assessment.criterion.need': drafted('Need and fit', 'Angen ac addasrwydd'),
  'assessment.criterion.need.help': drafted(
    'How real the problem is, for whom, and how well the idea fits what the fund is for.',
    'Pa mor real yw’r broblem, i bwy, a pha mor dda y mae’r syniad yn cyd-fynd â diben y gronfa.',
  ),
  'assessment.criterion.savings': drafted('Savings', 'Arbedion'),
  'assessment.criterion.savings.help': drafted(
    'How large and how certain the savings are, when they begin, and whether the repayments can be met from them.',
    'Pa mor fawr a pha mor sicr yw’r arbedion, pryd y byddant yn dechrau, ac a ellir talu’r ad-daliadau ohonynt.',
  ),
  'assessment.criterion.deliverability': drafted('Deliverability', 'Y gallu i gyflawni'),
  'assessment.criterion.deliverability.help': drafted(
    'Whether the plan, the people, the milestones and the risks make it likely that the work is done in time.',
    'A yw’r cynllun, y bobl, y cerrig milltir a’r risgiau yn ei gwneud yn debygol y caiff y gwaith ei wneud mewn pryd.',
  ),
  'assessment.criterion.value': drafted('Value for money', 'Gwerth am arian'),
  'assessment.criterion.value.help': drafted(
    'What is got for the sum asked, against the other options that were looked at.',
    'Beth a geir am y swm y gofynnir amdano, o’i gymharu â’r dewisiadau eraill a ystyriwyd.',
  ),
  'assessment.criterion.collaboration': drafted('Collaboration', 'Cydweithio'),
  'assessment.criterion.collaboration.help': drafted(
    'Who works together, whether partners have agreed, and whether others doing the same thing were found.',
    'Pwy sy’n cydweithio, a yw’r partneriaid wedi cytuno, ac a ddaethpwyd o hyd i eraill sy’n gwneud yr un peth.',
  ),
  'assessment.criterion.learning': drafted('Evaluation and learning', 'Gwerthuso a dysgu'),
  'assessment.criterion.learning.help': drafted(
    'How lessons are captured on the way, failures too, and whether an independent evaluation is designed from the beginning.',
    'Sut y caiff gwersi eu cofnodi ar hyd y ffordd, methiannau hefyd, ac a gaiff gwerthusiad annibynnol ei gynllunio o’r dechrau.',
  ),
  'assessment.criterion.dissemination': drafted('Passing it on', 'Lledaenu’r dysgu'),
  'assessment.criterion.dissemination.help': drafted(
    'Who else will learn from it, how and when, and with what time and money.',
    'Pwy arall fydd yn dysgu ohono, sut a phryd, a chyda pha amser ac arian.',
  ),

  'assessment.criteria.none': drafted('Add at least one criterion', 'Ychwanegwch o leiaf un maen prawf'),
  'assessment.criteria.too-many': drafted(
    'Use fewer criteria. Most criteria allowed: {limit}',
    'Defnyddiwch lai o feini prawf. Uchafswm y meini prawf: {limit}',
  ),
  'assessment.criteria.sum-wrong': drafted(
    'Change the weights so that they come to 100% together. Sum now: {sum}%',
    'Newidiwch y pwysoliadau fel eu bod yn dod i gyfanswm o 100%. Cyfanswm nawr: {sum}%',
  ),
  'assessment.criteria.no-learning': drafted(
    'Mark at least one criterion as being about learning or passing it on',
    'Nodwch fod o leiaf un maen prawf yn ymwneud â dysgu neu ledaenu’r dysgu',
  ),
  'assessment.criteria.learning-low': drafted(
    'Learning and passing it on weigh less than usual. Weight now: {sum}%. Usual weight: {usual}% or more',
    'Mae dysgu a lledaenu’r dysgu yn pwyso llai nag arfer. Pwysoliad nawr: {sum}%. Pwysoliad arferol: {usual}% neu fwy',
  ),
  'assessment.criteria.learning-zero': drafted(
    'Enter a weight of 1% or more: a criterion about learning cannot weigh nothing',
    'Rhowch bwysoliad o 1% neu fwy: ni all maen prawf sy’n ymwneud â dysgu fod heb bwysoliad',
  ),
  'assessment.criteria.weight-wrong': drafted(
    'Enter a weight in whole percent, from 1 to 100',
    'Rhowch bwysoliad mewn canrannau cyfan, rhwng 1 a 100',
  ),
  'assessment.criteria.name-missing.en': drafted(
    'Enter the name of the criterion in English',
    'Rhowch enw’r maen prawf yn Saesneg',
  ),
  'assessment.criteria.name-missing.cy': drafted(
    'Enter the name of the criterion in Welsh',
    'Rhowch enw’r maen prawf yn Gymraeg',
  ),
  'assessment.criteria.help-missing.en': drafted(
    'Enter what to look for in English too, or leave it out in both languages',
    'Rhowch yr hyn i chwilio amdano yn Saesneg hefyd, neu hepgorwch ef yn y ddwy iaith',
  ),
  'assessment.criteria.help-missing.cy': drafted(
    'Enter what to look for in Welsh too, or leave it out in both languages',
    'Rhowch yr hyn i chwilio amdano yn Gymraeg hefyd, neu hepgorwch ef yn y ddwy iaith',
  ),
  'assessment.criteria.id-wrong': drafted(
    'Use small letters, digits and hyphens in the short name of the criterion',
    'Defnyddiwch lythrennau bach, digidau a chysylltnodau yn enw byr y maen prawf',
  ),
  'assessment.criteria.id-twice': drafted(
    'Give each criterion a short name of its own',
    'Rhowch enw byr gwahanol i bob maen prawf',
  ),

  'assessment.score.missing': drafted('Choose a score from 0 to 5', 'Dewiswch sgôr rhwng 0 a 5'),
  'assessment.score.not-on-scale': drafted(
    'Choose one of the scores on the page, from 0 to 5',
    'Dewiswch un o’r sgoriau ar y dudalen, rhwng 0 a 5',
  ),
  'assessment.reason.missing': drafted('Enter the reason for your score', 'Rhowch y rheswm dros eich sgôr'),

  'assessment.refusal.declare-first': drafted(
    'First say whether you have an interest in this application or a conflict with it.',
    'Yn gyntaf, dywedwch a oes gennych fuddiant yn y cais hwn neu wrthdaro ag ef.',
  ),
  'assessment.refusal.note-missing': drafted(
    'Enter what your interest in this application is.',
    'Rhowch beth yw eich buddiant yn y cais hwn.',
  ),
  'assessment.refusal.note-too-long': drafted(
    'Shorten what you say about your interest to 1,000 characters or fewer.',
    'Byrhewch yr hyn a ddywedwch am eich buddiant i 1,000 nod neu lai.',
  ),
  'assessment.refusal.conflicted': drafted(
    'A conflict of interest was declared here, so nothing more can be done with this review.',
    'Datganwyd gwrthdaro buddiannau yma, felly ni ellir gwneud dim mwy â’r adolygiad hwn.',
  ),
  'assessment.refusal.replaced': drafted(
    'The fund has ended this review, so nothing more can be done with it. What was saved is kept.',
    'Mae’r gronfa wedi dod â’r adolygiad hwn i ben, felly ni ellir gwneud dim mwy ag ef. Mae’r hyn a gadwyd yn ddiogel.',
  ),
  'assessment.refusal.not-submitted': drafted(
    'This review has not been sent, so its writer can still change it.',
    'Nid yw’r adolygiad hwn wedi’i anfon, felly gall y sawl sy’n ei ysgrifennu ei newid o hyd.',
  ),
  'assessment.refusal.no-such-criterion': drafted(
    'This round has no such criterion. Open the page again.',
    'Nid oes maen prawf o’r fath yn y rownd hon. Agorwch y dudalen eto.',
  ),
  'assessment.refusal.score-changed-meanwhile': drafted(
    'This score was saved in another window after you opened this page. Look at both, then save the one you want.',
    'Cafodd y sgôr hon ei chadw mewn ffenestr arall ar ôl i chi agor y dudalen hon. Edrychwch ar y ddwy, yna cadwch yr un a fynnwch.',
  ),
  'assessment.refusal.incomplete': drafted(
    'Give every criterion a score and a reason before you send the review.',
    'Rhowch sgôr a rheswm ar gyfer pob maen prawf cyn anfon yr adolygiad.',
  ),
  'assessment.refusal.incomplete-after-submission': drafted(
    'You have sent this review already. You can change a score, but not leave it without a score or a reason of 300 words or fewer.',
    'Rydych wedi anfon yr adolygiad hwn eisoes. Gallwch newid sgôr, ond nid ei gadael heb sgôr neu heb reswm o 300 gair neu lai.',
  ),
  'assessment.refusal.moderated': drafted(
    'The panel has agreed its scores for this application, so its reviews stay as they are.',
    'Mae’r panel wedi cytuno ar ei sgoriau ar gyfer y cais hwn, felly mae ei adolygiadau’n aros fel y maent.',
  ),
  'assessment.refusal.scores-awaited': drafted(
    'The panel can agree scores when three or more reviews have been sent and none is awaited.',
    'Gall y panel gytuno ar sgoriau pan fydd tri adolygiad neu fwy wedi’u hanfon ac nad oes disgwyl am yr un arall.',
  ),
  'assessment.refusal.not-moderated': drafted(
    'The panel has agreed no score for this criterion.',
    'Nid yw’r panel wedi cytuno ar sgôr ar gyfer y maen prawf hwn.',
  ),
  'assessment.refusal.reason-too-long': drafted(
    'Shorten the reason to 300 words or fewer.',
    'Byrhewch y rheswm i 300 gair neu lai.',
  ),
  'assessment.refusal.too-few-reviewers': drafted(
    'Choose more reviewers: an application needs three or more who have no conflict.',
    'Dewiswch ragor o adolygwyr: mae angen tri neu fwy heb wrthdaro ar gyfer pob cais.',
  ),
  'assessment.refusal.own-bid': drafted(
    'One of these people is named in the application. Choose somebody else.',
    'Mae un o’r bobl hyn wedi’i enwi yn y cais. Dewiswch rywun arall.',
  ),
  'assessment.refusal.already-assigned': drafted(
    'One of these people reviews this application already. Choose somebody else.',
    'Mae un o’r bobl hyn yn adolygu’r cais hwn eisoes. Dewiswch rywun arall.',
  ),
  'assessment.refusal.has-conflict': drafted(
    'One of these people has declared a conflict with this application. Choose somebody else.',
    'Mae un o’r bobl hyn wedi datgan gwrthdaro â’r cais hwn. Dewiswch rywun arall.',
  ),
  'assessment.refusal.was-replaced': drafted(
    'One of these people was replaced as a reviewer of this application. Choose somebody else.',
    'Cafodd un o’r bobl hyn ei ddisodli fel adolygydd y cais hwn. Dewiswch rywun arall.',
  ),
  'assessment.refusal.nobody-chosen': drafted(
    'Choose at least one person, or enter a name and an address.',
    'Dewiswch o leiaf un person, neu rhowch enw a chyfeiriad.',
  ),
  'assessment.refusal.too-many-at-once': drafted(
    'Assign at most eight people at once. You can assign more afterwards.',
    'Neilltuwch wyth person ar y mwyaf ar unwaith. Gallwch neilltuo rhagor wedyn.',
  ),
  'assessment.refusal.no-review-chosen': drafted(
    'Choose at least one review to give back.',
    'Dewiswch o leiaf un adolygiad i’w roi yn ôl.',
  ),
  'assessment.refusal.date-too-far': drafted(
    'Enter a date within the next six months.',
    'Rhowch ddyddiad o fewn y chwe mis nesaf.',
  ),
  'refusal.replace-instead': drafted(
    'A review cannot be waived. Replace its reviewer on the page of the application’s reviewers.',
    'Ni ellir hepgor adolygiad. Disodlwch ei adolygydd ar dudalen adolygwyr y cais.',
  ),

  'timeline.review-sent': drafted('Review sent to the fund', 'Anfonwyd yr adolygiad at y gronfa'),
  'timeline.review-over': drafted('No longer asked for. {reason}', 'Ni ofynnir amdano mwyach. {reason}'),
  'timeline.review-ended-with-bid': drafted(
    'Review ended because the application was withdrawn. Reviewer: {reviewer}',
    'Daeth yr adolygiad i ben am i’r cais gael ei dynnu’n ôl. Adolygydd: {reviewer}',
  ),
  'timeline.review-assigned': drafted('Reviewer assigned: {reviewer}', 'Neilltuwyd adolygydd: {reviewer}'),
  'timeline.review-declared-none': drafted(
    'Declared that nothing links them with the application. {note}',
    'Datganodd nad oes dim yn eu cysylltu â’r cais. {note}',
  ),
  'timeline.review-declared-interest': drafted(
    'Declared an interest that is no conflict. {note}',
    'Datganodd fuddiant nad yw’n wrthdaro. {note}',
  ),
  'timeline.review-declared-conflict': drafted(
    'Declared a conflict of interest. {note}',
    'Datganodd wrthdaro buddiannau. {note}',
  ),
  'timeline.review-submitted': drafted('Review sent', 'Anfonwyd adolygiad'),
  'timeline.review-changed': drafted(
    'Score changed after the review was sent: {criterion}',
    'Newidiwyd sgôr ar ôl anfon yr adolygiad: {criterion}',
  ),
  'timeline.review-reopened': drafted(
    'Review opened again. Reviewer: {reviewer}. {reason}',
    'Ailagorwyd adolygiad. Adolygydd: {reviewer}. {reason}',
  ),
  'timeline.review-replaced': drafted(
    'Reviewer replaced: {reviewer}. {reason}',
    'Disodlwyd adolygydd: {reviewer}. {reason}',
  ),
  'timeline.moderated': drafted(
    'The panel agreed a score. Criterion: {criterion}. Score: {score}. {reason}',
    'Cytunodd y panel ar sgôr. Maen prawf: {criterion}. Sgôr: {score}. {reason}',
  ),
  'timeline.moderation-lifted': drafted(
    'The reviewers’ own scores count again. Criterion: {criterion}. {reason}',
    'Mae sgoriau’r adolygwyr eu hunain yn cyfrif eto. Maen prawf: {criterion}. {reason}',
  ),
} as const satisfies Record<string, Entry>;
