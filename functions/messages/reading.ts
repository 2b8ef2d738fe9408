import { drafted, type Entry } from './entry.ts';

/** The words of the page on which staff see what gets read. */
export const reading = {
  'reading.title': drafted('What gets read', 'Beth sy’n cael ei ddarllen'),
  'reading.what': drafted(
    'How often somebody went on from a piece to the whole of it.',
    'Pa mor aml yr aeth rhywun ymlaen o ddarn i’w ddarllen yn gyfan.',
  ),
  'reading.period.month': drafted('The last month', 'Y mis diwethaf'),
  'reading.period.quarter': drafted('The last three months', 'Y tri mis diwethaf'),
  'reading.period.year': drafted('The last year', 'Y flwyddyn ddiwethaf'),
  'reading.between': drafted('From {from} to {to}', 'O: {from}. Hyd at: {to}.'),
  'reading.none': drafted(
    'Nothing came out in this time, and nothing was read.',
    'Ni chyhoeddwyd dim yn y cyfnod hwn, ac ni ddarllenwyd dim.',
  ),
  'reading.by-kind': drafted('By kind of piece', 'Yn ôl math o ddarn'),
  'reading.by-network': drafted('By network', 'Yn ôl rhwydwaith'),
  'reading.by-style': drafted('By style of report', 'Yn ôl arddull yr adroddiad'),
  'reading.column.told': drafted('Told', 'Dull'),
  'reading.column.what': drafted('What', 'Beth'),
  'reading.column.pieces': drafted('Pieces', 'Darnau'),
  'reading.column.reads': drafted('Read', 'Darllenwyd'),
  'reading.elsewhere': drafted('Found otherwise', 'Canfuwyd fel arall'),
  'reading.few': drafted('few', 'ychydig'),
  'reading.style.one-page': drafted('One page', 'Un dudalen'),
  'reading.style.whole-document': drafted('A whole document', 'Dogfen gyfan'),
  'reading.style.short-update': drafted('A short update', 'Diweddariad byr'),
  'reading.style.opinion': drafted('In somebody’s own words', 'Yng ngeiriau rhywun ei hun'),
  'reading.style.event': drafted('An event', 'Digwyddiad'),
  'reading.csv': drafted('Download these figures (CSV)', 'Lawrlwytho’r ffigurau hyn (CSV)'),
  'reading.how': drafted(
    'Only somebody who presses the button on the page of a piece is counted, once each time they open it. Programs that open links by themselves are not. Numbers below {smallest} are not shown, nor others from which they could be worked out. Nothing is kept of who read what.',
    'Dim ond rhywun sy’n pwyso’r botwm ar dudalen darn a gyfrifir, unwaith bob tro y mae’n ei hagor. Ni chyfrifir rhaglenni sy’n agor dolenni ohonynt eu hunain. Ni ddangosir niferoedd sy’n llai na hyn: {smallest}, na rhai eraill y gellid eu cyfrifo ohonynt. Ni chedwir dim am bwy a ddarllenodd beth.',
  ),
} as const satisfies Readonly<Record<string, Entry>>;
