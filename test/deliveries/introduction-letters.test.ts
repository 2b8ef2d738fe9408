import { describe, expect, test } from '@jest/globals';
import PostalMime from 'postal-mime';
import { composeApplicationLetter } from '../../functions/deliveries/emails/application-letters.ts';
import { composeIntroductionLetter } from '../../functions/deliveries/emails/introduction-letters.ts';
import { renderEmail } from '../../functions/deliveries/emails/render-email.ts';
import { renderHtml, renderText } from '../../functions/deliveries/emails/render-letter.ts';
import type { Letter } from '../../functions/deliveries/emails/letter.ts';
import type { DeliveryId } from '../../functions/deliveries/delivery.ts';
import type { IntroductionMessage } from '../../functions/introductions/introduction-message.ts';
import type { IntroductionView } from '../../functions/introductions/introduction-view.ts';
import type { Person } from '../../functions/people/person.ts';
import type { FundedProject } from '../../functions/projects/funded-projects.ts';
import type { ProjectId } from '../../functions/projects/project.ts';
import { at, gareth, mentoring, nia, sentBid, standing, twoBids } from '../introductions/introduced.ts';
import { rhian } from '../support/people.ts';
import { fund } from './letter-cases.ts';

const bidOne = 'b-one' as ProjectId;
const helped: IntroductionView = {
  ...mentoring(),
  introduction: standing(mentoring(), { mentor: rhian.id }),
};
const cases: Readonly<Record<string, readonly [IntroductionMessage, IntroductionView, Person | 'fund']>> = {
  'may we introduce you?': [{ template: 'introduction-asked', of: bidOne }, twoBids(), nia],
  introduction: [{ template: 'introduction-made', of: bidOne }, twoBids(), nia],
  'joint bid': [{ template: 'joint-bid-suggested', of: bidOne }, { ...twoBids(), kind: 'joint-bid' }, nia],
  'would you be a mentor?': [{ template: 'mentor-asked' }, helped, rhian],
  'a mentor was found': [{ template: 'mentor-found', of: bidOne }, helped, nia],
  'thanks to a mentor': [{ template: 'mentor-thanked' }, helped, rhian],
  agreed: [{ template: 'introduction-answered', answer: 'agreed' }, twoBids(), 'fund'],
  declined: [{ template: 'introduction-answered', answer: 'declined' }, helped, 'fund'],
};
const compose = (name: string, language: Person['language'] = 'both'): readonly Letter[] => {
  const [message, view, to] = cases[name]!;
  const recipient = to === 'fund' ? to : { ...to, language };
  return composeIntroductionLetter({
    message,
    view,
    recipient,
    settings: fund,
    url: `${fund.publicOrigin}/x`,
  });
};
const textOf = (letters: readonly Letter[]) => renderText(letters).replace(/\s+/g, ' ');
const plain = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replace(/\s+/g, ' ');

describe('every letter about an introduction', () => {
  test.each(Object.keys(cases))('"%s" says the same in HTML and in text, in both languages', (name) => {
    const letters = compose(name);
    expect(letters.map(({ language }) => language)).toEqual(['cy', 'en']);
    const text = textOf(letters).toLowerCase();
    const html = plain(renderHtml(letters, 'x')).toLowerCase();
    for (const { headline, greeting, blocks, closing } of letters) {
      const facts = blocks.flatMap((block) => (block.kind === 'facts' ? block.facts : []));
      const paragraphs = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
      for (const said of [
        headline,
        greeting,
        ...paragraphs,
        ...facts.map(({ value }) => value),
        ...closing.notes,
      ]) {
        expect(text).toContain(said.replace(/\s+/g, ' ').toLowerCase());
        expect(html).toContain(said.replace(/\s+/g, ' ').toLowerCase());
      }
    }
  });

  test.each(Object.keys(cases).filter((name) => cases[name]![2] !== 'fund'))(
    '"%s" comes in the reader’s language',
    (name) => {
      expect(compose(name, 'cy').map(({ language }) => language)).toEqual(['cy']);
      expect(compose(name, 'en').map(({ language }) => language)).toEqual(['en']);
    },
  );
});

