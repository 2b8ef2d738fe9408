import { drafted, type Entry } from './entry.ts';

/** The words of the staff's pages about the announcement of a round. */
export const announcement = {
  'staff.announcement.title': drafted('Announcement', 'Cyhoeddiad'),
  'staff.announcement.what': drafted(
    'One letter in both languages to the contacts you choose, once. It states the round’s facts; you add a few words of your own.',
    'Un llythyr yn y ddwy iaith at y cysylltiadau a ddewiswch, unwaith. Mae’n nodi ffeithiau’r rownd; rydych chi’n ychwanegu ychydig eiriau.',
  ),
  'staff.announcement.words': drafted('The fund’s own words', 'Geiriau’r gronfa ei hun'),
  'staff.announcement.words-hint': drafted(
    'A few sentences that stand after the opening, in both languages. An empty line begins a new paragraph. Up to {limit, number} characters.',
    'Ychydig frawddegau sy’n dilyn yr agoriad, yn y ddwy iaith. Mae llinell wag yn dechrau paragraff newydd. Hyd at {limit, number} nod.',
  ),
  'staff.announcement.words-missing.cy': drafted('Enter the words in Welsh.', 'Rhowch y geiriau yn Gymraeg.'),
  'staff.announcement.words-missing.en': drafted(
    'Enter the words in English.',
    'Rhowch y geiriau yn Saesneg.',
  ),
  'staff.announcement.not-written': drafted('Not written yet', 'Heb eu hysgrifennu eto'),
  'staff.announcement.audience': drafted('Whom it goes to', 'At bwy y mae’n mynd'),
  'staff.announcement.not-chosen': drafted('Not chosen yet', 'Heb eu dewis eto'),
  'staff.announcement.posts': drafted('Posts', 'Swyddi'),
  'staff.announcement.types': drafted('Kinds of organisation', 'Mathau o sefydliad'),
  'staff.announcement.posts-missing': drafted('Choose at least one post.', 'Dewiswch o leiaf un swydd.'),
  'staff.announcement.types-missing': drafted(
    'Choose at least one kind of organisation.',
    'Dewiswch o leiaf un math o sefydliad.',
  ),
  'staff.announcement.held': drafted(
    '{count, plural, =0 {Nobody in the register} one {# person in the register} other {# people in the register}}',
    '{count, plural, =0 {Neb yn y gofrestr} zero {# o bobl yn y gofrestr} one {# person yn y gofrestr} two {# berson yn y gofrestr} few {# pherson yn y gofrestr} many {# pherson yn y gofrestr} other {# o bobl yn y gofrestr}}',
  ),
  'staff.announcement.no-contacts': drafted(
    'The register of contacts is empty. Load a file or add contacts first.',
    'Mae’r gofrestr o gysylltiadau’n wag. Llwythwch ffeil neu ychwanegwch gysylltiadau yn gyntaf.',
  ),
  'staff.announcement.recipients': drafted('Recipients', 'Derbynwyr'),
  'staff.announcement.count': drafted(
    '{count, plural, =0 {Nobody} one {# person} other {# people}}',
    '{count, plural, =0 {Neb} zero {# o bobl} one {# person} two {# berson} few {# pherson} many {# pherson} other {# o bobl}}',
  ),
  'staff.announcement.left-out': drafted('Left out', 'Hepgorwyd'),
  'staff.announcement.left-out-what': drafted(
    'Mail to these people has stopped, so they get nothing.',
    'Mae post at y bobl hyn wedi dod i ben, felly ni chânt ddim.',
  ),
  'staff.announcement.see-list': drafted('See who', 'Gweld pwy'),
  'staff.announcement.preview': drafted('How it will look', 'Sut y bydd yn edrych'),
  'staff.announcement.preview-what': drafted(
    'Everybody gets both languages, Welsh first. It also says for which post each person gets it.',
    'Bydd pawb yn cael y ddwy iaith, Cymraeg yn gyntaf. Mae hefyd yn dweud ar gyfer pa swydd y mae pob person yn ei gael.',
  ),
  'staff.announcement.reader': drafted('(name)', '(enw)'),
  'staff.announcement.test': drafted('Send a test to yourself', 'Anfon prawf atoch chi eich hun'),
  'staff.announcement.test-what': drafted(
    'You get the letter as its readers would, marked as a test. Nobody else does.',
    'Byddwch yn cael y llythyr fel y byddai ei ddarllenwyr, wedi’i nodi’n brawf. Ni fydd neb arall yn ei gael.',
  ),
  'staff.announcement.test-to': drafted('It goes to', 'Mae’n mynd at'),
  'staff.announcement.test-yes': drafted('Yes, send me the test', 'Ydw, anfon y prawf ataf'),
  'staff.announcement.no-address': drafted(
    'Your account has no email address, so no test can be sent to you.',
    'Nid oes gan eich cyfrif gyfeiriad e-bost, felly ni ellir anfon prawf atoch.',
  ),
  'staff.announcement.done.words': drafted('The words were saved.', 'Cadwyd y geiriau.'),
  'staff.announcement.done.audience': drafted('Your choice was saved.', 'Cadwyd eich dewis.'),
  'staff.announcement.done.test': drafted(
    'The test is on its way to you.',
    'Mae’r prawf ar ei ffordd atoch.',
  ),
  'staff.announcement.send': drafted('Send the announcement', 'Anfon y cyhoeddiad'),
  'staff.announcement.send-what': drafted(
    'It leaves at once, to everybody on this list, and cannot be called back. It is sent once for the round.',
    'Mae’n gadael ar unwaith, at bawb ar y rhestr hon, ac ni ellir ei alw’n ôl. Caiff ei anfon unwaith ar gyfer y rownd.',
  ),
  'staff.announcement.send-yes': drafted('Yes, send it', 'Ydw, ei anfon'),
  'staff.announcement.list-changed': drafted(
    'The list of recipients has changed meanwhile. Look at it again, then choose.',
    'Mae’r rhestr o dderbynwyr wedi newid yn y cyfamser. Edrychwch arni eto, yna dewiswch.',
  ),
  'staff.announcement.not-sent': drafted(
    'The announcement has not been sent yet.',
    'Nid yw’r cyhoeddiad wedi’i anfon eto.',
  ),
  'staff.announcement.reached': drafted('Who was reached', 'Pwy a gyrhaeddwyd'),
  'staff.announcement.reached-all': drafted('Everybody on the list', 'Pawb ar y rhestr'),
  'staff.announcement.sent-at': drafted('Sent', 'Anfonwyd'),
  'staff.announcement.sent-by': drafted('Sent by', 'Anfonwyd gan'),
  'staff.announcement.queued': drafted('Letters written so far', 'Llythyrau a ysgrifennwyd hyd yma'),
  'staff.announcement.queued-of': drafted('{queued} of {all}', '{queued} o’r {all}'),
  'staff.announcement.csv': drafted('Download the list as CSV', 'Lawrlwytho’r rhestr fel CSV'),
  'staff.announcement.fate.waiting': drafted('Still to be written', 'Eto i’w ysgrifennu'),
  'staff.announcement.fate.not-kept': drafted('No longer on record', 'Ddim ar gofnod mwyach'),
  'staff.announcement.fate.left-out': drafted('Left out', 'Hepgorwyd'),
  'staff.announcement.column.at': drafted('Sent at', 'Amser anfon'),
  'staff.announcement.column.detail': drafted('Why', 'Pam'),
} as const satisfies Record<string, Entry>;
