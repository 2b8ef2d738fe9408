declare module 'asl-validator' {
  /** Checks a state machine against the published JSON schema and a few rules of its own. */
  export default function validator(
    definition: unknown,
    options?: { checkPaths?: boolean; checkArn?: boolean },
  ): { isValid: boolean; errorsText(separator?: string): string };
}
