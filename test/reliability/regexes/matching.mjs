// Matches a regular expression against texts that may take it long, and sends the most processor time that one of them took, in ms. The
// worst at a fiftieth of the length are tried at full length.
const SHORT = 2_000;
const WORST = 3;

process.once("message", ({ source, flags, pumps, texts, longest }) => {
  const regex = new RegExp(source, flags);
  const took = (text) => {
    regex.lastIndex = 0;
    const before = process.cpuUsage();
    if (regex.global) text.replace(regex, "");
    else regex.test(text);
    return process.cpuUsage(before).user / 1000;
  };
  const filled = ({ prefix, pump }, length) => `${prefix}${pump.repeat(Math.max(1, Math.floor((length - prefix.length) / pump.length)))}\n`;
  const ranked = pumps.map((pump) => ({ pump, ms: took(filled(pump, SHORT)) })).sort((a, b) => b.ms - a.ms);
  const all = [...texts, ...ranked.slice(0, WORST).map(({ pump }) => filled(pump, longest))];
  process.send(Math.max(0, ...all.map(took)), () => process.exit());
});
