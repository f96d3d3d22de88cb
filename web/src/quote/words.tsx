/** The words of a quote; where they come from a table, its cells stay apart. */
export function QuoteWords({ quote }: { readonly quote: string }) {
  const cells = quote.split("\t");
  if (cells.length === 1) return quote;
  return cells.map((cell, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: cells of a fixed text never move
    <span key={i} className="quote-cell">
      {cell}
    </span>
  ));
}
