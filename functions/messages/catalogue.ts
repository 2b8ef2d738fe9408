import { adoption } from './adoption.ts';
import { adoptionLetters } from './adoption-letters.ts';
import { staffAdoption } from './staff-adoption.ts';
import { announcement } from './announcement.ts';
import { answering } from './answering.ts';
import { applicationLetters } from './application-letters.ts';
import { applications } from './applications.ts';
import { applicant } from './applicant.ts';
import { applying } from './applying.ts';
import { assessment } from './assessment.ts';
import { attachments } from './attachments.ts';
import { common } from './common.ts';
import { decisionLetters } from './decision-letters.ts';
import { decisions } from './decisions.ts';
import { roundDecisions } from './round-decisions.ts';
import { contacts } from './contacts.ts';
import { expression } from './expression.ts';
import { fullApplication } from './full-application.ts';
import { fullPages } from './full-pages.ts';
import { fullRules } from './full-rules.ts';
import { fullLetters } from './full-letters.ts';
import { importing } from './importing.ts';
import { introductionLetters } from './introduction-letters.ts';
import { introductions } from './introductions.ts';
import { digestRuns } from './digest-runs.ts';
import { editions } from './editions.ts';
import { newsPages } from './news-pages.ts';
import { reading } from './reading.ts';
import { printing } from './printing.ts';
import { digests } from './digests.ts';
import { networks } from './networks.ts';
import { networkLetters } from './network-letters.ts';
import { networkPages } from './network-pages.ts';
import { dataRights } from './data-rights.ts';
import { news } from './news.ts';
import { staffNetworks } from './staff-networks.ts';
import { staffSeminars } from './staff-seminars.ts';
import { seminarPages } from './seminar-pages.ts';
import { seminarLetters } from './seminar-letters.ts';
import { seminars } from './seminars.ts';
import { keptBids } from './kept-bids.ts';
import { letters } from './letters.ts';
import { localBenefit } from './local-benefit.ts';
import { obligations } from './obligations.ts';
import { owedForms } from './owed-forms.ts';
import { panels } from './panels.ts';
import { pastBids } from './past-bids.ts';
import { plainLetters } from './plain-letters.ts';
import { projects } from './projects.ts';
import { repaying } from './repaying.ts';
import { repayments } from './repayments.ts';
import { similar } from './similar.ts';
import { roundLetters } from './round-letters.ts';
import { rounds } from './rounds.ts';
import { reviewLetters } from './review-letters.ts';
import { reviews } from './reviews.ts';
import { staff } from './staff.ts';
import { whatCame } from './what-came.ts';
import { whatWasSaid } from './what-was-said.ts';
import { work } from './work.ts';
import { staffProjects } from './staff-projects.ts';
import { staffApplications } from './staff-applications.ts';
import { staffRounds } from './staff-rounds.ts';

/** Every message there is, in both languages. A key that is missing here does not compile; `npm run check` looks at plurals and arguments. */
export const catalogue = {
  ...common,
  ...letters,
  ...answering,
  ...attachments,
  ...staff,
  ...obligations,
  ...importing,
  ...work,
  ...plainLetters,
  ...projects,
  ...owedForms,
  ...applications,
  ...applicationLetters,
  ...applicant,
  ...applying,
  ...decisions,
  ...decisionLetters,
  ...roundDecisions,
  ...expression,
  ...fullApplication,
  ...fullLetters,
  ...fullRules,
  ...fullPages,
  ...staffApplications,
  ...staffProjects,
  ...repayments,
  ...repaying,
  ...localBenefit,
  ...assessment,
  ...introductions,
  ...introductionLetters,
  ...seminars,
  ...seminarLetters,
  ...seminarPages,
  ...staffSeminars,
  ...networks,
  ...whatCame,
  ...networkLetters,
  ...networkPages,
  ...dataRights,
  ...news,
  ...staffNetworks,
  ...whatWasSaid,
  ...digests,
  ...editions,
  ...newsPages,
  ...reading,
  ...printing,
  ...digestRuns,
  ...similar,
  ...rounds,
  ...staffRounds,
  ...announcement,
  ...contacts,
  ...roundLetters,
  ...reviewLetters,
  ...reviews,
  ...adoption,
  ...adoptionLetters,
  ...staffAdoption,
  ...panels,
  ...pastBids,
  ...keptBids,
} as const;

/** The name of a message. */
export type MessageKey = keyof typeof catalogue;
