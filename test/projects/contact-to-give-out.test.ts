import { describe, expect, test } from '@jest/globals';
import { eventTime } from '../../functions/kernel/event-time.ts';
import { contactToGiveOut } from '../../functions/projects/contact-to-give-out.ts';
import type { KnownContacts, Person } from '../../functions/people/person.ts';
import { rhian, siân, suppressed, tom } from '../support/people.ts';

const contacts: KnownContacts = { lead: rhian, deputy: tom, sponsor: siân };
const said = (answers: Readonly<Record<string, string>>, by: Person = rhian) => ({
  talk: {
    version: 1,
    latestVersion: 1,
    answers,
    isFinished: true,
    savedBy: { id: by.id, name: by.name },
    savedAt: eventTime('2027-02-26T16:40:00Z'),
  },
});
const yes = (by: Person = rhian) =>
  said({ willing: 'yes', contact: `${by.name}, ${by.email.toUpperCase()}` }, by);
const fund = { kind: 'fund' };

describe('whom bidders are told to ask about a project', () => {
  test('the lead or deputy who said in the lessons-learnt document that they would talk, at their own address', () => {
    expect(contactToGiveOut(contacts, yes())).toEqual({
      kind: 'person',
      name: rhian.name,
      email: rhian.email,
    });
    expect(contactToGiveOut(contacts, yes(tom))).toEqual({
      kind: 'person',
      name: tom.name,
      email: tom.email,
    });
  });

  test.each([
    ['nothing was written', {}],
    ['the answer is no', said({ willing: 'no' })],
    ['the answer is later', said({ willing: 'later', contact: rhian.email })],
    [
      'somebody else’s address is named: nobody agrees for another',
      said({ willing: 'yes', contact: tom.email }),
    ],
    ['only a telephone number is named', said({ willing: 'yes', contact: 'Rhian Pritchard, 01286 000000' })],
    ['the sponsor answered, who is no contact for this', yes(siân)],
  ])('the fund when %s', (_, document) => {
    expect(contactToGiveOut(contacts, document)).toEqual(fund);
  });

  test('the fund when whoever said yes has left the project, or mail no longer reaches them', () => {
    expect(contactToGiveOut({ lead: tom }, yes())).toEqual(fund);
    expect(contactToGiveOut({ lead: suppressed(rhian) }, yes())).toEqual(fund);
  });
});
