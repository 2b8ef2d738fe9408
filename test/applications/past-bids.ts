/** A past application as a row of the tests' spreadsheets, changed. */
export function pastBid(changes: Record<string, string> = {}): Record<string, string> {
  return {
    id: 'past-1',
    round: 'Round 3, 2014',
    title: 'Heat pumps for schools',
    organisation: 'Gwynedd Council',
    decision: 'unsuccessful',
    summary: 'Replaces the oil boilers of forty schools with heat pumps.',
    theme: 'energy',
    amount_gbp: '£250,000',
    decided_on: '30/06/2014',
    lead_name: 'Ann Lead',
    ...changes,
  };
}
