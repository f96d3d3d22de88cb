/** The port to a database that may be away: what the conversation room needs of PGlite and of PostgreSQL. */
import type { Query } from "../query.ts";
import type { Mark } from "./dump.ts";

export interface Database {
  /** Rejects with `StoreAway` while it cannot be asked, with `StatementRefused` where it refuses. */
  readonly query: Query;
  /** Called each time it can be asked again, at once where it can be now. */
  onUp(listener: () => void): void;
  state(): DatabaseState;
  /** Writes a whole copy beside the database; null where whoever runs the database keeps copies. */
  readonly dump: ((mark: Mark) => Promise<void>) | null;
  close(): Promise<void>;
}

export interface DatabaseState {
  readonly up: boolean;
  /** Chinese: why it is away, or what had to be done for it. */
  readonly notices: readonly string[];
  readonly restarts: number;
  /** Whether a whole copy lies beside it; true where copies are not ours to make. */
  readonly copied: boolean;
}
