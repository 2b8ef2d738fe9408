/** An instant that arrived with an event: ISO 8601 in UTC with milliseconds, so that it sorts as text. */
export type EventTime = string & { readonly eventTime: unique symbol };

/**
 * Reads an instant as every source writes it (scheduler, HTTP API, SES) and brings it to the one form we store.
 * @throws RangeError when the text is not an instant.
 */
export function eventTime(instant: string | number): EventTime {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) throw new RangeError(`not an instant: ${JSON.stringify(instant)}`);
  return date.toISOString() as EventTime;
}

/** The instant so many seconds after another. */
export function secondsAfter(at: EventTime, seconds: number): EventTime {
  return eventTime(Date.parse(at) + seconds * 1000);
}

/** Seconds from one instant to another; negative when the second comes first. */
export function secondsBetween(from: EventTime, to: EventTime): number {
  return (Date.parse(to) - Date.parse(from)) / 1000;
}
