/** An asker's correction enters; only the keys that say something leave. Pure. */
import type { AskInput } from "../domain/ask.ts";
import type { Understood } from "../domain/reply.ts";

export function correctionOf(said: NonNullable<AskInput["understood"]>): Partial<Understood> {
  const { question, intent, cities, measures, years, places, documents, basis, topics } = said;
  return {
    ...(question === undefined ? {} : { question }),
    ...(intent === undefined ? {} : { intent }),
    ...(cities === undefined ? {} : { cities }),
    ...(measures === undefined ? {} : { measures }),
    ...(years === undefined ? {} : { years }),
    ...(places === undefined ? {} : { places }),
    ...(documents === undefined ? {} : { documents }),
    ...(basis === undefined ? {} : { basis }),
    ...(topics === undefined ? {} : { topics }),
  };
}
