import { describe, expect, test } from '@jest/globals';
import { composeLetter, subjectOf } from '../../functions/deliveries/emails/compose-letter.ts';
import type { Block, Letter, LetterRequest } from '../../functions/deliveries/emails/letter.ts';
import { renderHtml, renderText } from '../../functions/deliveries/emails/render-letter.ts';
import type { ObligationMessage } from '../../functions/deliveries/delivery.ts';
import { isPlain } from '../../functions/deliveries/emails/kind-words.ts';
import { translator } from '../../functions/messages/translate.ts';
import { obligationKinds } from '../../functions/obligations/ladder.ts';
import { eventTime } from '../../functions/kernel/event-time.ts';
import type { Person } from '../../functions/people/person.ts';
import { siân, suppressed, tom, rhian, withContacts } from '../support/people.ts';
import {
  everyRung,
  fund,
  letterCases,
  letterTo,
  link,
  readers,
  viewOfKind,
  viewWith,
} from './letter-cases.ts';

const names = Object.keys(letterCases);
const requestOf = (name: string, reader = tom): LetterRequest => letterCases[name]!(reader);
const textOf = (request: LetterRequest) => renderText(composeLetter(request)).replace(/\s+/g, ' ');
const htmlOf = (request: LetterRequest) => {
  const letters = composeLetter(request);
  return renderHtml(letters, subjectOf(letters));
};
const rung = (name: string, wording = 'asked') =>
  ({ template: 'rung', rung: name, wording }) as ObligationMessage;

/** Every text a letter holds, which both parts must say. */
function wordsOf({ headline, greeting, blocks, closing }: Letter): string[] {
  return [headline, greeting, ...blocks.flatMap(blockWords), closing.thanks, closing.from, ...closing.notes];
}

function blockWords(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.text];
    case 'facts':
      return block.facts.flatMap(({ label, value }) => [label, value]);
    case 'action':
      return [block.label, block.url];
    case 'quote':
      return [block.label, block.text];
    case 'list':
      return [block.lead, ...block.items];
    case 'document':
      return block.sections.flatMap((one) => [
        one.heading,
        ...one.answers.flatMap((said) => [said.label, said.value]),
      ]);
  }
}

/** The sentences of a letter, without its labels and links. */
function blockTexts({ headline, blocks }: Letter): string[] {
  return [headline, ...blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))];
}

const plain = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');

describe('every letter', () => {
  test.each(names)('%s says the same in HTML and in text, in each language', (name) => {
    for (const reader of Object.values(readers)) {
      const request = requestOf(name, reader);
      const text = textOf(request).toLowerCase().replaceAll('> ', '');
      const html = plain(htmlOf(request)).toLowerCase();
      for (const said of composeLetter(request).flatMap(wordsOf)) {
        const words = said.replace(/\s+/g, ' ').toLowerCase();
        expect(text).toContain(words);
        expect(html).toContain(words);
      }
    }
  });

  test.each(names)('%s is small, and every part says which language it is in', (name) => {
    const html = htmlOf(requestOf(name, siân));
    expect(Buffer.byteLength(html)).toBeLessThan(20_000);
    expect(html).toContain('<html lang="cy">');
    expect(html.indexOf('<div lang="cy"')).toBeLessThan(html.indexOf('<div lang="en"'));
    expect(html).not.toMatch(/<(img|script|table|link|style)\b/);
  });

  test('every rung of every ladder has one for whom it asks or tells', () => {
    for (const { kind, rung: one } of everyRung) {
      for (const { role, wording } of one.to) {
        const view = viewOfKind(kind);
        const to = role === 'fund' ? 'fund' : (view.contacts[role] as Person);
        const letters = composeLetter(letterTo(to, rung(one.name, wording), '2027-03-01T09:00:00Z', view));
        expect(letters.every(({ headline, blocks }) => headline !== '' && blocks.length > 1)).toBe(true);
      }
    }
  });

  test('all letters of a chase to one person have one subject, so that they stay one conversation', () => {
    const subjects = names
      .filter(
        (name) =>
          !name.includes('contact') && !name.includes('fund') && !/[:]|^review,|^adoption,/.test(name),
      )
      .map((name) => subjectOf(composeLetter(requestOf(name))));
    expect(new Set(subjects)).toEqual(new Set(['Lessons learnt: LED street lighting: Gwynedd']));
  });
});

describe('the letters of a review', () => {
  test('name the bid and nothing more, say how a conflict is declared, and ask their reader to sign in', () => {
    const text = textOf(requestOf('review, ask'));
    expect(text).toContain('PLEASE REVIEW THIS APPLICATION BY 1 MARCH 2027');
    for (const said of [
      'Application: LED street lighting: Gwynedd',
      'Gwynedd Council',
      'your part in this application: Reviewer',
      'an interest or a conflict',
      'The link asks you to sign in',
    ])
      expect(text).toContain(said);
    expect(text).not.toContain('name them on its page');
    expect(text).not.toContain('Converts council street lights');
  });

  test('say why a review was given back, and to the fund that it can be given to somebody else', () => {
    expect(textOf(requestOf('review, ask after it was given back'))).toContain(
      'Please look at the savings again.',
    );
    const fund = textOf(requestOf('review, fund'));
    expect(fund).toContain('Replace: give the review to somebody else');
    expect(fund).not.toContain('Sponsor');
  });
});

