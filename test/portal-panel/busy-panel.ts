import type { ProjectId } from '../../functions/projects/project.ts';
import type { PortalSite } from '../portal/portal-site.ts';
import { appliedBid, assign, declareNothing, panelOfSite, reviewWhole, somebody } from './panel-fund.ts';

/** The bids of a panel at work, each in another stage. */
export const busyBids = {
  /** Scored by three, who disagree; the panel has agreed a score. */
  scored: 'b1scoredscore',
  /** Scored by three, for more money than the budget has left. */
  dear: 'b2deardeardea',
  /** Being scored by Nia, who is the reviewer of the identity provider's page; two others have sent theirs. */
  scoring: 'b3scoringscor',
  /** Assigned to Nia, who has said nothing yet. */
  assigned: 'b4assignedass',
  /** One of the reviewers has a conflict, and another was replaced. */
  troubled: 'b5troubledtro',
  /** Sent by Nia. */
  sent: 'b6sentsentsen',
  /** Nobody is assigned. */
  waiting: 'b7waitingwait',
} as const;

/** A round whose panel is at work. Answers its people, Nia among them. */
export async function busyPanel(site: PortalSite) {
  const people = panelOfSite(site);
  const nia = somebody(site, 'reviewer', 'Nia Pritchard');
  const { catrin, gwen, huw, mair, owain } = people;
  const titles: Readonly<Record<keyof typeof busyBids, readonly [string, string]>> = {
    scored: ['Digital health records for community nurses', '£450,000'],
    dear: ['Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch: goleuadau stryd', '£4,800,000'],
    scoring: ['Shared payroll for three councils', '£310,000'],
    assigned: ['Falls prevention with the fire service', '£225,500.50'],
    troubled: ['One front door for homelessness advice', '£275,000'],
    sent: ['Energy from mine water', '£1,250,000'],
    waiting: ['A fleet that shares its vans', '£400,000'],
  };
  for (const [name, [title, sum]] of Object.entries(titles))
    await appliedBid(site, busyBids[name as keyof typeof busyBids], title, { sum });

  for (const id of [busyBids.scored, busyBids.dear]) {
    await assign(site, catrin, id, [gwen, huw, mair]);
    await reviewWhole(gwen, id, id === busyBids.scored ? '5' : '3');
    await reviewWhole(huw, id, { savings: '1', delivery: '3', learning: '4' });
    await reviewWhole(mair, id, '4');
  }
  const { moderation } = await site.assessments.get(busyBids.scored as ProjectId);
  await catrin.send(`/staff/applications/${busyBids.scored}/panel/savings`, {
    score: '4',
    reason: 'Huw had read the savings as costs.',
    base: String(moderation?.version),
  });

  await assign(site, catrin, busyBids.scoring, [nia, gwen, huw]);
  for (const one of [gwen, huw]) await reviewWhole(one, busyBids.scoring, '4');
  await declareNothing(nia, busyBids.scoring);
  await nia.send(`/reviews/${busyBids.scoring}/criteria/savings`, {
    base: '0',
    score: '4',
    reason: 'Payroll is the same in all three, so the saving is real.',
  });
  await assign(site, catrin, busyBids.assigned, [nia, mair, owain]);

  await assign(site, catrin, busyBids.troubled, [nia, mair, owain]);
  await mair.send(`/reviews/${busyBids.troubled}/declare`, {
    kind: 'conflict',
    note: 'My employer is a partner.',
  });
  const view = await site.applications.view(busyBids.troubled as ProjectId);
  await catrin.send(`/staff/applications/${busyBids.troubled}/reviewers/${owain.id}/replace`, {
    person: 'new',
    'name-1': gwen.name,
    'email-1': gwen.email,
    reason: 'On leave until February',
    'dueOn-day': '15',
    'dueOn-month': '12',
    'dueOn-year': '2026',
    step: 'check',
    choice: 'yes',
    version: String(view?.application.version),
  });
  await nia.send(`/reviews/${busyBids.troubled}/declare`, {
    kind: 'interest',
    note: 'I sat on a board with one of the partners until 2019.',
  });

  await assign(site, catrin, busyBids.sent, [nia, gwen, huw]);
  await reviewWhole(gwen, busyBids.sent, '1');
  await reviewWhole(nia, busyBids.sent, '4');
  return { ...people, nia };
}
