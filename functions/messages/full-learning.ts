import { drafted, type Entry } from './entry.ts';

/** The questions of the full application about outcomes, evaluation and dissemination. */
export const fullLearning = {
  'full.outcomes.title': drafted('Provisional outcomes', 'Canlyniadau dros dro'),
  'full.outcomes.outcomes': drafted(
    'What should be different afterwards?',
    'Beth ddylai fod yn wahanol wedyn?',
  ),
  'full.outcomes.outcomes.hint': drafted(
    'For the people you serve and those who work with you. These are not targets: they are looked at again each year, and settled at the end with what was learnt.',
    'I’r bobl yr ydych yn eu gwasanaethu a’r rhai sy’n gweithio gyda chi. Nid targedau yw’r rhain: edrychir arnynt eto bob blwyddyn, ac fe’u pennir ar y diwedd gyda’r hyn a ddysgwyd.',
  ),
  'full.outcomes.outcomes.missing': drafted('Enter one outcome at least', 'Rhowch un canlyniad o leiaf'),
  'full.outcomes.outcomes.outcome': drafted('Outcome', 'Canlyniad'),
  'full.outcomes.outcomes.outcome.missing': drafted('Enter the outcome', 'Rhowch y canlyniad'),
  'full.outcomes.outcomes.measure': drafted('How you will know', 'Sut y byddwch yn gwybod'),
  'full.outcomes.outcomes.measure.missing': drafted(
    'Enter how you will know',
    'Rhowch sut y byddwch yn gwybod',
  ),
  'full.outcomes.outcomes.now': drafted('How it is now', 'Sut y mae nawr'),

  'full.evaluation.title': drafted('Evaluation design', 'Dyluniad y gwerthusiad'),
  'full.evaluation.design': drafted(
    'How will you find out whether it worked, and why?',
    'Sut y byddwch yn darganfod a weithiodd, a pham?',
  ),
  'full.evaluation.design.hint': drafted(
    'What is measured before and after, what it is compared with, whom you ask, and when the report is ready.',
    'Beth sy’n cael ei fesur cyn ac ar ôl, gyda beth y’i cymherir, pwy a holir, a phryd y bydd yr adroddiad yn barod.',
  ),
  'full.evaluation.design.missing': drafted('Enter how it is evaluated', 'Rhowch sut y caiff ei werthuso'),
  'full.evaluation.independent': drafted(
    'Does somebody independent evaluate it?',
    'A oes rhywun annibynnol yn ei werthuso?',
  ),
  'full.evaluation.independent.hint': drafted(
    'Somebody who neither runs the work nor gains from what it finds: a university, an audit team, another body.',
    'Rhywun nad yw’n rhedeg y gwaith nac yn elwa o’r hyn a ganfyddir: prifysgol, tîm archwilio, corff arall.',
  ),
  'full.evaluation.independent.yes': drafted('Yes', 'Oes'),
  'full.evaluation.independent.no': drafted('No', 'Nac oes'),
  'full.evaluation.independent.missing': drafted(
    'Choose whether somebody independent evaluates it',
    'Dewiswch a oes rhywun annibynnol yn ei werthuso',
  ),
  'full.evaluation.evaluator': drafted('Who is it?', 'Pwy ydyw?'),
  'full.evaluation.evaluator.hint': drafted('Only if you said yes.', 'Dim ond os dywedwyd bod rhywun.'),
  'full.evaluation.evaluator.missing': drafted('Enter who evaluates it', 'Rhowch pwy sy’n ei werthuso'),
  'full.evaluation.why-not': drafted('Why not?', 'Pam ddim?'),
  'full.evaluation.why-not.hint': drafted(
    'Only if you said no. Say how you keep the findings honest instead.',
    'Dim ond os dywedwyd nad oes neb. Dywedwch sut y byddwch yn cadw’r canfyddiadau’n onest yn lle hynny.',
  ),
  'full.evaluation.why-not.missing': drafted(
    'Enter why nobody independent evaluates it',
    'Rhowch pam nad oes neb annibynnol yn ei werthuso',
  ),
  'full.evaluation.contacted-on': drafted(
    'When did you contact the analytical team?',
    'Pryd y cysylltwyd â’r tîm dadansoddi?',
  ),
  'full.evaluation.contacted-on.hint': drafted(
    'They help you to design the evaluation now, so that it can be done later. Contact them before you send this.',
    'Maent yn eich helpu i ddylunio’r gwerthusiad nawr, fel y gellir ei wneud yn nes ymlaen. Cysylltwch â nhw cyn anfon hwn.',
  ),
  'full.evaluation.contacted-on.missing': drafted(
    'Enter when you contacted the analytical team',
    'Rhowch pryd y cysylltwyd â’r tîm dadansoddi',
  ),

  'full.dissemination.title': drafted('Dissemination plan', 'Cynllun lledaenu'),
  'full.dissemination.captured': drafted(
    'How will you write down what you learn, as you go?',
    'Sut y byddwch yn cofnodi’r hyn a ddysgwch, wrth fynd ymlaen?',
  ),
  'full.dissemination.captured.hint': drafted(
    'Who keeps it, how often, and where. Also what does not work: that is what others need most.',
    'Pwy sy’n ei gadw, pa mor aml, ac ym mhle. Hefyd yr hyn nad yw’n gweithio: dyna sydd ei angen fwyaf ar eraill.',
  ),
  'full.dissemination.captured.missing': drafted(
    'Enter how lessons will be captured',
    'Rhowch sut y caiff gwersi eu cofnodi',
  ),
  'full.dissemination.passed-on': drafted(
    'Who could use what you learn?',
    'Pwy allai ddefnyddio’r hyn a ddysgwch?',
  ),
  'full.dissemination.passed-on.hint': drafted(
    'Bodies of your kind and size with the same problem; other sectors; those who make the rules; your own staff and the people you serve.',
    'Cyrff o’ch math a’ch maint chi gyda’r un broblem; sectorau eraill; y rhai sy’n gwneud y rheolau; eich staff eich hun a’r bobl yr ydych yn eu gwasanaethu.',
  ),
  'full.dissemination.passed-on.missing': drafted(
    'Enter who could use what you learn',
    'Rhowch pwy allai ddefnyddio’r hyn a ddysgwch',
  ),
  'full.dissemination.plan': drafted(
    'How will each of them hear of it?',
    'Sut y bydd pob un ohonynt yn clywed amdano?',
  ),
  'full.dissemination.plan.hint': drafted(
    'One row for each group. How: a visit, a network’s meeting, a case study of one page, a mentor for the next bidder. Begin while the work is going on. Time and money must be real: what is not in the plan does not happen.',
    'Un rhes ar gyfer pob grŵp. Sut: ymweliad, cyfarfod rhwydwaith, astudiaeth achos un dudalen, mentor i’r ymgeisydd nesaf. Dechreuwch tra bo’r gwaith ar y gweill. Rhaid i’r amser a’r arian fod yn rhai go iawn: nid yw’r hyn nad yw yn y cynllun yn digwydd.',
  ),
  'full.dissemination.plan.missing': drafted(
    'Enter how they will hear of it, two groups at least',
    'Rhowch sut y byddant yn clywed amdano, dau grŵp o leiaf',
  ),
  'full.dissemination.plan.who': drafted('Who will learn', 'Pwy fydd yn dysgu'),
  'full.dissemination.plan.who.missing': drafted('Enter who will learn', 'Rhowch pwy fydd yn dysgu'),
  'full.dissemination.plan.how': drafted('How', 'Sut'),
  'full.dissemination.plan.how.missing': drafted('Enter how', 'Rhowch sut'),
  'full.dissemination.plan.when': drafted('By when', 'Erbyn pryd'),
  'full.dissemination.plan.when.missing': drafted('Enter by when', 'Rhowch erbyn pryd'),
  'full.dissemination.plan.time': drafted('Whose time, how much', 'Amser pwy, faint'),
  'full.dissemination.plan.time.missing': drafted(
    'Enter whose time it takes, and how much',
    'Rhowch amser pwy y mae’n ei gymryd, a faint',
  ),
  'full.dissemination.plan.money': drafted('Money', 'Arian'),
  'full.dissemination.plan.money.missing': drafted(
    'Enter the money, 0 if it needs none',
    'Rhowch yr arian, 0 os nad oes angen dim',
  ),
  'full.dissemination.responsible': drafted(
    'Who sees to it that this happens?',
    'Pwy sy’n gofalu bod hyn yn digwydd?',
  ),
  'full.dissemination.responsible.hint': drafted(
    'A name and a post. If they leave, somebody takes it over.',
    'Enw a swydd. Os byddant yn gadael, bydd rhywun yn cymryd drosodd.',
  ),
  'full.dissemination.responsible.missing': drafted('Enter who sees to it', 'Rhowch pwy sy’n gofalu amdano'),
} as const satisfies Record<string, Entry>;
