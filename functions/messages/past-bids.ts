import { drafted, type Entry } from './entry.ts';

/** The import of applications from before Cascade, and what is said of them and their rounds. */
export const pastBids = {
  'past-bids.import.title': drafted('Import past applications', 'Mewnforio ceisiadau blaenorol'),
  'past-bids.import.what': drafted(
    'Choose a CSV file of applications that were decided before Cascade. You will see what it would change before anything happens. The same file again changes nothing.',
    'Dewiswch ffeil CSV o geisiadau y penderfynwyd arnynt cyn Cascade. Byddwch yn gweld beth y byddai’n ei newid cyn i ddim ddigwydd. Nid yw’r un ffeil eto yn newid dim.',
  ),
  'past-bids.import.why': drafted(
    'New applications are then compared with them. Nothing is sent to anybody, and no date is set.',
    'Caiff ceisiadau newydd eu cymharu â nhw wedyn. Ni anfonir dim at neb, ac ni phennir unrhyw ddyddiad.',
  ),
  'past-bids.import.ids': drafted(
    'An awarded application has the id of its project. Import the projects first.',
    'Mae gan gais y dyfarnwyd arian iddo ddynodydd ei brosiect. Mewnforiwch y prosiectau yn gyntaf.',
  ),
  'past-bids.import.rounds': drafted(
    'The round is a name or a year. A round that is not here yet is added to the list as a past round: it has a name, and no dates, budget or criteria.',
    'Enw neu flwyddyn yw’r rownd. Caiff rownd nad yw yma eto ei hychwanegu at y rhestr fel rownd flaenorol: mae ganddi enw, ond dim dyddiadau, cyllideb na meini prawf.',
  ),
  'past-bids.import.people': drafted(
    'Of people, only the name of the lead is kept, so that the fund knows whom to remember. Leave addresses out of the file.',
    'O ran pobl, dim ond enw’r arweinydd a gedwir, fel bod y gronfa’n gwybod pwy i’w gofio. Hepgorwch gyfeiriadau o’r ffeil.',
  ),
  'past-bids.import.columns-filled': drafted(
    'In these no cell of an application may be empty: id, round, title, organisation, decision.',
    'Yn y rhain ni chaiff cell cais fod yn wag: id, round, title, organisation, decision.',
  ),
  'past-bids.import.decisions': drafted('The decision can be:', 'Gall y penderfyniad fod yn:'),
  'past-bids.import.created': drafted('New past applications', 'Ceisiadau blaenorol newydd'),
  'past-bids.import.updated': drafted('Changed past applications', 'Ceisiadau blaenorol wedi’u newid'),
  'past-bids.import.unchanged': drafted('Unchanged past applications', 'Ceisiadau blaenorol heb eu newid'),
  'past-bids.import.no-letters': drafted(
    'Importing past applications sends nothing to anybody.',
    'Nid yw mewnforio ceisiadau blaenorol yn anfon dim at neb.',
  ),
  'past-bids.import.yes': drafted(
    'Yes, import these past applications',
    'Ydw, mewnforio’r ceisiadau blaenorol hyn',
  ),
  'past-bids.import.done-title': drafted(
    'The past applications were imported',
    'Mewnforiwyd y ceisiadau blaenorol',
  ),
  'past-bids.import.empty-file': drafted(
    'There are no applications in this file. Its first row must hold the names of the columns, the next ones an application each.',
    'Nid oes ceisiadau yn y ffeil hon. Rhaid i’r rhes gyntaf ddal enwau’r colofnau, a phob un wedyn gais.',
  ),
  'past-bids.import.id-missing': drafted(
    'Enter the application’s id. If it was awarded, that is the id of its project.',
    'Rhowch ddynodydd y cais. Os dyfarnwyd arian iddo, dynodydd ei brosiect yw hwnnw.',
  ),
  'past-bids.import.round-wrong': drafted(
    'Enter the name or the year of the round, with letters (A to Z) or digits.',
    'Rhowch enw neu flwyddyn y rownd, â llythrennau (A i Z) neu rifau.',
  ),
  'past-bids.import.round-taken': drafted(
    'A round that was opened in Cascade has this id already. Call the past round something else.',
    'Mae gan rownd a agorwyd yn Cascade y dynodydd hwn eisoes. Rhowch enw arall ar y rownd flaenorol.',
  ),
  'past-bids.import.decision-wrong': drafted(
    'Enter awarded, unsuccessful, declined or withdrawn, or the word that Cascade shows for it.',
    'Rhowch awarded, unsuccessful, declined neu withdrawn, neu’r gair y mae Cascade yn ei ddangos amdano.',
  ),
  'past-bids.import.not-decided-yet': drafted(
    'This date is still to come. Enter the date on which it was decided, or leave it empty.',
    'Mae’r dyddiad hwn eto i ddod. Rhowch y dyddiad y penderfynwyd arno, neu gadewch ef yn wag.',
  ),
  'past-bids.import.made-here': drafted(
    'This application was made in Cascade, so a file cannot change it. Leave the row out, or give it another id.',
    'Gwnaed y cais hwn yn Cascade, felly ni all ffeil ei newid. Hepgorwch y rhes, neu rhowch ddynodydd arall iddi.',
  ),
  'past-bids.import.no-project': drafted(
    'No project has this id. Enter the id of the project that was awarded; if it is not here yet, import it first.',
    'Nid oes gan unrhyw brosiect y dynodydd hwn. Rhowch ddynodydd y prosiect y dyfarnwyd arian iddo; os nad yw yma eto, mewnforiwch ef yn gyntaf.',
  ),
  'past-bids.import.is-project': drafted(
    'A project has this id, so the application was awarded. Enter awarded, or give the application another id.',
    'Mae gan brosiect y dynodydd hwn, felly dyfarnwyd arian i’r cais. Rhowch awarded, neu rhowch ddynodydd arall i’r cais.',
  ),
  'past-bids.decision': drafted('Decision', 'Penderfyniad'),
  'past-bids.decided-on': drafted('Decided on', 'Dyddiad y penderfyniad'),
  'past-bids.lead': drafted('Led by', 'Arweiniwyd gan'),

  'past-bids.imported': drafted('Imported', 'Mewnforiwyd'),
  'past-bids.imported.what': drafted(
    'This application is from before Cascade. It was imported from a file, so there are no forms, letters or scores of it here, and nothing more can be done with it. To change what is said of it, import it again.',
    'Mae’r cais hwn o’r cyfnod cyn Cascade. Fe’i mewnforiwyd o ffeil, felly nid oes ffurflenni, llythyrau na sgoriau ohono yma, ac ni ellir gwneud dim mwy ag ef. I newid yr hyn a ddywedir amdano, mewnforiwch ef eto.',
  ),
  'past-bids.imported.compared': drafted(
    'New applications are compared with this one.',
    'Caiff ceisiadau newydd eu cymharu â’r cais hwn.',
  ),
  'past-bids.origin': drafted('Where it is from', 'O ble y daeth'),
  'past-bids.origin.here': drafted('Made in Cascade', 'Gwnaed yn Cascade'),
  'past-bids.origin.imported': drafted('Imported', 'Mewnforiwyd'),
  'application.refusal.imported': drafted(
    'This application is from before Cascade and was imported, so nothing more can be done with it.',
    'Mae’r cais hwn o’r cyfnod cyn Cascade ac fe’i mewnforiwyd, felly ni ellir gwneud dim mwy ag ef.',
  ),
  'introduction.refusal.imported': drafted(
    'This application is from before Cascade, and nobody of it can be written to from here.',
    'Mae’r cais hwn o’r cyfnod cyn Cascade, ac ni ellir ysgrifennu at neb ohono oddi yma.',
  ),

  'round.phase.past': drafted('Past round', 'Rownd flaenorol'),
  'round.refusal.past': drafted(
    'This round was over before Cascade. It holds imported applications, and nothing can be done with it.',
    'Roedd y rownd hon wedi dod i ben cyn Cascade. Mae’n dal ceisiadau a fewnforiwyd, ac ni ellir gwneud dim â hi.',
  ),
  'timeline.round-past-added': drafted('Added by an import', 'Ychwanegwyd trwy fewnforio'),
  'timeline.application-imported': drafted('Imported from a file', 'Mewnforiwyd o ffeil'),
  'timeline.application-imported-again': drafted('Changed by an import', 'Newidiwyd trwy fewnforio'),
  'start.import-applications.title': drafted('Import past applications', 'Mewnforio ceisiadau blaenorol'),
  'start.import-applications.help': drafted(
    'From a spreadsheet of what was decided before Cascade, so that new applications are compared with it. Nothing is sent to anybody.',
    'O daenlen o’r hyn y penderfynwyd arno cyn Cascade, fel bod ceisiadau newydd yn cael eu cymharu ag ef. Ni anfonir dim at neb.',
  ),
} as const satisfies Record<string, Entry>;
