import { describe, expect, test } from '@jest/globals';
import { composeApplicationLetter } from '../../functions/deliveries/emails/application-letters.ts';
import { subjectOf } from '../../functions/deliveries/emails/compose-letter.ts';
import type { Letter } from '../../functions/deliveries/emails/letter.ts';
import { renderHtml, renderText } from '../../functions/deliveries/emails/render-letter.ts';
import { composeRoundLetter } from '../../functions/deliveries/emails/round-letters.ts';
import { blankAnnouncement } from '../../functions/rounds/announcement.ts';
import type { RoundMessage } from '../../functions/rounds/round-message.ts';
import { begunBid, openRound } from '../support/bids.ts';
import { rhian, siân, tom } from '../support/people.ts';
import { fund } from './letter-cases.ts';

const words = {
  cy: 'Dysgu sy’n dod gyntaf.\n\nDewch i’n gweithdy.',
  en: 'Learning comes first.\n\nCome to our workshop.',
};
const round = openRound({ announcement: { ...blankAnnouncement, words } });
const leader: RoundMessage = {
  template: 'round-announcement',
  seats: [
    { organisation: 'Gwynedd Council', post: 'leader' },
    { organisation: 'Gwynedd Council', post: 'finance-portfolio-holder' },
  ],
};
const circular = (recipient = tom, message = leader, of = round) =>
  composeRoundLetter({ message, round: of, recipient, settings: fund });
const textOf = (letters: readonly Letter[]) => renderText(letters).replace(/\s+/g, ' ');

describe('the circular that announces a round', () => {
  test.each([rhian, tom, siân])('goes to everybody in both languages, Welsh first ($language)', (reader) => {
    const letters = circular(reader);
    expect(letters.map(({ language }) => language)).toEqual(['cy', 'en']);
    expect(subjectOf(letters)).toBe('Rownd newydd / New round: Rownd 12 / Round 12');
  });

  test('says when it opens and closes, what there is, what counts, and where to begin, in each language', () => {
    const text = textOf(circular());
    for (const said of [
      'Yn agor: 2 Tachwedd 2026 am 09:00',
      'Opens: 2 November 2026 at 09:00',
      'Yn cau: 18 Rhagfyr 2026 am 17:00',
      'Closes: 18 December 2026 at 17:00',
      'Money in this round: £5,000,000',
      'Dysgu – 25%',
      'Learning – 25%',
      'Dysgu sy’n dod gyntaf. Dewch i’n gweithdy.',
      'Come to our workshop.',
      'https://cascade.example.org/apply/round-12',
      'Caiff ceisiadau Cymraeg eu trin yn union fel ceisiadau Saesneg',
      'Bids in Welsh are treated exactly as bids in English',
    ])
      expect(text).toContain(said);
  });

  test('says for which posts its reader gets it, and calls the body by its name in each language', () => {
    const text = textOf(circular());
    expect(text).toContain(
      'oherwydd eich swydd: Arweinydd, Deiliad y portffolio cyllid. Sefydliad: Cyngor Gwynedd.',
    );
    expect(text).toContain(
      'because of your post: Leader, Finance portfolio holder. Organisation: Gwynedd Council.',
    );
  });

  test('names the themes of a round that has some, and no themes of one that has none', () => {
    const themed = { ...round, themes: [{ cy: 'Ynni', en: 'Energy' }] };
    expect(textOf(circular(tom, leader, themed))).toContain('Themes: Energy');
    expect(textOf(circular())).not.toContain('Themes');
  });

  test('says of a test that it is one, and for nobody’s post', () => {
    const text = textOf(circular(tom, { template: 'round-announcement', seats: [], isTest: true }));
    expect(text).toContain('This is a test. It was sent to you alone.');
    expect(text).not.toContain('because of your post');
    expect(textOf(circular())).not.toContain('This is a test');
  });

  test('is small, and what staff wrote stays words in it', () => {
    const hostile = { cy: '<script>x</script>', en: '<img src=x>' };
    const announcement = { ...round.announcement, words: hostile };
    const letters = circular(tom, leader, { ...round, announcement });
    const html = renderHtml(letters, subjectOf(letters));
    expect(Buffer.byteLength(html)).toBeLessThan(20_000);
    expect(html).not.toMatch(/<(script|img)\b/);
    expect(html).toContain('&lt;script&gt;');
  });
});

describe('a letter to somebody with an unsent draft', () => {
  const { application, lead } = begunBid('bdraft', siân);
  const letterAs = (template: 'application-closing-soon' | 'application-kept') =>
    composeApplicationLetter({
      message: { template, closesAt: round.closesAt },
      view: { application, round, people: new Map([[lead.id, lead]]) },
      recipient: lead,
      settings: fund,
      url: 'https://cascade.example.org/applications/token',
      at: round.closesAt,
    });

  test('reminds of the closing time, with the link, and says that it is the only reminder', () => {
    const text = textOf(letterAs('application-closing-soon'));
    expect(text).toContain('Yn cau: 18 Rhagfyr 2026 am 17:00');
    expect(text).toContain('Closes: 18 December 2026 at 17:00');
    expect(text).toContain('https://cascade.example.org/applications/token');
    expect(text).toContain('There is no further reminder.');
  });

  test('says kindly that what they wrote is kept', () => {
    const text = textOf(letterAs('application-kept'));
    expect(text).toContain('Caeodd: 18 Rhagfyr 2026 am 17:00');
    expect(text).toContain('Nothing you wrote is lost');
    expect(text).toContain('Nid oes dim a ysgrifennwyd gennych wedi’i golli');
  });
});