describe('the letters of kinds that share their words', () => {
  const plainNames = names.filter((name) => name.includes(':'));

  test('there are some of every kind that has no letters of its own', () => {
    const kinds = new Set(plainNames.map((name) => name.split(':')[0]));
    expect(kinds).toEqual(new Set(obligationKinds.filter(isPlain)));
  });

  test.each(plainNames)(
    '%s names what is owed before a colon or behind a label, in both languages',
    (name) => {
      for (const letter of composeLetter(requestOf(name, siân))) {
        const kind = requestOf(name).view.obligation.kind;
        const what = translator(letter.language)(`kind.${kind}`);
        const texts = blockTexts(letter);
        const isNamed =
          letter.headline.startsWith(`${what}:`) ||
          letter.blocks.some(
            (block) => block.kind === 'facts' && block.facts.some(({ value }) => value === what),
          );
        expect([name, isNamed]).toEqual([name, true]);
        for (const text of texts.filter((one) => one.includes(what)))
          expect([name, text.startsWith(what) || text === what]).toEqual([name, true]);
      }
    },
  );

  test('an instalment says which it is and how much; a milestone says what was to be reached', () => {
    expect(textOf(requestOf('repayment: ask, asked'))).toContain('Instalment: number 3: £30,000');
    expect(textOf(requestOf('milestone: ask, asked'))).toContain(
      'What was to be reached: First tablets in use',
    );
    expect(textOf(requestOf('repayment: ask, asked', rhian))).toContain('Rhandaliad: rhif 3: £30,000');
  });

  test('what ends by being sent has a receipt without a way back in; what staff read has one', () => {
    expect(textOf(requestOf('progress-update: receipt'))).not.toContain(link);
    expect(textOf(requestOf('evaluation-report: receipt'))).toContain(link);
  });

  test('what was returned says why', () => {
    expect(textOf(requestOf('outcomes-review: returned'))).toContain('Please say a little more.');
  });

  test('the sponsor is asked for help and told how', () => {
    const text = textOf(requestOf('evaluation-report: sponsor, asked', siân));
    expect(text).toContain('YOUR HELP IS NEEDED');
    expect(text).toContain('answer it yourself with the link below');
  });
});

describe('the language of a letter', () => {
  test('is the reader’s, and both with Welsh first when nobody knows it', () => {
    const languages = Object.values(readers).map((reader) =>
      composeLetter(requestOf('ask', reader)).map(({ language }) => language),
    );
    expect(languages).toEqual([['cy'], ['en'], ['cy', 'en']]);
  });

  test('is both for the fund’s mailbox', () => {
    expect(composeLetter(requestOf('fund')).map(({ language }) => language)).toEqual(['cy', 'en']);
  });

  test('stands in the subject: Welsh, then English, then the project once', () => {
    expect(subjectOf(composeLetter(requestOf('ask', siân)))).toBe(
      'Gwersi a ddysgwyd / Lessons learnt: LED street lighting: Gwynedd',
    );
  });

  test('says that Welsh is welcome and causes no delay', () => {
    expect(textOf(requestOf('ask'))).toContain('in Welsh causes no delay');
    expect(textOf(requestOf('ask', rhian))).toContain('ni fydd ysgrifennu yn Gymraeg yn arwain at oedi');
  });
});

