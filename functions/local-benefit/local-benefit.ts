import { allowed, refused, type Result } from '../kernel/result.ts';
import type { MessageKey } from '../messages/catalogue.ts';

/** The three rounds of Local Multiplier 3, in whole pence. Each is a part of the one before. */
export interface SpendingRounds {
  /** What was spent at first. */
  readonly spentPence: number;
  /** What of it was spent locally. */
  readonly spentLocallyPence: number;
  /** What those who received it spent locally in turn. */
  readonly respentLocallyPence: number;
}

/** What a spend was worth to the place it was made in. */
export interface LocalBenefit {
  readonly spentPence: number;
  /** The spend and its rounds together. */
  readonly benefitPence: number;
  /** Benefit per £1 spent in hundredths, rounded half up: 214 is 2.14. */
  readonly ratioHundredths: number;
}

/** How a forecast came true. */
export interface LocalBenefitComparison {
  readonly forecast: LocalBenefit;
  readonly actual: LocalBenefit;
  /** Actual less forecast, in pence. */
  readonly benefitDifferencePence: number;
  /** Actual less forecast of the rounded ratios, so that a reader can check the sum. */
  readonly ratioDifferenceHundredths: number;
  /** By the ratio: what was spent may have changed meanwhile. */
  readonly outcome: 'above-forecast' | 'as-forecast' | 'below-forecast';
}

/** The benefit of three rounds. Refuses a spend of nothing, an amount that is not whole pence of zero or more, and a round larger than the one before. */
export function localBenefitOfRounds({
  spentPence,
  spentLocallyPence,
  respentLocallyPence,
}: SpendingRounds): Result<LocalBenefit, MessageKey> {
  if (![spentPence, spentLocallyPence, respentLocallyPence].every(isAmount))
    return refused('local-benefit.amount-wrong');
  if (spentLocallyPence > spentPence || respentLocallyPence > spentLocallyPence)
    return refused('local-benefit.larger-than-round-before');
  return localBenefit(spentPence, spentPence + spentLocallyPence + respentLocallyPence);
}

/** The benefit of a spend where only their sums are known. Refuses a spend of nothing, and an amount that is not whole pence of zero or more. */
export function localBenefit(spentPence: number, benefitPence: number): Result<LocalBenefit, MessageKey> {
  if (!isAmount(spentPence) || !isAmount(benefitPence)) return refused('local-benefit.amount-wrong');
  if (spentPence === 0) return refused('local-benefit.spend-missing');
  return allowed({ spentPence, benefitPence, ratioHundredths: hundredths(benefitPence, spentPence) });
}

/** Sets what was forecast beside what was found at the end. */
export function compareLocalBenefit(forecast: LocalBenefit, actual: LocalBenefit): LocalBenefitComparison {
  const ratioDifferenceHundredths = actual.ratioHundredths - forecast.ratioHundredths;
  return {
    forecast,
    actual,
    benefitDifferencePence: actual.benefitPence - forecast.benefitPence,
    ratioDifferenceHundredths,
    outcome:
      ratioDifferenceHundredths === 0
        ? 'as-forecast'
        : ratioDifferenceHundredths > 0
          ? 'above-forecast'
          : 'below-forecast',
  };
}

/** Writes a ratio as it is published: 214 as `2.14`; the same in both languages. */
export function ratioText(ratioHundredths: number): string {
  const digits = String(Math.abs(ratioHundredths)).padStart(3, '0');
  return `${ratioHundredths < 0 ? '−' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** A part of a whole in hundredths, rounded half up. In whole numbers, because a floating quotient can fall on the wrong side of a half. */
function hundredths(part: number, whole: number): number {
  const [numerator, denominator] = [BigInt(part) * 100n, BigInt(whole)];
  return Number((2n * numerator + denominator) / (2n * denominator));
}

function isAmount(pence: number): boolean {
  return Number.isSafeInteger(pence) && pence >= 0;
}
