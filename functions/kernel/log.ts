/**
 * One line of JSON for the operator. The type of `facts` is the rule: counts, states and ids of rows, and never a name, an address, a token, a path or
 * a message's words. (A project's id and a person's keyed id say nothing to a reader of the log who has no access to the table.)
 */
export type Facts = Readonly<Record<string, string | number | boolean | null>>;

/** Writes log lines; injected, so that a test can read them. */
export interface Log {
  info(code: string, facts?: Facts): void;
  warn(code: string, facts?: Facts): void;
  error(code: string, error: unknown, facts?: Facts): void;
}

/**
 * A log for one function. Codes begin with the function's name in capitals (`SEND_DELIVERIES_UNKNOWN`), so that a line found in production leads to its file.
 * @param write takes the finished line; standard output by default.
 */
export function createLog(write: (line: string) => void = writeLine): Log {
  const line = (level: string, code: string, facts: object) =>
    write(JSON.stringify({ level, code, ...facts }));
  return {
    info: (code, facts = {}) => line('INFO', code, facts),
    warn: (code, facts = {}) => line('WARN', code, facts),
    error: (code, error, facts = {}) => line('ERROR', code, { ...facts, ...describeError(error) }),
  };
}

/** Writes a line as it is. Lambda wraps what goes through `console`, and would hide metrics and codes inside a field of its own. */
export function writeLine(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** The name and the place of an error. Its message is left out: a library may have put somebody's address into it. */
function describeError(error: unknown): Facts {
  if (!(error instanceof Error)) return { error: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((frame) => /^\s+at /.test(frame));
  return {
    error: error.name,
    stack: frames
      .slice(0, 8)
      .map((frame) => frame.trim())
      .join(' | '),
  };
}
