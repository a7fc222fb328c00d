import { openBenchBrowser } from './bench-browser.ts';
import { measureColdStarts } from './cold-start.ts';
import { summaryOf } from './summary.ts';
const b = await openBenchBrowser();
const m = await measureColdStarts(b, Number(process.argv[2] ?? 5));
for (const [k, v] of Object.entries(m)) { console.log(k, 'painted', JSON.stringify(summaryOf(v.map(x=>Math.round(x.painted)))), 'usable', JSON.stringify(summaryOf(v.map(x=>Math.round(x.usable))))); }
await b.close();
