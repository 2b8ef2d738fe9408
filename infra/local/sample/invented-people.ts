/** First names and surnames that are common in Wales. Their pairs are invented. */
const firstNames = [
  'Rhian',
  'Gareth',
  'Siân',
  'Tom',
  'Angharad',
  'Mohammed',
  'Eleri',
  'David',
  'Ffion',
  'Priya',
  'Huw',
  'Catrin',
  'James',
  'Gwenllïan',
  'Sarah',
  'Dafydd',
  'Aisha',
];
const surnames = [
  'Pritchard',
  'Bevan',
  'Morgan',
  'Llywelyn',
  'Hughes',
  'Khan',
  'Roberts',
  'Evans',
  'Griffiths',
  'Patel',
  'Parry',
  'Jenkins',
  'Owen',
  'Howells',
  'Lloyd',
];

/** Words that say what kind of body it is, and not which. */
const common = new Set(
  'the of and in a council county borough city university health board nhs trust teaching services service lead not stated named joint'.split(
    ' ',
  ),
);

/** The invented person with this number, at an address of an organisation that reaches nobody. No two numbers below 255 have the same name. */
export function contactAt(number: number, organisation: string): { name: string; email: string } {
  const first = firstNames[number % firstNames.length] ?? '';
  const last = surnames[number % surnames.length] ?? '';
  return {
    name: `${first} ${last}`,
    email: `${asciiOf(first)}.${asciiOf(last)}@${domainOf(organisation)}.example.org`,
  };
}

/** A label for a host name from what an organisation is called: its own words, four at most. */
function domainOf(organisation: string): string {
  const words = asciiOf(organisation)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !common.has(word));
  return words.slice(0, 4).join('-') || 'fund';
}

function asciiOf(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