describe('what each gives away', () => {
  test('who is asked learns nothing of the other', () => {
    const asked = textOf(compose('may we introduce you?'));
    for (const secret of [gareth.name, gareth.email, 'Bid b-two', 'Body of b-two'])
      expect(asked).not.toContain(secret);
  });

  test('who is asked to be a mentor learns the bid and its organisation, and nobody’s name', () => {
    const asked = textOf(compose('would you be a mentor?'));
    expect(asked).toContain('Bid b-one');
    for (const secret of [nia.name, nia.email]) expect(asked).not.toContain(secret);
  });

  test('who agreed learns the other’s bid, organisation, name and address', () => {
    for (const told of [gareth.name, gareth.email, 'Bid b-two', 'Body of b-two'])
      expect(textOf(compose('introduction'))).toContain(told);
    for (const told of [rhian.name, rhian.email])
      expect(textOf(compose('a mentor was found'))).toContain(told);
    for (const told of [nia.name, nia.email]) expect(textOf(compose('thanks to a mentor'))).toContain(told);
  });
});

describe('words that people typed', () => {
  test('stay words: they make no markup, no header and no template', async () => {
    const hostile = '<b>x</b>{{ 7*7 }}\r\nBcc: all@example.org';
    const other = sentBid('b-two', { ...gareth, name: hostile }, { title: hostile, organisation: hostile });
    const view = twoBids({ bids: [sentBid('b-one', nia, { title: hostile }), other] });
    const letters = composeIntroductionLetter({
      message: { template: 'introduction-made', of: bidOne },
      view,
      recipient: { ...nia, language: 'both' },
      settings: fund,
      url: `${fund.publicOrigin}/x`,
    });
    const { raw } = await renderEmail(letters, {
      deliveryId: 'introduction_x' as DeliveryId,
      thread: 'introduction_x',
      to: { name: nia.name, address: nia.email },
      at,
      fund,
      from: 'reminders@fund.example.org',
      configurationSet: 'mail',
    });
    const read = await PostalMime.parse(raw);
    expect(read.headers.map(({ key }) => key)).not.toContain('bcc');
    expect(read.to?.map(({ address }) => address)).toEqual([nia.email]);
    expect(read.html).not.toContain('<b>x</b>');
    expect(read.html).toContain('{{ 7*7 }}');
  });
});

describe('the receipt for a bid', () => {
  const found: FundedProject = {
    id: 'i2s-records' as ProjectId,
    title: 'Digital records <i>for</i> nurses',
    organisation: 'Powys Teaching Health Board',
    summary: '',
    year: '2019',
    contact: { kind: 'person', name: rhian.name, email: rhian.email },
  };
  const receipt = (similar: readonly FundedProject[]) =>
    composeApplicationLetter({
      message: { template: 'application-received', stage: 'expression' },
      view: sentBid('b-one', nia),
      recipient: { ...nia, language: 'both' },
      settings: fund,
      url: `${fund.publicOrigin}/x`,
      at,
      similar,
    });

  test('names funded work that was found before it left, and whom to ask', () => {
    const said = textOf(receipt([found, { ...found, contact: { kind: 'fund' } }]));
    expect(said).toContain('Funded work that is like yours');
    expect(said).toContain('Gwaith a ariannwyd sy’n debyg i’ch gwaith chi');
    expect(said).toContain(`Ask: ${rhian.name}, ${rhian.email}`);
    expect(said).toContain(`Ask the fund: ${fund.mailbox}`);
    expect(renderHtml(receipt([found]), 'x')).not.toContain('<i>for</i>');
  });

  test('says nothing of it when nothing was found yet', () => {
    expect(textOf(receipt([]))).not.toContain('Funded work that is like yours');
  });
});
