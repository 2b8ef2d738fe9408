import type { GlossaryEntry } from '../glossary.ts';

/** Energy, buildings and land. */
export const energyAndBuildings: Readonly<Record<string, GlossaryEntry>> = {
  energy: { en: 'energy, electricity, power, gas, fuel', cy: 'ynni, trydan, egni, nwy, tanwydd' },
  'energy efficiency': {
    en: 'energy efficiency, energy efficient, energy saving, saving energy, save energy, energy use, insulation, insulate, insulated, heat pump, heating, boiler, retrofit, double glazing, building management system',
    cy: 'effeithlonrwydd ynni, arbed ynni, defnydd o ynni, defnydd ynni, ynni effeithlon, effeithlon o ran ynni, inswleiddio, inswleiddiad, pwmp gwres, pympiau gwres, gwres, gwresogi, boeler, boeleri, ôl-osod, ôl-ffitio, gwydr dwbl',
    within: ['energy'],
  },
  solar: {
    en: 'solar, solar panel, solar farm, solar park, photovoltaic, photovoltaics, pv, sun power',
    cy: 'solar, haul, panel solar, paneli solar, panel haul, paneli haul, fferm solar, ffermydd solar, parc solar, ffotofoltäig, ffotofoltaidd',
    within: ['energy'],
  },
  renewable: {
    en: 'renewable, wind turbine, wind farm, hydro, biomass',
    cy: 'adnewyddadwy, tyrbin gwynt, tyrbinau gwynt, fferm wynt, ynni dŵr, biomas',
    within: ['energy'],
  },
  carbon: {
    en: 'carbon, decarbonise, decarbonisation, net zero, emission, co2, co2e',
    cy: 'carbon, datgarboneiddio, sero net, allyriad, allyriadau',
  },
  lighting: {
    en: 'light, lighting, lamp, lantern, luminaire, led',
    cy: 'golau, goleuadau, goleuo, lamp, lampau, llusern, llusernau, led',
  },
  'street lighting': {
    en: 'street light, street lighting, streetlight, street lamp, lamp column, lamp post, lighting column, road lighting, highway lighting',
    cy: 'golau stryd, goleuadau stryd, goleuadau strydoedd, goleuadau’r stryd, goleuadau’r strydoedd, goleuo strydoedd, goleuo’r strydoedd, lampau stryd, lampau’r stryd, lampau’r strydoedd, colofn oleuo, colofnau goleuo, polyn lamp, polion lamp',
    within: ['lighting'],
  },
  road: {
    en: 'road, highway, street, trunk road, carriageway, pavement',
    cy: 'ffyrdd, heol, heolydd, priffordd, priffyrdd, cefnffordd, cefnffyrdd, stryd, strydoedd, palmant, palmentydd',
  },

  premises: {
    en: 'premises, building, estate, property, site',
    cy: 'adeilad, adeiladau, ystad, ystadau, eiddo, safle, safleoedd',
  },
  office: { en: 'office, office accommodation', cy: 'swyddfa, swyddfeydd', within: ['premises'] },
  school: { en: 'school, classroom, pupil', cy: 'ysgol, ysgolion, disgybl, disgyblion, ystafell ddosbarth' },
  hospital: { en: 'hospital, ward', cy: 'ysbyty, ysbytai, ward, wardiau' },
  disposal: {
    en: 'disposal, dispose, sell, sale, selling, surplus property, surplus building, surplus land, asset sale',
    cy: 'gwaredu, gwaredu eiddo, gwerthu, gwerthiant, eiddo dros ben, tir dros ben',
  },
  repair: {
    en: 'repair, maintenance, maintain, mend, refurbish, refurbishment, renovate, renovation',
    cy: 'atgyweirio, atgyweiriadau, cynnal a chadw, trwsio, adnewyddu, ailwampio',
  },
  asset: { en: 'asset', cy: 'ased, asedau' },
  farm: {
    en: 'farm, farmer, farming, farmland, smallholding, council farm, county farm, farm estate',
    cy: 'fferm, ffermydd, ffermwr, ffermwyr, ffermio, mân-ddaliad, mân-ddaliadau, tyddyn, tyddynnod, ystad ffermydd, ystadau ffermydd',
  },
  tenant: {
    en: 'tenant, tenancy, rent, lease',
    cy: 'tenant, tenantiaid, tenantiaeth, rhent, rhentu, prydles, prydlesu',
  },
  housing: {
    en: 'housing, house, dwelling, affordable home, housing need, homeless, homelessness',
    cy: 'tai, tŷ, annedd, anheddau, tai fforddiadwy, digartref, digartrefedd',
  },
  home: { en: 'home', cy: 'cartref, cartrefi, gartref' },
  accommodation: { en: 'accommodation, lodging, flat, hostel', cy: 'llety, fflat, fflatiau, hostel' },
  'emergency accommodation': {
    en: 'emergency accommodation, temporary accommodation, bed and breakfast',
    cy: 'llety brys, llety dros dro, gwely a brecwast',
    within: ['accommodation'],
  },
  'supported accommodation': {
    en: 'supported living, supported home, supported housing, supported accommodation, supported lodgings, semi supported, step down',
    cy: 'byw â chymorth, llety â chymorth, tai â chymorth, cartref â chymorth, cartrefi â chymorth, lled-gefnogol',
    within: ['accommodation'],
  },
  sea: {
    en: 'sea, sea level, rising sea, tide, coast, coastal, shoreline',
    cy: 'y môr, lefel y môr, llanw, arfordir, arfordirol, glan y môr',
  },
  village: { en: 'village', cy: 'pentref, pentrefi' },
  community: { en: 'community', cy: 'cymuned, cymunedau, cymunedol' },
  'community company': {
    en: 'community interest company, community company, cic, social enterprise, co-operative',
    cy: 'cwmni buddiannau cymunedol, cwmni cymunedol, cwmni budd cymunedol, menter gymdeithasol, cwmni cydweithredol',
  },
};
