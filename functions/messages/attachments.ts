import { drafted, type Entry } from './entry.ts';

/**
 * Files that people add to what they write. Every refusal says what to do. They are all told the limits: `one` and `together` in megabytes, `files` in
 * pieces, and `kinds`, the endings of names we take.
 */
export const attachments = {
  'attachments.title': drafted('Files', 'Ffeiliau'),
  'attachments.none': drafted('No files have been added.', 'Nid oes ffeiliau wedi’u hychwanegu.'),
  'attachments.download': drafted('Download', 'Lawrlwytho'),
  'attachments.remove': drafted('Remove', 'Dileu'),
  'attachments.complete': drafted('Finish adding', 'Gorffen ychwanegu'),
  'attachments.unfinished': drafted(
    'Adding this file was interrupted.',
    'Torrwyd ar draws y gwaith o ychwanegu’r ffeil hon.',
  ),
  'attachments.full': drafted(
    'There is no room for another file. Remove one to add another. Most files: {files}.',
    'Nid oes lle i ffeil arall. Dilëwch un er mwyn ychwanegu un arall. Y nifer mwyaf o ffeiliau: {files}.',
  ),
  'attachments.upload.label': drafted('Add a file', 'Ychwanegu ffeil'),
  'attachments.upload.kinds': drafted('Kinds of file: {kinds}.', 'Mathau o ffeil: {kinds}.'),
  'attachments.upload.limits': drafted(
    'Largest file: {one} MB. Most files: {files}. Together: {together} MB at most.',
    'Y ffeil fwyaf: {one} MB. Y nifer mwyaf o ffeiliau: {files}. Gyda’i gilydd: {together} MB ar y mwyaf.',
  ),
  'attachments.upload.until': drafted(
    'You can use this form until: {until}. After that, load the page again.',
    'Gallwch ddefnyddio’r ffurflen hon tan: {until}. Ar ôl hynny, llwythwch y dudalen eto.',
  ),
  'attachments.upload.button': drafted('Upload the file', 'Uwchlwytho’r ffeil'),
  'attachments.arrived.title': drafted('Add this file?', 'Ychwanegu’r ffeil hon?'),
  'attachments.arrived.what': drafted(
    'We have received the file. We look at it when you add it. Until then it is not part of what you send.',
    'Rydym wedi derbyn y ffeil. Byddwn yn edrych arni pan fyddwch yn ei hychwanegu. Tan hynny nid yw’n rhan o’r hyn a anfonwch.',
  ),
  'attachments.arrived.name': drafted('Name', 'Enw'),
  'attachments.arrived.size': drafted('Size', 'Maint'),
  'attachments.arrived.button': drafted('Add the file', 'Ychwanegu’r ffeil'),
  'attachments.another': drafted('Choose another file', 'Dewis ffeil arall'),
  'attachments.refused.title': drafted('The file was not added', 'Ni chafodd y ffeil ei hychwanegu'),
  'attachments.remove.title': drafted('Remove this file?', 'Dileu’r ffeil hon?'),
  'attachments.remove.yes': drafted('Yes, remove it', 'Ie, dileu’r ffeil'),
  'attachments.remove.no': drafted('No, keep it', 'Na, cadw’r ffeil'),
  'attachments.remove.choose': drafted(
    'Select whether to remove the file.',
    'Dewiswch a ddylid dileu’r ffeil.',
  ),
  'attachments.not-there': drafted(
    'This file is not there any more. Somebody may have removed it.',
    'Nid yw’r ffeil hon yno mwyach. Efallai fod rhywun wedi’i dileu.',
  ),
  'attachments.not-arrived': drafted(
    'We have not received this file. Choose it again and upload it.',
    'Nid ydym wedi derbyn y ffeil hon. Dewiswch hi eto a’i huwchlwytho.',
  ),
  'attachments.refused.empty': drafted(
    'The file is empty. Choose one with something in it.',
    'Mae’r ffeil yn wag. Dewiswch un sydd â rhywbeth ynddi.',
  ),
  'attachments.refused.too-large': drafted(
    'The file is too large. Make it smaller, for example by reducing its pictures, or split it. Largest file: {one} MB.',
    'Mae’r ffeil yn rhy fawr. Gwnewch hi’n llai, er enghraifft drwy leihau’r lluniau sydd ynddi, neu rhannwch hi. Y ffeil fwyaf: {one} MB.',
  ),
  'attachments.refused.no-name': drafted(
    'The file has no name we can use. Rename it and upload it again.',
    'Nid oes gan y ffeil enw y gallwn ei ddefnyddio. Ailenwch hi a’i huwchlwytho eto.',
  ),
  'attachments.refused.kind': drafted(
    'We do not take files of this kind. Save it as one of these and upload it again: {kinds}.',
    'Nid ydym yn derbyn ffeiliau o’r math hwn. Cadwch hi fel un o’r rhain a’i huwchlwytho eto: {kinds}.',
  ),
  'attachments.refused.not-what-it-says': drafted(
    'What is in the file is not what its name says. Open it, save it in the format that you want, and upload it again.',
    'Nid yw cynnwys y ffeil yr hyn y mae ei henw yn ei ddweud. Agorwch hi, cadwch hi yn y fformat a ddymunwch, a’i huwchlwytho eto.',
  ),
  'attachments.refused.password': drafted(
    'The file is protected by a password, or in the format of an older Office. Save it without a password as .docx, .xlsx or .pptx, and upload it again.',
    'Mae’r ffeil wedi’i diogelu gan gyfrinair, neu mewn fformat Office hŷn. Cadwch hi heb gyfrinair fel .docx, .xlsx neu .pptx, a’i huwchlwytho eto.',
  ),
  'attachments.refused.macros': drafted(
    'The file holds macros or other code, which we do not take. Save it without them, for example as a PDF, and upload it again.',
    'Mae’r ffeil yn cynnwys macros neu god arall, ac nid ydym yn derbyn y rheini. Cadwch hi hebddynt, er enghraifft fel PDF, a’i huwchlwytho eto.',
  ),
  'attachments.refused.archive-within': drafted(
    'There is an archive, such as a .zip, within the file. Take it out, and upload what is in it as files of their own.',
    'Mae archif, er enghraifft .zip, y tu mewn i’r ffeil. Tynnwch hi allan, ac uwchlwythwch ei chynnwys fel ffeiliau ar wahân.',
  ),
  'attachments.refused.unpacks-too-large': drafted(
    'The file holds far more than its size suggests, so we do not open it. Save it as a PDF and upload that.',
    'Mae’r ffeil yn dal llawer mwy nag y mae ei maint yn ei awgrymu, felly nid ydym yn ei hagor. Cadwch hi fel PDF ac uwchlwythwch hwnnw.',
  ),
  'attachments.refused.damaged': drafted(
    'The file is damaged. Open it, save it again, and upload the new one.',
    'Mae’r ffeil wedi’i difrodi. Agorwch hi, cadwch hi eto, ac uwchlwythwch yr un newydd.',
  ),
  'attachments.too-many': drafted(
    'There is no room for this file. Remove another one first. Most files: {files}.',
    'Nid oes lle i’r ffeil hon. Dilëwch un arall yn gyntaf. Y nifer mwyaf o ffeiliau: {files}.',
  ),
  'attachments.too-much-together': drafted(
    'With this file the files are too large together. Make it smaller, or remove another one first. Together: {together} MB at most.',
    'Gyda’r ffeil hon mae’r ffeiliau’n rhy fawr gyda’i gilydd. Gwnewch hi’n llai, neu dilëwch un arall yn gyntaf. Gyda’i gilydd: {together} MB ar y mwyaf.',
  ),
} as const satisfies Record<string, Entry>;
