/** The one style sheet: readable on a telephone, on paper, and by the colour-blind (every colour has a shape beside it). */
export const style = `
:root { --ink: #1b1f24; --soft: #57606a; --line: #d0d7de; --paper: #fff; --shade: #f6f8fa; --link: #0b57a4; --good: #0a6b2d; --bad: #a40e26; --wait: #6a5200; }
* { box-sizing: border-box; }
html { font: 100%/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
body { margin: 0 auto; max-width: 75rem; padding: 0 1rem 2rem; }
a { color: var(--link); }
a:focus-visible, button:focus-visible, input:focus-visible, .wide:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: .5rem; }
header { display: flex; flex-wrap: wrap; gap: .5rem 2rem; align-items: end; justify-content: space-between; padding: 1rem 0; border-bottom: 1px solid var(--line); }
header nav { display: flex; flex-wrap: wrap; gap: 1rem; }
.home { font-weight: 700; }
form { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: end; margin: 0; }
main form { margin: 1rem 0; padding: .75rem 1rem; background: var(--shade); border-radius: .375rem; }
ol, ul { padding-left: 1.5rem; }
li { margin: .2rem 0; }
p, li, dd, blockquote { max-width: 52rem; }
label { display: grid; grid-template-columns: minmax(0, max-content); max-width: 100%; font-size: .875rem; color: var(--soft); }
input, select, button { font: inherit; padding: .25rem .5rem; border: 1px solid var(--soft); border-radius: .25rem; background: var(--paper); color: var(--ink); }
select { width: 20rem; max-width: 100%; }
button { background: var(--link); border-color: var(--link); color: #fff; cursor: pointer; }
.crumbs ol { display: flex; flex-wrap: wrap; gap: .25rem; list-style: none; padding: 0; margin: .75rem 0 0; }
.crumbs li + li::before { content: '› '; color: var(--soft); }
h1, h2, h3 { overflow-wrap: anywhere; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 1rem 0 .5rem; }
h2 { font-size: 1.3rem; margin: 2rem 0 .5rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1.1rem; margin: 1.5rem 0 .25rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; }
caption { position: absolute; left: -100rem; }
th, td { text-align: left; vertical-align: top; padding: .375rem .75rem .375rem 0; border-bottom: 1px solid var(--line); font-weight: 400; }
thead th { color: var(--soft); font-size: .875rem; white-space: nowrap; }
thead th:first-child { width: 40%; }
tbody th { min-width: 14rem; }
.aligned table { table-layout: fixed; min-width: 44rem; }
.aligned thead th:first-child { width: 40%; }
.aligned tbody th { min-width: 0; overflow-wrap: break-word; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: .5rem 0; }
dt { color: var(--soft); }
dd { margin: 0; }
blockquote { margin: .5rem 0; padding-left: 1rem; border-left: .25rem solid var(--line); }
table.beside { table-layout: fixed; min-width: 34rem; }
table.beside th:first-child { width: 11rem; min-width: 0; }
.status { white-space: nowrap; font-weight: 600; }
.said { white-space: normal; font-weight: 400; }
.aligned .status { white-space: normal; }
.count { display: inline-block; margin-right: 1rem; }
.good { color: var(--good); }
.bad { color: var(--bad); }
.wait { color: var(--wait); }
.rest, .soft, .none { color: var(--soft); }
.small { font-size: .875rem; }
ul.plain { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 1rem; }
.contents ol { display: flex; flex-wrap: wrap; gap: .25rem 1rem; list-style: none; padding: 0; margin: .5rem 0; font-size: .875rem; }
.paper { display: none; }
ins, del { text-decoration: none; }
ins { background: #dafbe1; }
del { background: #ffebe9; }
pre { background: var(--shade); padding: .75rem 1rem; font-size: .8125rem; max-height: 40rem; }
code { overflow-wrap: anywhere; }
figure { margin: 1rem 0; }
svg { max-width: 100%; height: auto; }
svg text { font: 12px system-ui, sans-serif; fill: var(--soft); }
.axis, .grid { stroke: var(--line); fill: none; }
.figures { stroke: var(--link); fill: none; stroke-width: 2; }
.point { fill: var(--link); }
.wanted { stroke: var(--bad); stroke-dasharray: 6 4; fill: none; stroke-width: 2; }
.straight { stroke: var(--soft); stroke-dasharray: 2 3; fill: none; stroke-width: 1.5; }
.forecast { stroke: currentColor; fill: none; stroke-width: 1.5; stroke-dasharray: 3 5; }
.beside { stroke: var(--wait); fill: none; stroke-width: 1.5; }
footer { margin-top: 2rem; border-top: 1px solid var(--line); }
@media (max-width: 40rem) { svg text { font-size: 22px; } .status { white-space: normal; } dl { grid-template-columns: 1fr; } dt { margin-top: .5rem; } tbody th { min-width: 10rem; } }
@media print {
  @page { size: A4; margin: 20mm 15mm; @bottom-right { content: counter(page) ' / ' counter(pages); } }
  html { font-size: 9.5pt; line-height: 1.3; }
  h1 { font-size: 1.5rem; margin-top: 0; }
  h2 { margin-top: 1.25rem; }
  th, td { padding: .15rem .5rem .15rem 0; }
  table { font-size: .9rem; }
  tbody th[scope=rowgroup] { break-after: avoid; }
  ul { margin: .25rem 0; }
  body { max-width: none; padding: 0; }
  header, footer, .crumbs, .skip, .screen, form { display: none; }
  a { color: inherit; text-decoration: none; }
  h2, h3 { break-after: avoid; }
  tr, figure, blockquote { break-inside: avoid; }
  thead th, .status { white-space: normal; }
  thead th { overflow-wrap: break-word; }
  tbody th { min-width: 0; }
  table.beside, .aligned table { min-width: 0; }
  th, td { overflow-wrap: break-word; hyphens: auto; }
  .aligned table { table-layout: auto; }
  .paper { display: block; }
  .paper ol { display: block; font-size: inherit; }
  .paper ol ol { columns: 2; padding-left: 1rem; }
  .paper li { break-inside: avoid; }
  .wide { overflow: visible; }
  pre { max-height: none; white-space: pre-wrap; }
}
`;
