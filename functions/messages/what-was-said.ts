import { drafted, type Entry } from './entry.ts';

/** The words of the staff's pages about what people said in their own words, and of the themes that staff name. */
export const whatWasSaid = {
  'staff.words.title': drafted(
    'What people said, in their own words',
    'Yr hyn a ddywedodd pobl, yn eu geiriau eu hunain',
  ),
  'staff.words.what': drafted(
    'The words of what people will do, what changed, and why not, counted in both languages. A word stands for all its forms and Welsh mutations; words that hold a sentence together are left out. Nothing is added: themes are what you gather and name.',
    'Geiriau’r hyn y bydd pobl yn ei wneud, beth newidiodd, a pham ddim, wedi’u cyfrif yn y ddwy iaith. Mae gair yn cynrychioli pob ffurf arno a’i dreigladau; mae’r geiriau bach sy’n dal brawddeg at ei gilydd wedi’u hepgor. Nid oes dim yn cael ei ychwanegu: themâu yw’r hyn rydych chi’n ei gasglu a’i enwi.',
  ),
  'staff.words.few': drafted(
    'Fewer than {least} people have written something here, so their words are not shown.',
    'Nid oes digon o bobl wedi ysgrifennu rhywbeth yma i ddangos eu geiriau. Nifer lleiaf: {least}.',
  ),
  'staff.words.themes': drafted('Themes', 'Themâu'),
  'staff.words.theme': drafted('Theme', 'Thema'),
  'staff.words.no-themes': drafted(
    'None yet. Choose a word below, read what people said with it, and put what belongs together under a theme.',
    'Dim eto. Dewiswch air isod, darllenwch yr hyn a ddywedodd pobl ag ef, a rhowch yr hyn sy’n perthyn gyda’i gilydd o dan thema.',
  ),
  'staff.words.words': drafted('Words', 'Geiriau'),
  'staff.words.word': drafted('Word', 'Gair'),
  'staff.words.said-as': drafted('Said as: {forms}', 'Fel y’i dywedwyd: {forms}'),
  'staff.words.answers': drafted('Answers', 'Atebion'),
  'staff.words.in-welsh': drafted('Of them in Welsh', 'Yn Gymraeg'),
  'staff.words.in-english': drafted('Of them in English', 'Yn Saesneg'),
  'staff.words.most-shown': drafted(
    'The {count} said by most people are shown. The table to download has all of them.',
    'Dangosir y rhai a ddywedwyd gan y nifer fwyaf o bobl. Nifer: {count}. Mae pob un yn y tabl i’w lawrlwytho.',
  ),
  'staff.words.counted': drafted('People: {people}. Answers: {times}.', 'Pobl: {people}. Atebion: {times}.'),
  'staff.words.anonymous': drafted(
    'Who said it is not shown. Names that people wrote themselves are.',
    'Ni ddangosir pwy a’i dywedodd. Dangosir enwau a ysgrifennwyd gan bobl eu hunain.',
  ),
  'staff.words.choose': drafted('What belongs under the theme?', 'Beth sy’n perthyn o dan y thema?'),
  'staff.words.itself': drafted(
    'The word itself: whatever is said with it, now and later',
    'Y gair ei hun: beth bynnag a ddywedir ag ef, nawr ac yn ddiweddarach',
  ),
  'staff.words.under': drafted('Under which theme?', 'O dan ba thema?'),
  'staff.words.new-theme': drafted('A new theme', 'Thema newydd'),
  'staff.words.new-name': drafted('Name of the new theme', 'Enw’r thema newydd'),
  'staff.words.name': drafted('Name', 'Enw'),
  'staff.words.change-theme': drafted('Change the theme', 'Newid y thema'),
  'staff.words.kept': drafted('Words and quotes put under it', 'Geiriau a dyfyniadau a roddwyd o dani'),
  'staff.words.kept-hint': drafted(
    'Take the mark away from what does not belong here. A theme with nothing under it is not listed.',
    'Tynnwch y marc oddi ar yr hyn nad yw’n perthyn yma. Ni restrir thema heb ddim o dani.',
  ),
  'saying.commitment': drafted('What somebody will do', 'Yr hyn y bydd rhywun yn ei wneud'),
  'saying.changed': drafted('What changed', 'Beth newidiodd'),
  'saying.evidence': drafted('How one can see it', 'Sut y gellir ei weld'),
  'saying.why': drafted('Why not any more', 'Pam ddim bellach'),
  'theme.refusal.nothing-chosen': drafted(
    'Choose the word itself, or at least one thing that was said',
    'Dewiswch y gair ei hun, neu o leiaf un peth a ddywedwyd',
  ),
  'theme.refusal.name-half': drafted(
    'Give the theme a name in Welsh and in English',
    'Rhowch enw i’r thema yn Gymraeg ac yn Saesneg',
  ),
} as const satisfies Readonly<Record<string, Entry>>;
