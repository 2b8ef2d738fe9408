import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { contactAt } from './invented-people.ts';

interface SampleNetwork {
  readonly id: string;
  readonly name: { readonly cy: string; readonly en: string };
  readonly purpose: { readonly cy: string; readonly en: string };
  readonly sectors: readonly string[];
  readonly defaultPace: 'as-it-comes' | 'weekly' | 'monthly';
}

/** Twelve invented networks as the API takes them. Staff keep them: nobody is written to because of them. */
export const sampleNetworks: readonly SampleNetwork[] = (
  [
    [
      'energy',
      'Rheolwyr ynni',
      'Energy managers',
      'arbed ynni mewn adeiladau cyhoeddus',
      'saving energy in public buildings',
      'weekly',
    ],
    [
      'digital-records',
      'Cofnodion digidol',
      'Digital records',
      'cofnodion heb bapur',
      'records without paper',
      'monthly',
    ],
    [
      'social-care',
      'Gofal cymdeithasol',
      'Social care',
      'cefnogi pobl gartref',
      'supporting people at home',
      'weekly',
    ],
    [
      'prevention',
      'Atal a llesiant',
      'Prevention and wellbeing',
      'gweithredu’n gynnar',
      'acting early',
      'monthly',
    ],
    [
      'shared-services',
      'Gwasanaethau a rennir',
      'Shared services',
      'gweithio ar draws cyrff',
      'working across bodies',
      'monthly',
    ],
    [
      'workforce',
      'Datblygu’r gweithlu',
      'Workforce development',
      'sgiliau a gwaith hyblyg',
      'skills and flexible work',
      'monthly',
    ],
    [
      'finance',
      'Cyfarwyddwyr cyllid',
      'Finance directors',
      'buddsoddi i arbed',
      'investing to save',
      'monthly',
    ],
    ['estates', 'Adeiladau a thir', 'Buildings and land', 'rhannu adeiladau', 'sharing buildings', 'monthly'],
    [
      'customer-access',
      'Cyrraedd gwasanaethau',
      'Reaching services',
      'un drws i bob gwasanaeth',
      'one door to every service',
      'weekly',
    ],
    [
      'housing',
      'Tai a digartrefedd',
      'Housing and homelessness',
      'tai a digartrefedd',
      'housing and homelessness',
      'monthly',
    ],
    ['procurement', 'Caffael', 'Procurement', 'prynu gyda’n gilydd', 'buying together', 'monthly'],
    [
      'improvement',
      'Gwella a dysgu',
      'Improvement and learning',
      'dulliau gwella a gwerthuso',
      'methods of improvement and evaluation',
      'as-it-comes',
    ],
  ] as const
).map(([id, cy, en, whyCy, whyEn, defaultPace]) => ({
  id,
  name: { cy, en },
  purpose: { cy: `Dysgu ar y cyd: ${whyCy}.`, en: `Learning together: ${whyEn}.` },
  sectors: [],
  defaultPace,
}));

/** The languages they chose, in turn; nobody knows the last's. */
const languages = ['en', 'cy', 'both', ''];

/** How many rows are loaded with one call: few enough that whoever uses the fund meanwhile does not wait behind them. */
const rowsPerCall = 100;

/**
 * The members of the sample's networks as files for the API, with the network of each: so many invented people at the 80 bodies, each at an address of their
 * own at `example.org`. Every third is in two networks, every tenth in three.
 */
export function* sampleMembers(count: number): Generator<{ readonly network: string; readonly csv: string }> {
  const file = readFileSync(join(import.meta.dirname, 'organisations.csv'), 'utf8');
  const bodies: Record<string, string>[] = parse(file, { columns: true, bom: true });
  for (const [place, { id }] of sampleNetworks.entries()) {
    const numbers = Array.from({ length: count }, (_, number) => number).filter((number) =>
      placesOf(number).includes(place),
    );
    for (let start = 0; start < numbers.length; start += rowsPerCall) {
      const rows = numbers.slice(start, start + rowsPerCall).map((number) => rowOf(number, bodies));
      yield { network: id, csv: stringify(rows, { header: true, record_delimiter: '\r\n', bom: true }) };
    }
  }
}

/** Where a member stands among the networks. */
function placesOf(number: number): readonly number[] {
  const all = sampleNetworks.length;
  return [
    number % all,
    ...(number % 3 === 0 ? [(number * 5 + 1) % all] : []),
    ...(number % 10 === 0 ? [(number * 7 + 2) % all] : []),
  ];
}

function rowOf(number: number, bodies: readonly Readonly<Record<string, string>>[]) {
  const body = bodies[(number * 7) % bodies.length] ?? {};
  const { name, email } = contactAt(number, body['name_en'] ?? '');
  const [local = '', domain = ''] = email.split('@');
  return {
    // A number keeps those apart who share a name and a body.
    email: `${local}.${number + 1}@${domain}`,
    name,
    source: 'Sample members',
    organisation: body[number % 4 === 1 ? 'name_cy' : 'name_en'] ?? '',
    language: languages[number % languages.length] ?? '',
  };
}
