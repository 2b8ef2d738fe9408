import { describe, expect, test } from '@jest/globals';
import type { ApplicationMessage } from '../../functions/applications/application-message.ts';
import type { ApplicationView } from '../../functions/applications/application.ts';
import type { DecisionToRecord } from '../../functions/applications/decision.ts';
import { composeApplicationLetter } from '../../functions/deliveries/emails/application-letters.ts';
import { subjectOf } from '../../functions/deliveries/emails/compose-letter.ts';
import { renderHtml, renderText } from '../../functions/deliveries/emails/render-letter.ts';
import type { Person } from '../../functions/people/person.ts';
import {
  approval,
  champion,
  decidedRound,
  finance,
  recordedAt,
  refusal,
  scoredBids,
  sponsor,
} from '../support/decisions.ts';
import { fund } from './letter-cases.ts';

const { application, lead } = scoredBids[0]!;
const url = 'https://cascade.example.org/applications/bone.x';

function lettersTo(recipient: Person, message: ApplicationMessage, decision: DecisionToRecord) {
  const view: ApplicationView = {
    application: { ...application, decision: { ...decision, number: 2 } },
    round: decidedRound,
    people: new Map([lead, sponsor, champion, finance].map((one) => [one.id, one])),
  };
  return composeApplicationLetter({ message, view, recipient, settings: fund, url, at: recordedAt });
}

const texts = (...all: Parameters<typeof lettersTo>) => renderText(lettersTo(...all)).replace(/\s+/g, ' ');
const awarded: ApplicationMessage = { template: 'application-awarded', reason: '' };
const unsuccessful: ApplicationMessage = { template: 'application-unsuccessful', reason: '' };
const both: Person = { ...lead, language: 'both' };

describe('the letter of an award', () => {
  test('says the sum, when it is paid back, the conditions, who holds which role, and what happens next', () => {
    const said = texts({ ...lead, language: 'en' }, awarded, approval());
    for (const part of [
      'Award: £300,000.01',
      'Starts: 5 April 2027',
      'Number of repayments: 7',
      'First repayment: £42,857.15, 3 April 2029',
      'Last repayment: £42,857.14, 2 April 2032',
      'The other health boards are asked each half year.',
      'Champion: Owain Prys',
      'What happens next',
      url,
    ])
      expect(said).toContain(part);
  });

  test('leads to no offer', () => {
    expect(texts(both, awarded, approval())).not.toContain('/offer');
  });
});

describe('the letter to somebody whom an award names', () => {
  const named = texts(champion, { template: 'application-named', roles: ['champion'] }, approval());

  test('says what their part is, in their language, and whose project it is', () => {
    expect(named).toContain('Hyrwyddwr: chi sy’n gofalu bod yr hyn a ddysg y prosiect');
    expect(named).toContain(lead.name);
    expect(named).toContain('oherwydd eich rôl yn y prosiect hwn: Hyrwyddwr');
  });

  test('has no link, because the bid is not theirs to open', () => {
    expect(named).not.toContain('https://');
  });
});

describe('the letter to those who got nothing', () => {
  test('has the feedback as it was written, and says in which language that is', () => {
    const letters = lettersTo(both, unsuccessful, {
      ...refusal(),
      writtenIn: 'cy',
      reasons: 'Nid yw’r arbediad yn glir.',
    });
    const html = renderHtml(letters, subjectOf(letters));
    expect(html.match(/<blockquote lang="cy"[^>]*>Nid yw’r arbediad yn glir\.<\/blockquote>/g)).toHaveLength(
      2,
    );
    expect(html).toContain('fel yr ysgrifennwyd ef, yn Gymraeg');
    expect(html).toContain('as it was written, in Welsh');
  });

  test('offers similar projects and a mentor, by a link of their own', () => {
    expect(texts(both, unsuccessful, refusal())).toContain(`${url}/offer`);
  });

  test('says nothing of what stays in the file', () => {
    expect(texts(both, unsuccessful, refusal())).not.toContain(refusal().fileNote);
    expect(texts(both, awarded, approval())).not.toContain(refusal().fileNote);
  });
});
