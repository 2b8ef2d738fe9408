import { drafted, type Entry } from './entry.ts';

/** What staff see of repayments: of one project, and of the fund. */
export const staffRepayments = {
  'staff.nav.repayments': drafted('Repayments', 'Ad-daliadau'),
  'staff.project.repaid': drafted('{what}: repaid in full', '{what}: ad-dalwyd yn llawn'),
  'staff.repayments.project.title': drafted('Repayments of the project', 'Ad-daliadau’r prosiect'),
  'staff.repayments.back': drafted('Back to the repayments', 'Yn ôl at yr ad-daliadau'),
  'staff.repayments.none': drafted('This project repays nothing.', 'Nid yw’r prosiect hwn yn ad-dalu dim.'),
  'staff.repayments.none-withdrawn': drafted(
    'The award was not taken up, so nothing is repaid.',
    'Ni ddefnyddiwyd y dyfarniad, felly nid oes dim i’w ad-dalu.',
  ),
  'staff.repayments.paused': drafted(
    'The project is paused: nobody is asked to pay. The dates below are those agreed.',
    'Mae’r prosiect wedi’i ohirio: ni ofynnir i neb dalu. Y dyddiadau isod yw’r rhai y cytunwyd arnynt.',
  ),
  'staff.repayments.next': drafted(
    'Next to be paid: instalment {number}, due {date}, outstanding {left}',
    'Nesaf i’w dalu: rhandaliad {number}, dyddiad {date}, heb ei dalu {left}',
  ),
  'staff.repayments.all-repaid': drafted('Nothing is outstanding.', 'Nid oes dim heb ei dalu.'),
  'staff.repayments.payments': drafted('Payments', 'Taliadau'),
  'staff.repayments.no-payments': drafted(
    'No payment has been confirmed yet.',
    'Nid oes unrhyw daliad wedi’i gadarnhau eto.',
  ),
  'staff.repayments.record': drafted('Record a payment', 'Cofnodi taliad'),
  'staff.repayments.record.what': drafted(
    'For money that has arrived and that the project has not confirmed itself. It goes to the oldest instalment first.',
    'Ar gyfer arian sydd wedi cyrraedd ac nad yw’r prosiect wedi’i gadarnhau ei hun. Mae’n mynd at y rhandaliad hynaf yn gyntaf.',
  ),
  'staff.repayments.payment.done': drafted('The payment is recorded.', 'Mae’r taliad wedi’i gofnodi.'),
  'staff.repayments.strike-out': drafted('Strike out a payment', 'Dileu taliad'),
  'staff.repayments.strike-out.link': drafted('Strike out', 'Dileu'),
  'staff.repayments.strike-out.what': drafted(
    'For a payment that was recorded in error. It stays in the history and counts no more, and what it had repaid is owed again.',
    'Ar gyfer taliad a gofnodwyd mewn camgymeriad. Mae’n aros yn yr hanes ac nid yw’n cyfrif mwyach, ac mae’r hyn yr oedd wedi’i ad-dalu yn ddyledus eto.',
  ),
  'staff.repayments.strike-out.yes': drafted('Yes, strike it out', 'Ydw, ei ddileu'),
  'staff.repayments.strike-out.done': drafted(
    'The payment is struck out. What it had repaid is owed again.',
    'Mae’r taliad wedi’i ddileu. Mae’r hyn yr oedd wedi’i ad-dalu yn ddyledus eto.',
  ),
  'staff.repayments.reschedule': drafted('Agree new instalments', 'Cytuno ar randaliadau newydd'),
  'staff.repayments.reschedule.done': drafted(
    'The new instalments are agreed.',
    'Mae’r rhandaliadau newydd wedi’u cytuno.',
  ),
  'staff.reschedule.what': drafted(
    'What has been repaid stays as it is. What is left is spread over the instalments to come, to the penny.',
    'Mae’r hyn a ad-dalwyd yn aros fel y mae. Mae’r hyn sydd ar ôl yn cael ei rannu dros y rhandaliadau i ddod, i’r geiniog.',
  ),
  'staff.reschedule.amount': drafted('To be repaid in all', 'I’w ad-dalu i gyd'),
  'staff.reschedule.amount.hint': drafted(
    'What has been repaid and what is left, together. It becomes the sum of the award.',
    'Yr hyn a ad-dalwyd a’r hyn sydd ar ôl, gyda’i gilydd. Dyma fydd swm y dyfarniad.',
  ),
  'staff.reschedule.plan': drafted('How is the rest repaid?', 'Sut mae’r gweddill yn cael ei ad-dalu?'),
  'staff.reschedule.plan-missing': drafted(
    'Choose how the rest is repaid.',
    'Dewiswch sut mae’r gweddill yn cael ei ad-dalu.',
  ),
  'staff.reschedule.plan.as-agreed': drafted('On the dates agreed', 'Ar y dyddiadau y cytunwyd arnynt'),
  'staff.reschedule.plan.as-agreed.hint': drafted(
    'For a new sum. Each instalment changes in proportion.',
    'Ar gyfer swm newydd. Mae pob rhandaliad yn newid yn gymesur.',
  ),
  'staff.reschedule.plan.moved': drafted('On new dates', 'Ar ddyddiadau newydd'),
  'staff.reschedule.plan.moved.hint': drafted(
    'As many instalments as are left, one after the other from the first date below.',
    'Cymaint o randaliadau ag sydd ar ôl, un ar ôl y llall o’r dyddiad cyntaf isod.',
  ),
  'staff.reschedule.plan.planned-anew': drafted(
    'In so many equal instalments',
    'Mewn nifer newydd o randaliadau cyfartal',
  ),
  'staff.reschedule.plan.planned-anew.hint': drafted(
    'From the first date below, with the number of instalments below.',
    'O’r dyddiad cyntaf isod, gyda nifer y rhandaliadau isod.',
  ),
  'staff.reschedule.plan.stepped': drafted('In steps', 'Fesul cam'),
  'staff.reschedule.plan.stepped.hint': drafted(
    'Instalments that rise or fall, from the first date below, with the steps below.',
    'Rhandaliadau sy’n codi neu’n gostwng, o’r dyddiad cyntaf isod, gyda’r camau isod.',
  ),
  'staff.reschedule.plan.energy': drafted(
    'Out of the savings of an energy project',
    'O arbedion prosiect ynni',
  ),
  'staff.reschedule.plan.energy.hint': drafted(
    'Each instalment is what is saved in its part of the year, from the first date below. The months between two must divide a year.',
    'Mae pob rhandaliad yr hyn a arbedir yn ei ran o’r flwyddyn, o’r dyddiad cyntaf isod. Rhaid i’r misoedd rhwng dau rannu blwyddyn.',
  ),
  'staff.reschedule.steps': drafted('Steps', 'Camau'),
  'staff.reschedule.steps.hint': drafted(
    'Only for instalments in steps. The shares are in proportion to each other: 10, 20, 30 and 40, say. Leave empty what you do not need.',
    'Ar gyfer rhandaliadau fesul cam yn unig. Mae’r cyfrannau mewn cyfrannedd â’i gilydd: 10, 20, 30 a 40, er enghraifft. Gadewch yn wag yr hyn nad oes ei angen arnoch.',
  ),
  'staff.reschedule.steps.open': drafted('Enter steps', 'Rhoi camau'),
  'staff.reschedule.step': drafted('Step {number}', 'Cam {number}'),
  'staff.reschedule.share': drafted('Share of the sum', 'Cyfran o’r swm'),
  'staff.reschedule.steps-missing': drafted('Enter at least one step.', 'Rhowch o leiaf un cam.'),
  'staff.reschedule.savings': drafted('Savings year by year', 'Arbedion fesul blwyddyn'),
  'staff.reschedule.savings.hint': drafted(
    'Only for repayment out of savings. The first instalment is repaid out of the first year. Leave empty what you do not need.',
    'Ar gyfer ad-dalu o arbedion yn unig. Ad-delir y rhandaliad cyntaf o’r flwyddyn gyntaf. Gadewch yn wag yr hyn nad oes ei angen arnoch.',
  ),
  'staff.reschedule.savings.open': drafted('Enter savings', 'Rhoi arbedion'),
  'staff.reschedule.saving': drafted('Saving of year {number}', 'Arbediad blwyddyn {number}'),
  'staff.reschedule.savings-missing': drafted(
    'Enter the savings of at least one year.',
    'Rhowch arbedion o leiaf un flwyddyn.',
  ),
  'staff.reschedule.first': drafted('First new date', 'Dyddiad newydd cyntaf'),
  'staff.reschedule.first.hint': drafted(
    'Leave it empty where the dates stay as agreed',
    'Gadewch yn wag os yw’r dyddiadau’n aros fel y cytunwyd',
  ),
  'staff.reschedule.months': drafted('Months between two instalments', 'Misoedd rhwng dau randaliad'),
  'staff.reschedule.months.hint': drafted('From 1 to 12', 'O 1 i 12'),
  'staff.reschedule.instalments': drafted('Number of instalments', 'Nifer y rhandaliadau'),
  'staff.reschedule.instalments.hint': drafted(
    'Only for equal instalments, from 1 to 120',
    'Ar gyfer rhandaliadau cyfartal yn unig, o 1 i 120',
  ),
  'staff.reschedule.after': drafted('The instalments as they would be', 'Y rhandaliadau fel y byddent'),
  'staff.reschedule.yes': drafted('Yes, agree these instalments', 'Ydw, cytuno ar y rhandaliadau hyn'),
  'staff.reschedule.warning': drafted('Warning', 'Rhybudd'),

  'staff.fund.title': drafted('Repayments to the fund', 'Ad-daliadau i’r gronfa'),
  'staff.fund.projects': drafted('By project', 'Fesul prosiect'),
  'staff.fund.sort': drafted('In order of', 'Yn nhrefn'),
  'staff.fund.sort.late': drafted('what is late', 'yr hyn sy’n hwyr'),
  'staff.fund.sort.outstanding': drafted('what is outstanding', 'yr hyn sydd heb ei dalu'),
  'staff.fund.sort.repaid': drafted('what is repaid', 'yr hyn a ad-dalwyd'),
  'staff.fund.sort.title': drafted('title', 'teitl'),
  'staff.fund.only-late': drafted('Only projects that are late', 'Dim ond prosiectau sy’n hwyr'),
  'staff.fund.file': drafted('Download this list (CSV)', 'Lawrlwytho’r rhestr hon (CSV)'),
  'staff.fund.none': drafted(
    'No project repays anything yet.',
    'Nid oes unrhyw brosiect yn ad-dalu dim eto.',
  ),
  'staff.fund.none-late': drafted('No project is late.', 'Nid oes unrhyw brosiect yn hwyr.'),
  'staff.fund.year': drafted('Financial year', 'Blwyddyn ariannol'),
  'staff.fund.years': drafted('By financial year', 'Fesul blwyddyn ariannol'),
  'staff.fund.years.what': drafted(
    'What falls due in the year and what of that is outstanding and late; and what came in during the year, for whichever instalment.',
    'Yr hyn sy’n ddyledus yn y flwyddyn a’r hyn ohono sydd heb ei dalu ac yn hwyr; a’r hyn a ddaeth i mewn yn ystod y flwyddyn, ar gyfer pa randaliad bynnag.',
  ),
  'staff.fund.years.file': drafted('Download the years (CSV)', 'Lawrlwytho’r blynyddoedd (CSV)'),
  'staff.fund.falls-due': drafted('Falls due', 'Yn ddyledus'),
} as const satisfies Record<string, Entry>;
