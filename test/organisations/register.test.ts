import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import {
  organisationNamed,
  organisationNames,
  organisations,
} from '../../functions/organisations/register.ts';

describe('the register of public bodies', () => {
  test('says what the file says that it was made from', () => {
    const file = join(import.meta.dirname, '..', '..', 'infra', 'local', 'sample', 'organisations.csv');
    const rows: Record<string, string>[] = parse(readFileSync(file, 'utf8'), { columns: true });
    const asInFile = organisations.map(({ id, name, type, region, size, formerNames }) => ({
      id,
      name_en: name.en,
      name_cy: name.cy,
      type,
      region,
      size_band: size,
      former_names: formerNames.join('; '),
    }));
    expect(asInFile).toEqual(rows.map(({ population_2021: _, note: _note, ...row }) => row));
    expect(asInFile).toHaveLength(80);
  });

  test.each([
    ['Gwynedd Council', 'org-015'],
    ['Cyngor Gwynedd', 'org-015'],
    ['  cyngor   gwynedd ', 'org-015'],
    ['Bwrdd Iechyd Prifysgol Caerdydd a’r Fro', 'org-003'],
    ['City and County of Swansea', 'org-024'],
    ['Snowdonia National Park Authority', 'org-043'],
  ])('knows a body by the name %s', (name, id) => {
    expect(organisationNamed(name)?.id).toBe(id);
  });

  test('knows no body by a part of a name, or by none', () => {
    expect(organisationNamed('Gwynedd')).toBeNull();
    expect(organisationNamed('')).toBeNull();
  });

  test('suggests names of the page’s language before those of the other, each once', () => {
    const welsh = organisationNames('cy');
    expect(welsh.indexOf('Cyngor Gwynedd')).toBeLessThan(welsh.indexOf('Gwynedd Council'));
    expect(new Set(welsh).size).toBe(welsh.length);
    expect(new Set(organisationNames('en'))).toEqual(new Set(welsh));
  });
});
