/** A Host header enters; whether a page under that name may speak to this server leaves. Pure. */
import { isIP } from "node:net";
import { isLoopback, type Settings } from "../settings.ts";

/**
 * A page elsewhere that points its own name at this machine (DNS rebinding) sends that name. Names must be allowed; a bare address
 * cannot be rebound, so bound to all addresses the server answers under any of them, and bound to one under that one.
 */
export function makeHostCheck({ host, allowedHosts }: Pick<Settings, "host" | "allowedHosts">): (header: string) => boolean {
  const names = new Set(["localhost", "127.0.0.1", "::1", ...allowedHosts.map(nameIn), nameIn(host)]);
  const anyAddress = !isLoopback(host) && (host === "0.0.0.0" || host === "::");
  return (header) => {
    const name = nameIn(header);
    return names.has(name) || (anyAddress && isIP(name) !== 0);
  };
}

/** Headers of a request that changes something. */
export interface Origin {
  readonly host: string;
  /** What the browser says of the page that sends it; absent from other programs, and on plain HTTP beyond loopback. */
  readonly fetchSite: string | undefined;
  readonly origin: string | undefined;
}

/** Whether a page of another site sends it: nothing may be changed from there, not even by a form that asks for no reading. */
export function makeOriginCheck({ allowedHosts }: Pick<Settings, "allowedHosts">): (request: Origin) => boolean {
  const names = new Set(allowedHosts.map(nameIn));
  return ({ host, fetchSite, origin }) => {
    if (fetchSite !== undefined) return fetchSite !== "same-origin" && fetchSite !== "none";
    if (origin === undefined) return false;
    const from = /^https?:\/\/(.+)$/i.exec(origin)?.[1]?.toLowerCase();
    return from === undefined || (from !== host.toLowerCase() && !names.has(nameIn(from)));
  };
}

/** Without port and brackets, in small letters. A header that is no host at all stays as it is and matches nothing. */
function nameIn(header: string): string {
  const small = header.trim().toLowerCase();
  if (isIP(small) === 6) return small;
  return /^\[([0-9a-f:.]+)\](?::\d{1,5})?$/.exec(small)?.[1] ?? /^([^:/@\s]+?)\.?(?::\d{1,5})?$/.exec(small)?.[1] ?? small;
}
