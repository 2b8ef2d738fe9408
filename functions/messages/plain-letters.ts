import { drafted, type Entry } from './entry.ts';

/** The words that letters of all kinds answered on one page share, and what each kind says of itself. */
export const plainLetters = {
  'letter.plain.ask.headline': drafted(
    '{what}: please answer by {date}',
    '{what}: atebwch erbyn {date} os gwelwch yn dda',
  ),
  'letter.plain.reminder.headline': drafted(
    '{what}: a reminder. Due date: {date}',
    '{what}: nodyn atgoffa. Dyddiad cau: {date}',
  ),
  'letter.plain.due.headline': drafted('{what}: due date {date}', '{what}: dyddiad cau {date}'),
  'letter.plain.overdue.headline': drafted('{what}: overdue since {date}', '{what}: yn hwyr ers {date}'),
  'letter.plain.told.headline': drafted('{what}: we have asked for it again', '{what}: rydym wedi gofyn eto'),
  'letter.plain.told.opening': drafted(
    'You need not do anything. We tell you because it concerns your work.',
    'Nid oes angen i chi wneud dim. Rydym yn rhoi gwybod i chi am ei fod yn ymwneud â’ch gwaith.',
  ),
  'letter.certification.opening': drafted(
    'You are named as the finance certifier of this application. Please read its figures and confirm them, or say why you cannot. It cannot be sent to the fund before that. You need no account.',
    'Cawsoch eich enwi’n ardystiwr cyllid y cais hwn. Darllenwch ei ffigurau a’u cadarnhau, neu dywedwch pam na allwch wneud hynny. Ni ellir ei anfon at y gronfa cyn hynny. Nid oes angen cyfrif arnoch.',
  ),
} as const satisfies Record<string, Entry>;
