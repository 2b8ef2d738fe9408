import { describe, expect, test } from '@jest/globals';
import { catalogue } from '../../functions/messages/catalogue.ts';
import { drafted } from '../../functions/messages/entry.ts';
import { translator } from '../../functions/messages/translate.ts';
import { faultsOf } from './catalogue-faults.ts';
import { unusedMessages } from './message-use.ts';

describe('the catalogue', () => {
  test('says everything in both languages, with all plural forms and the same arguments', () => {
    expect(faultsOf(catalogue)).toEqual([]);
  });

  test('holds no message that nothing uses', () => {
    expect(unusedMessages(Object.keys(catalogue))).toEqual([]);
  });

  test('counts in Welsh with the form each number takes', () => {
    const t = translator('cy');
    const said = [0, 1, 2, 3, 6, 10].map((days) => t('letter.due.ahead', { date: 'D', days }));
    expect(said[2]).toContain('2 ddiwrnod');
    expect(said[4]).toContain('6 diwrnod');
  });
});

describe('the check of the catalogue finds', () => {
  test.each([
    ['a language that is missing', drafted('Yes', ''), 'has no cy'],
    ['an ASCII apostrophe', drafted("Don't", 'Peidiwch'), 'has an ASCII apostrophe in en'],
    ['a message that cannot be read', drafted('{name', '{name}'), 'cannot be read in en'],
    ['other arguments', drafted('{name}', '{enw}'), 'is told {name} in en and {enw} in cy'],
    [
      'Welsh plural forms that are missing',
      drafted('{n, plural, one {#} other {#}}', '{n, plural, one {#} two {#} other {#}}'),
      'lacks the plural forms zero, few, many in cy',
    ],
    [
      'a name after a word that mutates it',
      drafted('To {name}', 'Anfonwyd i {name}'),
      'puts {name} after “i”',
    ],
    [
      'the same inside a plural',
      drafted(
        '{n, plural, one {in {p}} other {in {p}}}',
        '{n, plural, zero {yn {p}} one {} two {} few {} many {} other {}}',
      ),
      'puts {p} after “yn”',
    ],
  ])('%s', (_, entry, fault) => {
    expect(faultsOf({ key: entry }).join('\n')).toContain(`key: ${fault}`);
  });

  test('nothing wrong with a label, or a word that only ends like one', () => {
    expect(faultsOf({ key: drafted('Place: {place}. It is {x}.', 'Lleoliad: {place}. Dyma {x}.') })).toEqual(
      [],
    );
  });

  test('a message that nothing uses', () => {
    expect(unusedMessages(['nobody.says-this', 'month.3', 'letter.topic.contact-check'])).toEqual([
      'nobody.says-this',
    ]);
  });
});
