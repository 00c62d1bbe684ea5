/** The look of the live page, for reading and for paper. Its colours come from there. */
export const STYLE = `
*{box-sizing:border-box}
html{background:var(--ground);color:var(--ink);font:15px/1.5 Inter,system-ui,sans-serif;-webkit-text-size-adjust:100%}
body{max-width:1360px;margin:0 auto;padding:0 clamp(14px,2.4vw,32px) 32px}
h1,h2,h3,p,dl,dd,ol,ul,figure{margin:0;padding:0}
h1{font-size:clamp(1.5rem,1.1rem + 1.6vw,2.1rem);font-weight:650;letter-spacing:-.025em;line-height:1.15;display:inline;overflow-wrap:anywhere}
h2{font-size:1.0625rem;font-weight:600;letter-spacing:-.01em;margin-bottom:10px}
h3{font-size:.8125rem;font-weight:600}
a{color:var(--accent)}
code,pre{font:.8125rem/1.5 ui-monospace,'SF Mono',Menlo,Consolas,monospace;overflow-wrap:anywhere}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:6px}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.top{display:flex;flex-wrap:wrap;align-items:baseline;gap:4px 16px;padding:20px 0 8px}
.about{color:var(--muted);width:100%}
.pill{font-size:.8125rem;font-weight:550;padding:2px 11px;border-radius:99px;border:1px solid currentcolor;color:var(--muted)}
.pill[data-kind=complete]{color:var(--good)}
.pill[data-kind=failed]{color:var(--bad)}
.pill[data-kind=stopped],.pill[data-kind=unfinished]{color:var(--warn)}
.figures{display:grid;grid-template-columns:repeat(6,1fr);border-block:1px solid var(--hairline);margin:12px 0 20px}
.figures>div{padding:14px 10px 14px 20px;border-left:1px solid var(--hairline)}
.figures>div:first-child{padding-left:0;border-left:0}
.figures dt{font-size:.8125rem;color:var(--muted)}
.figures dd{font-size:clamp(1.25rem,1.05rem + .8vw,1.7rem);font-weight:600;letter-spacing:-.025em;line-height:1.25;font-variant-numeric:tabular-nums}
.figures .note{font-size:.75rem;font-weight:400;letter-spacing:0;line-height:1.5;color:var(--muted)}
.card{background:var(--card);border:1px solid var(--hairline);border-radius:14px;box-shadow:var(--shadow);padding:16px 18px;margin-bottom:16px;min-width:0}
.pair{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:16px}
.pair>.card{margin-bottom:0}
.pair{margin-bottom:16px}
figure svg{display:block;width:100%;height:auto;font-family:Inter,system-ui,sans-serif}
figcaption{font-size:.8125rem;color:var(--muted);margin-top:6px;overflow-wrap:anywhere}
.aside{font-size:.8125rem;color:var(--muted);margin-top:8px}
.aside li{margin-left:18px}
.scroll{overflow-x:auto}
table{border-collapse:collapse;font-size:.8125rem;font-variant-numeric:tabular-nums;min-width:min(100%,420px)}
th,td{text-align:left;font-weight:400;padding:7px 18px 7px 0;vertical-align:top;overflow-wrap:anywhere}
thead th{color:var(--muted)}
tbody tr{border-top:1px solid var(--hairline)}
tbody tr:first-child{border-top:0}
thead+tbody tr:first-child{border-top:1px solid var(--hairline)}
tbody th{color:var(--muted);white-space:nowrap}
td.number{white-space:nowrap}
details summary{cursor:pointer;font-size:.8125rem;color:var(--muted);padding:4px 0}
pre{white-space:pre-wrap;margin:8px 0 0;background:var(--raised);border-radius:8px;padding:12px 14px}
.events{list-style:none;font-size:.875rem}
.events li{display:grid;grid-template-columns:92px 1fr;gap:0 12px;padding:8px 0;border-top:1px solid var(--hairline);overflow-wrap:anywhere}
.events li:first-child{border-top:0}
.events time{color:var(--muted);font-variant-numeric:tabular-nums}
.events [data-kind=failure]{color:var(--bad)}
.events [data-kind=warning]{color:var(--warn)}
.events .reason{grid-column:2;font-size:.8125rem;color:var(--muted)}
.foot{color:var(--muted);font-size:.8125rem}
.dot{display:inline-block;width:18px;height:0;border-top:3px solid;margin-right:8px;vertical-align:middle}
@media(max-width:1020px){.pair{grid-template-columns:minmax(0,1fr)}.figures{grid-template-columns:repeat(3,1fr)}.figures>div:nth-child(4){padding-left:0;border-left:0}}
@media(max-width:640px){.figures,.figures>div:nth-child(4){grid-template-columns:repeat(2,1fr)}.figures>div:nth-child(n){padding-left:16px;border-left:1px solid var(--hairline)}.figures>div:nth-child(odd){padding-left:0;border-left:0}tbody th{white-space:normal}}
@media print{html{background:#fff;font-size:12px}body{max-width:none;padding:0}.card{break-inside:avoid;box-shadow:none}.scroll{overflow:visible}h2{break-after:avoid}details:not([open])::details-content{content-visibility:visible;height:auto}}
`;
