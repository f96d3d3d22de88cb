/** The style of /docs. Only what its page needs; the colours are those of the web page. */
export const docsCss = `:root{color-scheme:light dark;--paper:#f6f5f1;--surface:#fff;--ink:#1b2126;--soft:#5d666e;--line:#e1ded5;--accent:#1c527f;--get:#1d6640;--change:#84480a;--remove:#a92e26}
@media (prefers-color-scheme:dark){:root{--paper:#15181b;--surface:#1c2023;--ink:#e6e4de;--soft:#9ba3aa;--line:#2f353a;--accent:#8fbce6;--get:#7fc79b;--change:#e0b070;--remove:#ef9a92}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.7 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",system-ui,sans-serif}
main{max-width:62rem;margin:0 auto;padding:1.5rem 1rem 4rem}
h1{font-size:1.6rem;margin:.5rem 0}h2{font-size:1.25rem;margin:2.5rem 0 .75rem;border-bottom:1px solid var(--line);padding-bottom:.3rem}
h3{font-size:1rem;margin:0;display:flex;gap:.6rem;align-items:baseline;flex-wrap:wrap}h4{font-size:.85rem;color:var(--soft);margin:1rem 0 .25rem}
a{color:var(--accent)}a:focus-visible,summary:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
code,pre{font-family:ui-monospace,"Cascadia Mono",Consolas,"Noto Sans Mono CJK SC",monospace;font-size:.86em}
pre{background:var(--paper);border:1px solid var(--line);border-radius:8px;padding:.6rem .8rem;overflow:auto;margin:.4rem 0;white-space:pre-wrap;word-break:break-all}
section.route,details.schema{background:var(--surface);border:1px solid var(--line);border-radius:10px;padding:.9rem 1.1rem;margin:.8rem 0;scroll-margin-top:1rem}
section.route:target,details.schema:target,tr:target{border-color:var(--accent);outline:1px solid var(--accent)}
.method{font-weight:700;color:var(--change)}.method.get{color:var(--get)}.method.delete{color:var(--remove)}
.soft{color:var(--soft)}p{margin:.35rem 0}summary{cursor:pointer}
.wide{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.9rem}
th,td{text-align:left;vertical-align:top;padding:.3rem .6rem .3rem 0;border-top:1px solid var(--line)}th{color:var(--soft);font-weight:500;border-top:0}
td:first-child,td:nth-child(3){white-space:nowrap}
nav ul{columns:22rem;padding-left:1.1rem;margin:.3rem 0 .8rem}nav h4{margin:.6rem 0 0}`;
