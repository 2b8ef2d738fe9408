import { fullAnswers } from '../../support/full-bids.ts';
import { expressionAnswers } from '../../support/bids.ts';
import type { PlannedBid } from './scenario.ts';

/** What a bid's expression of interest says, section by section, as its forms post it. */
export function expressionOf(bid: PlannedBid): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const { title, organisation, language, theme, idea, pounds, mayIntroduce, number } = bid;
  return {
    ...expressionAnswers,
    about: {
      name: title,
      organisation: organisation.name[language],
      partners: number % 2 === 0 ? '' : 'Pembrokeshire College',
      theme,
    },
    idea: {
      problem:
        language === 'cy'
          ? 'Mae’r gwaith yn cael ei wneud ddwywaith, ac nid oes neb yn dysgu oddi wrth ei gilydd.'
          : 'The work is done twice, and nobody learns from anybody.',
      idea,
    },
    money: { sum: `£${pounds}`, saving: String(Math.round(pounds / 4)) },
    introductions: { 'may-introduce': mayIntroduce ? 'yes' : 'no' },
  };
}

/** What its full application says. The fund bears three quarters of the cost. */
export function fullOf(bid: PlannedBid): typeof fullAnswers {
  const { title, organisation, language, theme, idea, pounds, number } = bid;
  const cost = Math.ceil(pounds / 0.75 / 1000) * 1000;
  const firstYear = Math.floor(cost / 2000) * 1000;
  return {
    ...fullAnswers,
    about: { name: title, organisation: organisation.name[language], theme },
    case: { ...fullAnswers.case, idea },
    costs: {
      ...fullAnswers.costs,
      'years.0.cost': String(firstYear),
      'years.1.cost': String(cost - firstYear),
      saving: String(Math.round(pounds / 4)),
    },
    funding: { ...fullAnswers.funding, sum: String(pounds), instalments: String(4 + (number % 7)) },
  };
}
