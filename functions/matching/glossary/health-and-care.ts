import type { GlossaryEntry } from '../glossary.ts';

/** Health, and the care of people. */
export const healthAndCare: Readonly<Record<string, GlossaryEntry>> = {
  clinical: {
    en: 'clinic, clinical, clinician, clinical service',
    cy: 'clinig, clinigau, clinigol, clinigwr, clinigwyr',
  },
  gp: {
    en: 'gp, general practitioner, general practice, family doctor, surgery, primary care',
    cy: 'meddyg teulu, meddygon teulu, meddygfa, meddygfeydd, gofal sylfaenol, practis cyffredinol',
  },
  doctor: {
    en: 'doctor, consultant, physician, medical, medical workforce, medical staff',
    cy: 'meddyg, meddygon, ymgynghorydd, ymgynghorwyr, meddygol, staff meddygol',
  },
  nurse: { en: 'nurse, nursing', cy: 'nyrs, nyrsys, nyrsio' },
  pharmacist: {
    en: 'pharmacist, pharmacy, medicine',
    cy: 'fferyllydd, fferyllwyr, fferyllfa, meddyginiaeth, meddyginiaethau',
  },
  appointment: { en: 'appointment', cy: 'apwyntiad, apwyntiadau' },
  'out of hours': {
    en: 'out of hours, evening, weekend, overnight',
    cy: 'y tu allan i oriau, tu allan i oriau, gyda’r nos, gyda’r hwyr, penwythnos, penwythnosau',
  },
  frailty: {
    en: 'frail, frailty, older people, older person, elderly, old people, fall',
    cy: 'eiddil, eiddilwch, bregus, breuder, pobl hŷn, person hŷn, henoed, cwymp, cwympo',
  },
  admission: {
    en: 'admission, hospital admission, admit, admitted, hospital bed, bed day, hospital discharge, discharge',
    cy: 'derbyniad, derbyniadau, derbyn i’r ysbyty, derbyn i ysbyty, gwely ysbyty, gwelyau ysbyty, rhyddhau o’r ysbyty',
    within: ['hospital'],
  },
  'mental health': { en: 'mental health, depression, anxiety', cy: 'iechyd meddwl, iselder, gorbryder' },
  wellbeing: { en: 'wellbeing, well being, mood', cy: 'llesiant, lles, hwyliau' },
  'social prescribing': {
    en: 'social prescribing, prescription, on prescription, social prescription, prescribe',
    cy: 'presgripsiwn, presgripsiynu, presgripsiynu cymdeithasol, presgripsiwn cymdeithasol, ar bresgripsiwn',
  },
  gardening: {
    en: 'garden, gardening, gardener, allotment, horticulture, growing group, community growing',
    cy: 'gardd, gerddi, garddio, garddwr, garddwyr, rhandir, rhandiroedd, garddwriaeth, grŵp tyfu, grwpiau tyfu, tyfu llysiau',
  },
  loneliness: {
    en: 'lonely, loneliness, isolated, isolation, social contact',
    cy: 'pobl unig, person unig, unigrwydd, ynysig, ynysu, cyswllt cymdeithasol, cysylltiadau cymdeithasol',
  },
  laundry: {
    en: 'laundry, linen, bedding, gown, bed linen, uniform',
    cy: 'golchdy, golchdai, golch, lliain, llieiniau, dillad gwely, gynau, lifrai',
  },
  tagging: {
    en: 'tag, tagging, radio tag, rfid, track, tracking, barcode',
    cy: 'tag, tagiau, tagio, tag radio, tagiau radio, olrhain, cod bar',
  },
  loss: { en: 'loss, lost, missing, go missing', cy: 'colled, colledion, colli, mynd ar goll, ar goll' },
  item: { en: 'item', cy: 'eitem, eitemau' },

  'social care': {
    en: 'social care, social service, social work, social worker, social work team, home care',
    cy: 'gofal cymdeithasol, gwasanaeth cymdeithasol, gwasanaethau cymdeithasol, gwaith cymdeithasol, gweithiwr cymdeithasol, gweithwyr cymdeithasol, gofal cartref',
  },
  care: { en: 'care', cy: 'gofal' },
  carer: { en: 'carer', cy: 'gofalwr, gofalwyr' },
  children: { en: 'child, children', cy: 'plentyn, plant' },
  'children’s services': {
    en: 'childrens service, children service, child protection, children social work, childrens social work',
    cy: 'gwasanaethau plant, amddiffyn plant, gwaith cymdeithasol plant, gofal cymdeithasol plant',
    within: ['children', 'social care'],
  },
  'looked-after children': {
    en: 'looked after child, looked after children, children looked after, child looked after, children in care, child in care, taken into care, care experienced',
    cy: 'plant sy’n derbyn gofal, plentyn sy’n derbyn gofal, plant mewn gofal, plentyn mewn gofal, plant o dan ofal, profiad o ofal',
    within: ['children'],
  },
  'care leaver': {
    en: 'care leaver, leaving care, leave care, left care, young people in care',
    cy: 'gadael gofal, ymadawr gofal, ymadawyr gofal, pobl ifanc mewn gofal',
    within: ['young people'],
  },
  'young people': {
    en: 'young people, young person, young adult, teenager, youth, 16 and 17 year old',
    cy: 'pobl ifanc, pobol ifanc, person ifanc, oedolion ifanc, ieuenctid, arddegau',
  },
  fostering: {
    en: 'foster, fostering, foster carer, foster family, foster parent, foster home',
    cy: 'maeth, maethu, gofalwr maeth, gofalwyr maeth, teulu maeth, teuluoedd maeth, rhieni maeth, gofal maeth',
  },
  adoption: { en: 'adoption, adopt', cy: 'mabwysiadu' },
  family: { en: 'family, parent', cy: 'teulu, teuluoedd, rhiant, rhieni' },
  placement: { en: 'placement', cy: 'lleoliadau, lleoliad gofal' },
  advocacy: { en: 'advocacy, advocate', cy: 'eiriolaeth, eiriolwr, eiriolwyr, eirioli' },
  'support worker': {
    en: 'support worker',
    cy: 'gweithiwr cymorth, gweithwyr cymorth, gweithiwr cefnogi, gweithwyr cefnogi',
  },
  disability: {
    en: 'disabled, disability, wheelchair',
    cy: 'anabl, anabledd, anableddau, cadair olwyn, cadeiriau olwyn',
  },
  'learning disability': {
    en: 'learning disability, learning difficulty',
    cy: 'anabledd dysgu, anableddau dysgu, anawsterau dysgu',
    within: ['disability'],
  },
  'direct payment': {
    en: 'direct payment, personal budget, care budget, individual budget',
    cy: 'taliad uniongyrchol, taliadau uniongyrchol, cyllideb bersonol, cyllidebau personol, cyllideb gofal',
  },
  pooling: { en: 'pool, pooled, pooling, one pot', cy: 'cronni, cyfuno, crynhoi, un pot' },
  activity: { en: 'activity, active', cy: 'gweithgaredd, gweithgareddau, actif' },
  group: { en: 'group', cy: 'grŵp, grwpiau' },
  independence: { en: 'independent, independence, independently', cy: 'annibynnol, annibyniaeth' },
  prevention: {
    en: 'prevention, prevent, preventative, early intervention',
    cy: 'atal, ataliol, ymyrraeth gynnar, ymyrryd yn gynnar',
  },
  dementia: { en: 'dementia', cy: 'dementia' },
  respite: { en: 'respite, short break', cy: 'seibiant, seibiannau' },
};
