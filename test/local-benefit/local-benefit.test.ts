import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  compareLocalBenefit,
  localBenefit,
  localBenefitOfRounds,
  ratioText,
} from '../../functions/local-benefit/local-benefit.ts';
import { given } from '../repayments/plans.ts';

/** The published example: £34,803.33 spent, £74,611.05 of local benefit predicted and £83,292.70 found (mission.md). */
const published = {
  forecast: given(localBenefit(3_480_333, 7_461_105)),
  actual: given(localBenefit(3_480_333, 8_329_270)),
};

describe('local benefit (LM3)', () => {
  test('gives the published ratios of the published example', () => {
    expect(ratioText(published.forecast.ratioHundredths)).toBe('2.14');
    expect(ratioText(published.actual.ratioHundredths)).toBe('2.39');
  });

  test('is the spend and its two local rounds, per pound spent', () => {
    const rounds = { spentPence: 3_480_333, spentLocallyPence: 2_500_000, respentLocallyPence: 1_480_772 };
    expect(given(localBenefitOfRounds(rounds))).toEqual(published.forecast);
    const all = { spentPence: 100, spentLocallyPence: 100, respentLocallyPence: 100 };
    const none = { spentPence: 100, spentLocallyPence: 0, respentLocallyPence: 0 };
    expect([all, none].map((each) => given(localBenefitOfRounds(each)).ratioHundredths)).toEqual([300, 100]);
  });

  test('rounds a half up, where a floating quotient would not', () => {
    const ratio = (spend: number, benefit: number) => given(localBenefit(spend, benefit)).ratioHundredths;
    expect([ratio(200, 401), ratio(200, 400), ratio(1000, 2004), ratio(1000, 2005)]).toEqual([
      201, 200, 200, 201,
    ]);
    // 1.005 is held as 1.00499999999999989…
    expect([ratio(200_000, 201_000), Math.round(1.005 * 100)]).toEqual([101, 100]);
  });

  test('is never further than half a hundredth from the exact ratio, for sums of any size', () => {
    const amount = fc.integer({ min: 0, max: 1e13 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e13 }), amount, (spend, benefit) => {
        const { ratioHundredths } = given(localBenefit(spend, benefit));
        const twiceTheError = 200n * BigInt(benefit) - 2n * BigInt(ratioHundredths) * BigInt(spend);
        expect(twiceTheError < BigInt(spend) && twiceTheError >= -BigInt(spend)).toBe(true);
      }),
    );
  });

  test('compares what was found with what was forecast', () => {
    const { forecast, actual } = published;
    expect(compareLocalBenefit(forecast, actual)).toEqual({
      forecast,
      actual,
      benefitDifferencePence: 868_165,
      ratioDifferenceHundredths: 25,
      outcome: 'above-forecast',
    });
    expect(compareLocalBenefit(actual, forecast)).toMatchObject({
      benefitDifferencePence: -868_165,
      outcome: 'below-forecast',
    });
    // Twice the spend with twice the benefit is the same benefit per pound.
    const doubled = given(localBenefit(2 * 3_480_333, 2 * 7_461_105));
    expect(compareLocalBenefit(forecast, doubled).outcome).toBe('as-forecast');
  });

  test('writes ratios with two places', () => {
    expect([5, 100, 214, 12_345, -25].map(ratioText)).toEqual(['0.05', '1.00', '2.14', '123.45', '−0.25']);
  });

  test.each<[string, readonly [number, number, number], string]>([
    ['a spend of nothing', [0, 0, 0], 'local-benefit.spend-missing'],
    ['less than nothing', [100, 50, -1], 'local-benefit.amount-wrong'],
    ['half a penny', [100, 50.5, 0], 'local-benefit.amount-wrong'],
    ['more spent locally than was spent', [100, 101, 0], 'local-benefit.larger-than-round-before'],
    ['more respent than was received', [100, 50, 51], 'local-benefit.larger-than-round-before'],
  ])('refuses %s', (_what, [spentPence, spentLocallyPence, respentLocallyPence], refusal) => {
    expect(localBenefitOfRounds({ spentPence, spentLocallyPence, respentLocallyPence })).toEqual({
      ok: false,
      refusal,
    });
  });
});