describe('what the rungs say', () => {
  test('the notice says what will be asked, why, and how long it takes', () => {
    const text = textOf(requestOf('notice'));
    for (const said of [
      'What you will be asked',
      'Failure is a lesson, not a blot',
      'about 45 minutes',
      'start any time',
    ]) {
      expect(text).toContain(said);
    }
  });

  test('the request has the link, the date and the ways out', () => {
    const text = textOf(requestOf('ask'));
    for (const said of [link, 'by 1 March 2027', 'in 10 working days', 'not yours to write', 'more time']) {
      expect(text).toContain(said);
    }
  });

  test('after a return the request carries what staff asked for, and the new date', () => {
    const text = textOf(requestOf('ask after a return'));
    expect(text).toContain('Please say how the saving was worked out.');
    expect(text).toContain('28 May 2027');
    expect(text).toContain('What you wrote is still there');
  });

  test('somebody asked in place of another is told why', () => {
    expect(textOf(requestOf('ask in place of the lead'))).toContain(
      'Role: Project lead. Name: Rhian Pritchard.',
    );
  });

  test('the letter of the due date says "today" only today', () => {
    expect(textOf(requestOf('due'))).toContain('IS DUE TODAY');
    const late = textOf(requestOf('due, held up for two days'));
    expect(late).toContain('WAS DUE ON 1 MARCH 2027');
    expect(late).toContain('2 working days ago');
    expect(late.toLowerCase()).not.toContain('today');
    const early = letterTo(tom, rung('due'), '2027-02-26T09:00:00Z');
    expect(textOf(early)).toContain('IS DUE ON 1 MARCH 2027');
  });

  test('overdue says what is missing, and that the deputy can answer too', () => {
    const text = textOf(requestOf('overdue, begun'));
    expect(text).toContain('Still to be finished:');
    expect(text).toContain('- What did not work');
    expect(text).not.toContain('- What worked');
    expect(text).toContain('Rhian Pritchard (Project lead); Tom Bevan (Deputy)');
  });

  test('overdue again says who hears next, and on which day', () => {
    const text = textOf(requestOf('overdue-again'));
    expect(text).toContain('Who hears from us next: Siân Morgan (Sponsor)');
    expect(text).toContain('When: Monday 22 March 2027');
  });

  test('overdue again names the fund when no sponsor can be reached', () => {
    const view = withContacts(requestOf('overdue-again').view, { lead: rhian, sponsor: suppressed(siân) });
    const text = textOf(letterTo(rhian, rung('overdue-again'), '2027-03-15T09:00:00Z', view));
    expect(text).toContain('gronfa');
    expect(text).not.toContain(siân.name);
  });

  test('the sponsor gets plain facts, the link and what helps; the others hear that the sponsor was asked', () => {
    const asked = textOf(requestOf('sponsor'));
    for (const said of [
      'Project lead: Rhian Pritchard',
      'Last saved: 22 February 2027',
      'What helps',
      link,
    ]) {
      expect(asked).toContain(said);
    }
    const told = textOf(requestOf('sponsor, told'));
    expect(told).toContain('no complaint');
    expect(told).toContain('Sponsor: Siân Morgan');
  });

  test('the fund gets the facts, a link to the staff page and no answer link', () => {
    const text = textOf(requestOf('fund'));
    expect(text).toContain('https://cascade.example.org/staff/obligations/lessons-learnt_i2s-022');
    expect(text).not.toContain('/answer/');
    for (const choice of ['Call:', 'Extend:', 'Waive:']) expect(text).toContain(choice);
    expect(textOf(requestOf('fund, nobody to ask'))).toContain(
      'rhian.pritchard@gwynedd.example.org (mail does not arrive)',
    );
  });

  test('a contact check is one question about the person who cannot be reached', () => {
    expect(textOf(requestOf('contact check'))).toContain(
      'Whom we cannot reach: Rhian Pritchard (Project lead)',
    );
    expect(textOf(requestOf('contact check, reminder'))).toContain('A REMINDER');
  });

  test('it does not say of somebody who answered that they cannot be reached', () => {
    const request = requestOf('contact check');
    const obligation = { ...request.view.obligation, lostBecause: 'not-theirs' as const };
    const text = textOf({ ...request, view: { ...request.view, obligation } });
    expect(text).toContain('Who says it is no longer their work: Rhian Pritchard (Project lead)');
    expect(text).not.toContain('Whom we cannot reach');
  });
});

describe('letters that answer', () => {
  test('the receipt says when it arrived and carries what was written', () => {
    const text = textOf(requestOf('receipt'));
    expect(text).toContain('Received: 26 February 2027 at 16:40');
    expect(text).toContain('The first columns were too weak for the new lamps.');
  });

  test('a document too long for a mail program goes only as a file', () => {
    const request = requestOf('receipt', siân);
    const worked = { ...request.document!['worked']!, answers: { what: 'long '.repeat(7000) } };
    const [letter] = composeLetter({ ...request, document: { ...request.document, worked } });
    expect(letter!.blocks.some(({ kind }) => kind === 'document')).toBe(false);
    expect(letter!.copy!.sections[1]!.answers[0]!.value).toContain('long long');
  });

  test('a moved date and a refusal carry the reason staff gave', () => {
    expect(textOf(requestOf('date-moved'))).toContain('The final figures arrive in April.');
    expect(textOf(requestOf('more-time-refused'))).toContain('The next round opens on 8 March');
  });

  test('acceptance and handing over hold no link', () => {
    for (const name of ['accepted', 'handed-over']) expect(textOf(requestOf(name))).not.toContain('http');
  });
});

describe('what people typed', () => {
  const nasty = '"O’Brien" <script>alert(1)</script> & {sons} #';
  const view = viewWith({ returnReason: nasty, state: 'returned' });
  const request = {
    ...letterTo({ ...tom, name: nasty }, rung('ask'), '2027-02-15T09:00:00Z', view),
    view: { ...view, project: { ...view.project, title: nasty } },
    settings: fund,
    at: eventTime('2027-02-15T09:00:00Z'),
  };

  test('is escaped in HTML', () => {
    const html = htmlOf(request);
    expect(html).not.toContain('<script>');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; {sons} #');
  });

  test('stands as typed in text', () => {
    expect(textOf(request)).toContain(nasty);
  });
});
