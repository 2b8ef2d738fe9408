import type { Adapter, AdapterPayload } from 'oidc-provider';

interface Stored {
  readonly payload: AdapterPayload;
  readonly expiresAt: number;
}

/**
 * What the sign-in provider remembers of people signing in: in memory, because after a restart choosing one's name again costs a click.
 * Tokens already handed out stay good all the same: they are checked by their signature, and the keys are kept.
 */
export function signInStore(): new (kind: string) => Adapter {
  const all = new Map<string, Stored>();

  return class implements Adapter {
    readonly #kind: string;
    constructor(kind: string) {
      this.#kind = kind;
    }

    async upsert(id: string, payload: AdapterPayload, expiresIn: number): Promise<undefined> {
      for (const [key, { expiresAt }] of all) if (expiresAt < Date.now()) all.delete(key);
      all.set(this.#key(id), { payload, expiresAt: Date.now() + expiresIn * 1000 });
    }

    async find(id: string): Promise<AdapterPayload | undefined> {
      const stored = all.get(this.#key(id));
      return stored === undefined || stored.expiresAt < Date.now() ? undefined : stored.payload;
    }

    async findByUid(uid: string): Promise<AdapterPayload | undefined> {
      return this.#findBy((payload) => payload.uid === uid);
    }

    async findByUserCode(userCode: string): Promise<AdapterPayload | undefined> {
      return this.#findBy((payload) => payload.userCode === userCode);
    }

    async consume(id: string): Promise<undefined> {
      const stored = all.get(this.#key(id));
      if (stored !== undefined) stored.payload.consumed = Math.floor(Date.now() / 1000);
    }

    async destroy(id: string): Promise<undefined> {
      all.delete(this.#key(id));
    }

    async revokeByGrantId(grantId: string): Promise<undefined> {
      for (const [key, { payload }] of all) if (payload.grantId === grantId) all.delete(key);
    }

    #key(id: string): string {
      return `${this.#kind}:${id}`;
    }

    #findBy(isWanted: (payload: AdapterPayload) => boolean): AdapterPayload | undefined {
      for (const [key, { payload }] of all) {
        if (key.startsWith(`${this.#kind}:`) && isWanted(payload)) return payload;
      }
      return undefined;
    }
  };
}
