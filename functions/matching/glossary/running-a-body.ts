import type { GlossaryEntry } from '../glossary.ts';

/** Records, computers, and what every body does to run itself. */
export const runningABody: Readonly<Record<string, GlossaryEntry>> = {
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
  workforce: { en: 'workforce', cy: 'gweithlu', within: ['staff'] },
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
};
