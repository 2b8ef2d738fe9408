import type { GlossaryEntry } from '../glossary.ts';

/** Transport, emergencies and the other services of the public. */
export const publicServices: Readonly<Record<string, GlossaryEntry>> = {
  transport: {
    en: 'transport, journey, trip, route, bus, minibus, passenger, patient transport, community transport',
    cy: 'trafnidiaeth, cludiant, cludo, taith, teithiau, teithio, llwybr, llwybrau, bws, bysiau, bws mini, bysiau mini, teithiwr, teithwyr, cludiant cleifion, cludiant cymunedol',
  },
  fleet: {
    en: 'fleet, vehicle, van, lorry, car',
    cy: 'fflyd, cerbyd, cerbydau, faniau, lori, lorïau, car',
  },
  ambulance: { en: 'ambulance, paramedic', cy: 'ambiwlans, ambiwlansys, parafeddyg, parafeddygon' },
  'non-emergency': {
    en: 'non emergency, not an emergency',
    cy: 'nad yw’n argyfwng, di-argyfwng, nad ydynt yn frys',
  },
  emergency: {
    en: 'emergency, emergency service, blue light',
    cy: 'argyfwng, argyfyngau, brys, gwasanaethau brys, gwasanaeth brys, golau glas',
  },
  fire: {
    en: 'fire, firefighter, fire and rescue',
    cy: 'tanau, diffoddwr tân, diffoddwyr tân, tân ac achub',
  },
  police: { en: 'police, policing, police officer', cy: 'heddlu, plismona, heddwas, swyddogion heddlu' },
  'control room': {
    en: 'control room, fire control, control centre, emergency control, call handling, 999 call, 999, mobilising system, emergency call',
    cy: 'ystafell reoli, ystafelloedd rheoli, canolfan reoli, canolfannau rheoli, trin galwadau, galwadau 999, galwadau brys, 999',
    within: ['emergency'],
  },

  library: { en: 'library', cy: 'llyfrgell, llyfrgelloedd' },
  museum: { en: 'museum, heritage', cy: 'amgueddfa, amgueddfeydd, treftadaeth' },
  waste: {
    en: 'waste, refuse, rubbish, bin, recycle, recycling',
    cy: 'gwastraff, sbwriel, bin, biniau, ailgylchu',
  },
  leisure: { en: 'leisure, sport, swim, swimming, gym', cy: 'hamdden, chwaraeon, nofio, campfa' },
  planning: {
    en: 'planning application, town planning, development control',
    cy: 'cais cynllunio, ceisiadau cynllunio, rheoli datblygu',
  },
  food: { en: 'food, meal, catering, kitchen', cy: 'bwyd, pryd bwyd, prydau, arlwyo, cegin, ceginau' },
  parking: { en: 'parking, car park', cy: 'parcio, maes parcio, meysydd parcio' },
  water: { en: 'water, reservoir', cy: 'dŵr, cronfa ddŵr, cronfeydd dŵr' },
  flood: { en: 'flood, flooding', cy: 'llifogydd, llifogi' },
  nature: {
    en: 'nature, biodiversity, environment, environmental',
    cy: 'natur, bioamrywiaeth, amgylchedd, amgylcheddol',
  },
  translation: {
    en: 'translation, translate, translator',
    cy: 'cyfieithu, cyfieithydd, cyfieithwyr, cyfieithiad',
  },
  student: { en: 'student', cy: 'myfyriwr, myfyrwyr' },
  benefit: {
    en: 'welfare benefit, housing benefit, council tax',
    cy: 'budd-dal, budd-daliadau, treth gyngor, y dreth gyngor',
  },
  technology: { en: 'technology', cy: 'technoleg' },
  equipment: { en: 'equipment, kit', cy: 'offer, cyfarpar' },
  licence: { en: 'licence, licensing', cy: 'trwydded, trwyddedau, trwyddedu' },
  crime: {
    en: 'crime, offender, court, justice',
    cy: 'trosedd, troseddau, troseddwr, troseddwyr, llys, llysoedd, cyfiawnder',
  },
};
