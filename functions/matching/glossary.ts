/**
 * One thing the fund's bids speak of, and how each language says it: words and phrases between commas. English is given in the singular (plurals and
 * forms of verbs follow from `englishStem`); Welsh in every form but the mutated ones. `within` names the wider thing it is also about.
 */
export interface GlossaryEntry {
  readonly en: string;
  readonly cy: string;
  readonly within?: readonly string[];
}

/**
 * The words by which a bid in one language is known to be like a project in the other, and like one that says the same in other words. Compiled from the
 * 51 projects of the sample and the services of the 80 bodies; the Welsh is drafted and waits for a translator's review.
 */
export const glossary: Readonly<Record<string, GlossaryEntry>> = {
  // Energy
  energy: { en: 'energy, electricity, power, gas, fuel', cy: 'ynni, trydan, egni, nwy, tanwydd' },
  'energy efficiency': {
    en: 'energy efficiency, energy efficient, energy saving, saving energy, save energy, energy use, insulation, insulate, insulated, heat pump, heating, boiler, retrofit, double glazing, building management system',
    cy: 'effeithlonrwydd ynni, arbed ynni, defnydd o ynni, defnydd ynni, ynni-effeithlon, inswleiddio, inswleiddiad, pwmp gwres, pympiau gwres, gwres, gwresogi, boeler, boeleri, ôl-osod, ôl-ffitio, gwydr dwbl',
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

  // Buildings and land
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

  // Records, paper, computers
  digital: {
    en: 'digital, digitally, digitise, digitisation, electronic, electronically, scan, scanning',
    cy: 'digidol, digideiddio, electronig, sganio',
  },
  record: {
    en: 'record, note, file, folder, document',
    cy: 'cofnod, cofnodion, nodyn, nodiadau, ffeil, ffeiliau, dogfen, dogfennau',
  },
  patient: { en: 'patient', cy: 'claf, cleifion' },
  'patient record': {
    en: 'patient record, patient health record, health record, medical record, patient note, patient file, case note, clinical note, clinical record',
    cy: 'cofnodion cleifion, cofnodion iechyd, cofnodion meddygol, cofnodion clinigol, nodiadau cleifion, nodiadau meddygol, nodiadau achos, ffeiliau cleifion, nodiadau papur cleifion',
    within: ['record', 'patient'],
  },
  paper: { en: 'paper, printing, print, printed, paper based', cy: 'papur, argraffu' },
  paperless: {
    en: 'paperless, paper free, use of paper',
    cy: 'di-bapur, heb bapur, defnydd o bapur',
    within: ['paper'],
  },
  form: { en: 'form, paper form, form filling', cy: 'ffurflen, ffurflenni' },
  storage: { en: 'storage, store, warehouse, archive', cy: 'storfa, storfeydd, storio, archif, warws' },
  administration: {
    en: 'administration, administrative, back office',
    cy: 'gweinyddu, gweinyddiaeth, gweinyddol, swyddfa gefn',
  },
  online: {
    en: 'online, on line, web, web based, internet, website, portal, app, mobile app',
    cy: 'ar-lein, ar y we, y we, gwefan, gwefannau, rhyngrwyd, porth, ap, apiau',
  },
  'self-service': {
    en: 'self service, self serve, online service, online access, online account',
    cy: 'hunanwasanaeth, hunan-wasanaeth, gwasanaeth ar-lein, gwasanaethau ar-lein, cyfrif ar-lein',
    within: ['online'],
  },
  customer: {
    en: 'customer, citizen, resident, customer access, customer service',
    cy: 'cwsmer, cwsmeriaid, dinesydd, dinasyddion, preswylydd, preswylwyr, trigolion, mynediad cwsmeriaid',
  },
  'one-stop shop': {
    en: 'one stop shop, one stop, front desk, front office, desk, counter, reception, contact centre, customer centre, service centre, hub',
    cy: 'siop un alwad, siop un stop, derbynfa, desg, cownter, canolfan gyswllt, canolfan gwsmeriaid, hwb, hybiau',
    within: ['customer'],
  },
  network: { en: 'network', cy: 'rhwydwaith, rhwydweithiau' },
  broadband: {
    en: 'broadband, public sector network, psba, wide area network, connectivity, broadband network, leased line, fibre',
    cy: 'band eang, rhwydwaith band eang, rhwydwaith y sector cyhoeddus, rhwydwaith sector cyhoeddus, cysylltedd, ffeibr',
    within: ['network'],
  },
  computing: {
    en: 'ict, information technology, software, computer, it system, ict infrastructure',
    cy: 'tgch, technoleg gwybodaeth, meddalwedd, cyfrifiadur, cyfrifiaduron, seilwaith tgch',
  },
  infrastructure: { en: 'infrastructure', cy: 'seilwaith' },
  data: { en: 'data', cy: 'data' },
  telephone: { en: 'telephone, phone, telephony', cy: 'ffôn, ffonau, ffonio, teleffoni' },
  voice: { en: 'voice', cy: 'llais, lleisiau' },
  video: { en: 'video', cy: 'fideo, fideos' },
  'speech recognition': {
    en: 'speech recognition, voice recognition, speech to text, dictation, dictate, dictated, digital dictation',
    cy: 'adnabod lleferydd, adnabod llais, lleferydd, arddweud, arddywediad',
  },
  'voice assistant': {
    en: 'voice assistant, smart speaker, virtual assistant, alexa',
    cy: 'cynorthwyydd llais, cynorthwywyr llais, seinydd clyfar, seinyddion clyfar, cynorthwyydd rhithwir',
    within: ['assistive technology'],
  },
  'assistive technology': {
    en: 'assistive technology, telecare, technology enabled care, smart home',
    cy: 'technoleg gynorthwyol, teleofal, cartref clyfar, cartrefi clyfar',
  },
  automation: {
    en: 'automation, automate, robot, robotic, artificial intelligence, ai, machine learning',
    cy: 'awtomeiddio, awtomatiaeth, robot, robotiaid, deallusrwydd artiffisial, dysgu peirianyddol',
  },

  // Running a body
  expenses: {
    en: 'expense, expenses claim, travel expense, travel claim, mileage, mileage claim',
    cy: 'treuliau, costau teithio, milltiroedd, lwfans teithio',
  },
  claim: { en: 'claim', cy: 'hawlio, hawliad, hawliadau' },
  payroll: { en: 'payroll, payslip', cy: 'cyflogres, cyflogau' },
  'corporate system': {
    en: 'corporate system, finance system, human resources',
    cy: 'system gorfforaethol, systemau corfforaethol, system gyllid, adnoddau dynol',
  },
  procurement: {
    en: 'procurement, procure, purchasing, purchase, buy, buying, tender, framework contract',
    cy: 'caffael, caffaeliad, prynu, pwrcasu, tendro, tendr, tendrau',
  },
  goods: { en: 'goods, supplies, common goods', cy: 'nwyddau, cyflenwadau' },
  contract: { en: 'contract', cy: 'contract, contractau' },
  joint: {
    en: 'joint, jointly, shared, share, sharing, together, collaborate, collaboration, collaborative, partnership',
    cy: 'ar y cyd, rhannu, rennir, gyda’n gilydd, gyda’i gilydd, cydweithio, cydweithredu, partneriaeth, cyd',
  },
  'shared services': {
    en: 'shared service, joint service, shared management, joint management, joint team, one team',
    cy: 'cydwasanaeth, cydwasanaethau, gwasanaeth ar y cyd, gwasanaethau ar y cyd, rheoli ar y cyd, tîm ar y cyd, timau ar y cyd',
    within: ['joint'],
  },
  merger: {
    en: 'merger, merge, amalgamate, amalgamation, brought together, became one',
    cy: 'uno, uniad, dod yn un, dwyn ynghyd',
  },
  workforce: { en: 'workforce, staffing', cy: 'gweithlu', within: ['staff'] },
  staff: { en: 'staff, employee, personnel', cy: 'staff, cyflogai, cyflogeion' },
  restructuring: {
    en: 'restructure, restructuring, reorganise, reorganisation, reshape, reshaping, voluntary exit, staff structure',
    cy: 'ailstrwythuro, ad-drefnu, ail-lunio, ailsiapio, ymadawiad gwirfoddol, ymadael gwirfoddol',
  },
  redesign: {
    en: 'redesign, transformation, transform, organisational change, change programme',
    cy: 'ailgynllunio, ail-ddylunio, ailddylunio, trawsnewid, newid sefydliadol, rhaglen newid',
  },
  lean: {
    en: 'lean, systems thinking, process mapping',
    cy: 'darbodus, lean, meddwl systemau, mapio prosesau',
  },
  roster: {
    en: 'roster, rostering, rota, shift, shift pattern',
    cy: 'rota, rotas, rotâu, rhestr ddyletswydd, rhestrau dyletswydd, amserlen, amserlenni, sifft, sifftiau, shifft, shifftiau',
  },
  absence: {
    en: 'absence, sickness, sickness absence, sick leave, sick, illness, ill health, attendance management, occupational health, back to work',
    cy: 'absenoldeb, absenoldebau, salwch, absenoldeb salwch, sâl, iechyd galwedigaethol, yn ôl i’r gwaith',
  },
  agency: {
    en: 'agency, agency staff, agency worker, locum',
    cy: 'asiantaeth, asiantaethau, staff asiantaeth, locwm',
  },
  recruitment: { en: 'recruit, recruitment, recruiting', cy: 'recriwtio' },
  training: {
    en: 'train, training, apprentice, apprenticeship',
    cy: 'hyfforddi, hyfforddiant, prentis, prentisiaid, prentisiaeth',
  },
  volunteer: {
    en: 'volunteer, voluntary, charity, third sector',
    cy: 'gwirfoddolwr, gwirfoddolwyr, gwirfoddol, gwirfoddoli, elusen, elusennau, trydydd sector',
  },

  // Transport and emergencies
  transport: {
    en: 'transport, journey, trip, route, bus, minibus, passenger, patient transport, community transport',
    cy: 'trafnidiaeth, cludiant, cludo, taith, teithiau, teithio, llwybr, llwybrau, bws, bysiau, bws mini, bysiau mini, teithiwr, teithwyr, cludiant cleifion, cludiant cymunedol',
  },
  fleet: {
    en: 'fleet, vehicle, van, lorry, car',
    cy: 'fflyd, cerbyd, cerbydau, faniau, lori, lorïau, car, ceir',
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

  // Health
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

  // Care of people
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
    cy: 'pobl ifanc, person ifanc, oedolion ifanc, ieuenctid, arddegau',
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

  // Other services
  library: { en: 'library', cy: 'llyfrgell, llyfrgelloedd' },
  museum: { en: 'museum, heritage, archive', cy: 'amgueddfa, amgueddfeydd, treftadaeth' },
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
