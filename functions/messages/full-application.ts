import { drafted, type Entry } from './entry.ts';
import { fullLearning } from './full-learning.ts';

/** The questions of the full application about the work, its money and its delivery; those about learning are in `full-learning.ts`. */
export const fullApplication = {
  ...fullLearning,

  'full.name': drafted('Full application', 'Cais llawn'),

  'full.about.title': drafted('What it is and who leads it', 'Beth ydyw a phwy sy’n ei arwain'),
  'full.about.name': drafted('What is the work called?', 'Beth yw enw’r gwaith?'),
  'full.about.name.hint': drafted(
    'A few words that say what it is. It stands in lists and letters.',
    'Ychydig eiriau sy’n dweud beth ydyw. Bydd mewn rhestrau a llythyrau.',
  ),
  'full.about.name.missing': drafted('Enter a name for the work', 'Rhowch enw i’r gwaith'),
  'full.about.organisation': drafted('Which organisation leads it?', 'Pa sefydliad sy’n ei arwain?'),
  'full.about.organisation.hint': drafted(
    'Begin to type its name and choose it, or type the whole name if it is not among those suggested.',
    'Dechreuwch deipio’r enw a’i ddewis, neu teipiwch yr enw cyfan os nad yw ymhlith y rhai a awgrymir.',
  ),
  'full.about.organisation.missing': drafted(
    'Enter the organisation that leads it',
    'Rhowch y sefydliad sy’n ei arwain',
  ),
  'full.about.theme': drafted('What field is it in?', 'Ym mha faes y mae?'),

  'full.case.title': drafted('The case and the options', 'Yr achos a’r dewisiadau'),
  'full.case.problem': drafted('What is the problem?', 'Beth yw’r broblem?'),
  'full.case.problem.hint': drafted(
    'For whom, how you know, and what happens if nothing changes.',
    'I bwy, sut y gwyddoch, a beth sy’n digwydd os na fydd dim yn newid.',
  ),
  'full.case.problem.missing': drafted('Enter what the problem is', 'Rhowch beth yw’r broblem'),
  'full.case.idea': drafted('What will you do about it?', 'Beth fyddwch chi’n ei wneud yn ei gylch?'),
  'full.case.idea.missing': drafted('Enter what you will do', 'Rhowch yr hyn y byddwch yn ei wneud'),
  'full.case.options': drafted('Which ways did you weigh up?', 'Pa ffyrdd a ystyriwyd gennych?'),
  'full.case.options.hint': drafted(
    'Begin with doing nothing, and end with the one you chose.',
    'Dechreuwch gyda gwneud dim, a gorffennwch gyda’r un a ddewiswyd gennych.',
  ),
  'full.case.options.missing': drafted(
    'Enter the ways you weighed up, two at least',
    'Rhowch y ffyrdd a ystyriwyd gennych, dwy o leiaf',
  ),
  'full.case.options.option': drafted('Way', 'Ffordd'),
  'full.case.options.option.missing': drafted('Enter what the way is', 'Rhowch beth yw’r ffordd'),
  'full.case.options.why': drafted('Why, or why not', 'Pam, neu pam ddim'),
  'full.case.options.why.missing': drafted(
    'Enter why you chose it or did not',
    'Rhowch pam y’i dewiswyd neu beidio',
  ),

  'full.costs.title': drafted('Costs and savings', 'Costau ac arbedion'),
  'full.costs.years': drafted(
    'What does it cost and save, year by year?',
    'Faint mae’n ei gostio a’i arbed, flwyddyn wrth flwyddyn?',
  ),
  'full.costs.years.hint': drafted(
    'All the cost of the change, also what others pay, and the cash that is saved, in pounds. A year begins in April: enter 2027 for 2027–28.',
    'Holl gost y newid, hefyd yr hyn y mae eraill yn ei dalu, a’r arian parod a arbedir, mewn punnoedd. Mae blwyddyn yn dechrau ym mis Ebrill: rhowch 2027 ar gyfer 2027–28.',
  ),
  'full.costs.years.missing': drafted(
    'Enter costs and savings for one year at least',
    'Rhowch gostau ac arbedion ar gyfer un flwyddyn o leiaf',
  ),
  'full.costs.years.year': drafted('Year', 'Blwyddyn'),
  'full.costs.years.year.missing': drafted('Enter the year', 'Rhowch y flwyddyn'),
  'full.costs.years.cost': drafted('Cost', 'Cost'),
  'full.costs.years.cost.missing': drafted(
    'Enter the cost, 0 if there is none',
    'Rhowch y gost, 0 os nad oes un',
  ),
  'full.costs.years.saving': drafted('Saving', 'Arbediad'),
  'full.costs.years.saving.missing': drafted(
    'Enter the saving, 0 if there is none',
    'Rhowch yr arbediad, 0 os nad oes un',
  ),
  'full.costs.saving': drafted(
    'What does it save in a year once it is in full use?',
    'Faint mae’n ei arbed mewn blwyddyn unwaith y bydd yn cael ei ddefnyddio’n llawn?',
  ),
  'full.costs.saving.missing': drafted(
    'Enter what it saves in a year',
    'Rhowch faint mae’n ei arbed mewn blwyddyn',
  ),
  'full.costs.basis': drafted('How did you work these figures out?', 'Sut y cyfrifwyd y ffigurau hyn?'),
  'full.costs.basis.hint': drafted(
    'Prices, numbers of people, what you counted and what you left out, and on which budget line the saving shows.',
    'Prisiau, nifer y bobl, yr hyn a gyfrifwyd a’r hyn a adawyd allan, ac ar ba linell gyllideb y mae’r arbediad yn ymddangos.',
  ),
  'full.costs.basis.missing': drafted(
    'Enter how you worked the figures out',
    'Rhowch sut y cyfrifwyd y ffigurau',
  ),

  'full.funding.title': drafted('Funding and repayment', 'Cyllid ac ad-dalu'),
  'full.funding.sum': drafted('How much do you ask for?', 'Faint yr ydych yn gofyn amdano?'),
  'full.funding.sum.hint': drafted(
    'In pounds. The fund lends without interest, and all of it is paid back.',
    'Mewn punnoedd. Mae’r gronfa’n rhoi benthyg heb log, a chaiff y cyfan ei ad-dalu.',
  ),
  'full.funding.sum.missing': drafted('Enter how much you ask for', 'Rhowch faint yr ydych yn gofyn amdano'),
  'full.funding.other-money': drafted('Who pays the rest of the cost?', 'Pwy sy’n talu gweddill y gost?'),
  'full.funding.other-money.hint': drafted(
    'Each body, how much, and whether it is agreed.',
    'Pob corff, faint, ac a yw wedi’i gytuno.',
  ),
  'full.funding.profile': drafted('How will you pay it back?', 'Sut y byddwch yn ei ad-dalu?'),
  'full.funding.profile.hint': drafted(
    'Save the section to see every instalment to the penny below.',
    'Cadwch yr adran i weld pob rhandaliad i’r geiniog isod.',
  ),
  'full.funding.profile.equal': drafted('In equal instalments', 'Mewn rhandaliadau cyfartal'),
  'full.funding.profile.stepped': drafted(
    'In steps: instalments that rise or fall',
    'Mewn camau: rhandaliadau sy’n codi neu’n gostwng',
  ),
  'full.funding.profile.energy': drafted(
    'Out of the savings of each year, as you entered them under “Costs and savings”',
    'Allan o arbedion pob blwyddyn, fel y’u rhoddwyd o dan “Costau ac arbedion”',
  ),
  'full.funding.profile.missing': drafted(
    'Choose how you will pay it back',
    'Dewiswch sut y byddwch yn ei ad-dalu',
  ),
  'full.funding.first-due': drafted(
    'When is the first instalment due?',
    'Pryd mae’r rhandaliad cyntaf yn ddyledus?',
  ),
  'full.funding.first-due.hint': drafted('For example 30 9 2028.', 'Er enghraifft 30 9 2028.'),
  'full.funding.first-due.missing': drafted(
    'Enter when the first instalment is due',
    'Rhowch pryd mae’r rhandaliad cyntaf yn ddyledus',
  ),
  'full.funding.months-between': drafted(
    'How long is it from one instalment to the next?',
    'Faint o amser sydd o un rhandaliad i’r nesaf?',
  ),
  'full.funding.months-between.1': drafted('A month', 'Mis'),
  'full.funding.months-between.3': drafted('Three months', 'Tri mis'),
  'full.funding.months-between.6': drafted('Six months', 'Chwe mis'),
  'full.funding.months-between.12': drafted('A year', 'Blwyddyn'),
  'full.funding.months-between.missing': drafted(
    'Choose how long it is from one instalment to the next',
    'Dewiswch faint o amser sydd o un rhandaliad i’r nesaf',
  ),
  'full.funding.instalments': drafted('How many equal instalments?', 'Faint o randaliadau cyfartal?'),
  'full.funding.instalments.hint': drafted(
    'Only if you pay in equal instalments. Six years is the longest the fund normally agrees to.',
    'Dim ond os ydych yn talu mewn rhandaliadau cyfartal. Chwe blynedd yw’r hwyaf y mae’r gronfa’n cytuno iddo fel arfer.',
  ),
  'full.funding.instalments.missing': drafted(
    'Enter how many instalments there are',
    'Rhowch nifer y rhandaliadau',
  ),
  'full.funding.steps': drafted('Which steps?', 'Pa gamau?'),
  'full.funding.steps.hint': drafted(
    'Only if you pay in steps. For each step, how many instalments it has and its share of the whole, for example 10, 20, 30 and 40.',
    'Dim ond os ydych yn talu mewn camau. Ar gyfer pob cam, nifer y rhandaliadau a’i gyfran o’r cyfan, er enghraifft 10, 20, 30 a 40.',
  ),
  'full.funding.steps.missing': drafted('Enter the steps', 'Rhowch y camau'),
  'full.funding.steps.instalments': drafted('Instalments', 'Rhandaliadau'),
  'full.funding.steps.instalments.missing': drafted(
    'Enter how many instalments the step has',
    'Rhowch nifer y rhandaliadau yn y cam',
  ),
  'full.funding.steps.share': drafted('Share', 'Cyfran'),
  'full.funding.steps.share.missing': drafted('Enter the share of the step', 'Rhowch gyfran y cam'),

  'full.delivery.title': drafted('Delivery plan', 'Cynllun cyflawni'),
  'full.delivery.starts': drafted('When does the work start?', 'Pryd mae’r gwaith yn dechrau?'),
  'full.delivery.starts.missing': drafted(
    'Enter when the work starts',
    'Rhowch pryd mae’r gwaith yn dechrau',
  ),
  'full.delivery.ends': drafted('When does it end?', 'Pryd mae’n gorffen?'),
  'full.delivery.ends.missing': drafted('Enter when the work ends', 'Rhowch pryd mae’r gwaith yn gorffen'),
  'full.delivery.approach': drafted(
    'How will it be done, and who will do it?',
    'Sut y caiff ei wneud, a phwy fydd yn ei wneud?',
  ),
  'full.delivery.approach.hint': drafted(
    'The team, who decides, and what you buy in.',
    'Y tîm, pwy sy’n penderfynu, a’r hyn a brynir i mewn.',
  ),
  'full.delivery.approach.missing': drafted('Enter how it will be done', 'Rhowch sut y caiff ei wneud'),
  'full.delivery.milestones': drafted('What are the milestones?', 'Beth yw’r cerrig milltir?'),
  'full.delivery.milestones.hint': drafted(
    'Each with the day by which it is reached. The fund asks about each when its day comes.',
    'Pob un gyda’r diwrnod y’i cyrhaeddir erbyn hynny. Bydd y gronfa’n holi am bob un pan ddaw ei ddiwrnod.',
  ),
  'full.delivery.milestones.missing': drafted(
    'Enter the milestones, two at least',
    'Rhowch y cerrig milltir, dwy o leiaf',
  ),
  'full.delivery.milestones.what': drafted('Milestone', 'Carreg filltir'),
  'full.delivery.milestones.what.missing': drafted('Enter what is reached', 'Rhowch yr hyn a gyrhaeddir'),
  'full.delivery.milestones.when': drafted('Reached by', 'Wedi’i chyrraedd erbyn'),
  'full.delivery.milestones.when.missing': drafted('Enter the day', 'Rhowch y diwrnod'),
  'full.delivery.milestones.who': drafted('Who sees to it', 'Pwy sy’n gofalu amdani'),

  'full.risks.title': drafted('Risks', 'Risgiau'),
  'full.risks.risks': drafted('What could go wrong?', 'Beth allai fynd o’i le?'),
  'full.risks.risks.hint': drafted(
    'Also what would keep the savings from coming, and who might not go along.',
    'Hefyd yr hyn a fyddai’n atal yr arbedion rhag dod, a phwy efallai na fyddai’n cytuno.',
  ),
  'full.risks.risks.missing': drafted('Enter one risk at least', 'Rhowch un risg o leiaf'),
  'full.risks.risks.risk': drafted('Risk', 'Risg'),
  'full.risks.risks.risk.missing': drafted('Enter the risk', 'Rhowch y risg'),
  'full.risks.risks.likelihood': drafted('How likely', 'Pa mor debygol'),
  'full.risks.risks.likelihood.low': drafted('Low', 'Isel'),
  'full.risks.risks.likelihood.medium': drafted('Medium', 'Canolig'),
  'full.risks.risks.likelihood.high': drafted('High', 'Uchel'),
  'full.risks.risks.likelihood.missing': drafted('Choose how likely it is', 'Dewiswch pa mor debygol ydyw'),
  'full.risks.risks.effect': drafted('Effect', 'Effaith'),
  'full.risks.risks.effect.low': drafted('Low', 'Isel'),
  'full.risks.risks.effect.medium': drafted('Medium', 'Canolig'),
  'full.risks.risks.effect.high': drafted('High', 'Uchel'),
  'full.risks.risks.effect.missing': drafted(
    'Choose how large the effect is',
    'Dewiswch pa mor fawr yw’r effaith',
  ),
  'full.risks.risks.answer': drafted('What you do about it', 'Yr hyn a wnewch yn ei gylch'),
  'full.risks.risks.answer.missing': drafted(
    'Enter what you do about it',
    'Rhowch yr hyn a wnewch yn ei gylch',
  ),

  'full.partners.title': drafted('Partners’ agreement', 'Cytundeb partneriaid'),
  'full.partners.who': drafted('Who else takes part?', 'Pwy arall sy’n cymryd rhan?'),
  'full.partners.who.hint': drafted(
    'Other organisations, and what they bring. Leave it empty if there are none.',
    'Sefydliadau eraill, a’r hyn y maent yn ei gyfrannu. Gadewch yn wag os nad oes rhai.',
  ),
  'full.partners.agreement': drafted(
    'Have your partners agreed to this application?',
    'A yw eich partneriaid wedi cytuno i’r cais hwn?',
  ),
  'full.partners.agreement.none': drafted('There are no partners', 'Nid oes partneriaid'),
  'full.partners.agreement.agreed': drafted('Yes, all of them', 'Ydynt, pob un'),
  'full.partners.agreement.not-yet': drafted('Not all of them yet', 'Nid pob un eto'),
  'full.partners.agreement.missing': drafted(
    'Choose whether your partners have agreed',
    'Dewiswch a yw eich partneriaid wedi cytuno',
  ),
  'full.partners.agreed': drafted('Who has agreed, and when?', 'Pwy sydd wedi cytuno, a phryd?'),
  'full.partners.agreed.hint': drafted(
    'For each partner, the person who can speak for it.',
    'Ar gyfer pob partner, y person a all siarad drosto.',
  ),
  'full.partners.agreed.missing': drafted('Enter who has agreed', 'Rhowch pwy sydd wedi cytuno'),
  'full.partners.agreed.organisation': drafted('Partner', 'Partner'),
  'full.partners.agreed.organisation.missing': drafted('Enter the partner', 'Rhowch y partner'),
  'full.partners.agreed.person': drafted('Who agreed', 'Pwy a gytunodd'),
  'full.partners.agreed.person.missing': drafted('Enter who agreed', 'Rhowch pwy a gytunodd'),
  'full.partners.agreed.when': drafted('When', 'Pryd'),
  'full.partners.agreed.when.missing': drafted('Enter when', 'Rhowch pryd'),
  'full.partners.outstanding': drafted(
    'Who has still to agree, and by when?',
    'Pwy sydd heb gytuno eto, ac erbyn pryd?',
  ),
  'full.partners.outstanding.missing': drafted(
    'Enter who has still to agree, and by when',
    'Rhowch pwy sydd heb gytuno eto, ac erbyn pryd',
  ),
} as const satisfies Record<string, Entry>;
