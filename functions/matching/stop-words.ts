import { fold } from './fold.ts';

/** Words that hold an English sentence together. They also tell that a text is English, so none of them is a common Welsh word. */
const english = `
  the of and to for with that this these those we our us they them their its it is are was were be been being has have had will would can could
  should may might must by from in into out on off up down over under at as or but not no nor so than then there here when where which who whom whose what
  why how all any both each every few more most other others some such only own same too very just also about across after against again along among around
  because before behind below beneath beside between beyond during except near per since through throughout toward towards until upon within without
  you your he she his her do does did done being instead while whether once still yet already often ever never away back like unlike one ones
`;

/** The same in Welsh, without those that are English words as well (`a`, `am`, `dan`, `i`, `o`, `on`); they are in `either`. */
const welsh = `
  y yr yn ar gan mae maent bydd byddwn byddant byddai fydd fyddai fyddwn ei eu ein eich fy mewn wedi sydd sy fel neu gyda gydag drwy trwy dros er ers
  hyn hon hwn hynny honno hwnnw rhai lle nad nid ond oes os pan wrth yw ydyw ydynt ydym oedd roedd pob bob pawb pwy beth sut nes ni nhw chi chwi hi ef hwy eto
  rhag rhwng tan heb hyd gyfer byth hefyd iawn mwy mwyach llai lai fwy mwyaf arall eraill gallu gall gallai gallwn gael cael cawn caiff ceir bod fod
  rydym rydyn maen dyma dyna felly cyn wedyn ynddynt arnynt amdanynt iddynt ganddynt arnom ohonynt ohono ohonom ati atynt drosto yma yno acw
  fesul er tua ynghyd yng ym un unrhyw mwyn ystod unwaith yna ble wahan dau ddau dwy ddwy tri dri tair dair nghyd
`;

/** In either language, or too short to tell. */
const either = `
  a ac ag am an i o on dan at mo na nac ni no na s r n m u w th ch re ve ll t d h
`;

/**
 * What every bid to the fund says, whatever it is about: a word of the fund's own business tells nothing about the work. (Kinds of body and places are in
 * `names.ts`; they count a little.)
 */
const everyBidSays = `
  project projects programme programmes scheme schemes pilot pilots trial trials test tests initiative bid proposal work works working service services
  new improve improves improved improving improvement improvements better best help helps helping support supports supporting supported provide provides
  provided use uses used using make makes making made give gives giving given get gets getting take takes taking need needs needed want wants propose allow
  let lets would keep keeps put puts come comes go goes bring brings run runs running offer offers way ways place places people person
  public sector body bodies organisation organisations save saves saved saving savings cost costs costly cheaper money fund funds funded funding invest
  investment pound pounds budget price spend spending reduce reduces reducing reduced cut cuts cutting lower increase extend extends extended extension
  expansion introduce introduces introduced deliver delivers delivery develop develops developing development create creates change changes changing changed
  year years yearly month months monthly week weeks weekly day days daily hour hours time times today number many much less least half third quarter fewer
  area areas local national whole small large big good common different available possible member members whom
  two three four five six seven eight nine ten first second last next end ends start starts begin set part parts kind thing things
  prosiect prosiectau rhaglen rhaglenni cynllun cynlluniau peilot treial prawf profi menter gwaith gweithio gwasanaeth gwasanaethau newydd gwell gwella
  gwelliant gwelliannau helpu cymorth cefnogi cefnogaeth darparu darpariaeth defnyddio defnydd gwneud rhoi cymryd angen eisiau cynnig caniatau cadw dod
  mynd ffordd ffyrdd pobl person personau cyhoeddus sector corff cyrff sefydliad sefydliadau arbed arbedion cost costau costus costio arian cronfa
  ariannu buddsoddi buddsoddiad punt bunt cyllid gwario lleihau torri gostwng cynyddu ymestyn ehangu cyflwyno cyflawni datblygu creu newid
  newidiadau blwyddyn blynyddoedd bob mis misoedd wythnos wythnosau diwrnod dydd awr oriau amser nifer llawer hanner traean chwarter llai ardal ardaloedd lleol
  cenedlaethol cyfan bach mawr da cyffredin gwahanol posibl aelod aelodau pedwar pedair pump chwech saith wyth naw deg cyntaf
  mlynedd oed hugain ugain cant mil miloedd ail olaf nesaf diwedd dechrau rhan rhannau math peth pethau sefydlu gosod ogystal enghraifft hen ran fewn
`;

/** The small words of each language: they tell which language a text is in. */
export const smallWords = { cy: wordsOf(welsh), en: wordsOf(english), either: wordsOf(either) } as const;

/** The words that say nothing by themselves in a text of a language, or of either; folded. */
export const emptyWords: Readonly<Record<'cy' | 'en' | 'either', ReadonlySet<string>>> = {
  cy: wordsOf(welsh, either, everyBidSays),
  en: wordsOf(english, either, everyBidSays),
  either: wordsOf(welsh, english, either, everyBidSays),
};

function wordsOf(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(fold(lists.join(' ')).split(/\s+/u).filter(Boolean));
}
