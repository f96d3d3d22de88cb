/** What makes a child process give memory back to the system. Data only. */

/**
 * Bytes. glibc raises both by itself to the largest block that was ever freed (WebAssembly's compiler frees some of many MB) and from
 * then on keeps what it frees: 40 MB more, and growing. Set, they stay. Other C libraries do not read them.
 */
export const GIVE_BACK: Readonly<Record<string, string>> = { MALLOC_MMAP_THRESHOLD_: "131072", MALLOC_TRIM_THRESHOLD_: "131072" };
/** The same where threads of V8's compiler allocate: each would keep a pool of its own, which only grows. */
export const GIVE_BACK_OF_THREADS: Readonly<Record<string, string>> = { ...GIVE_BACK, MALLOC_ARENA_MAX: "2" };
