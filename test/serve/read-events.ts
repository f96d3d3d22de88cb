/** An event stream as text enters, its events leave. */

/** What a reader of event streams makes of the bytes, by the WHATWG's rules. */
export function readEvents(text: string): { readonly event: string; readonly data: string }[] {
  return text
    .split(/\r\n\r\n|\n\n|\r\r/)
    .filter((block) => block !== "" && !block.startsWith(":"))
    .map((block) => {
      const lines = block.split(/\r\n|\n|\r/);
      const field = (name: string) => lines.filter((l) => l.startsWith(`${name}: `)).map((l) => l.slice(name.length + 2));
      return { event: field("event").join(), data: field("data").join("\n") };
    });
}
