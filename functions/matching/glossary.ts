import { energyAndBuildings } from './glossary/energy-and-buildings.ts';
import { healthAndCare } from './glossary/health-and-care.ts';
import { publicServices } from './glossary/public-services.ts';
import { runningABody } from './glossary/running-a-body.ts';

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
  ...energyAndBuildings,
  ...runningABody,
  ...healthAndCare,
  ...publicServices,
};
