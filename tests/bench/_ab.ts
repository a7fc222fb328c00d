import { openBenchBrowser } from './bench-browser.ts';
import { startUsher } from '../support/usher-server.ts';
import { summaryOf } from './summary.ts';
import { emptyPages, barePages, appPages } from './bench-pages.ts';
import { writeFileSync } from 'node:fs';
const rounds = Number(process.argv[2]); const dirs = process.argv.slice(3);
const app = appPages();
const b = await openBenchBrowser();
const places: any[] = [{ name: 'empty', dir: emptyPages(app).dir, when: 'p' }, { name: 'bare', dir: (await barePages(app)).dir, when: 'main input[type=search]' }, ...dirs.map((d) => ({ name: d, dir: d, when: 'main:has(input[type=search]) section li button' }))];
process.env['LOG_LEVEL'] = 'silent';
const log = process.stdout.write.bind(process.stdout);
for (const p of places) {
  p.server = await startUsher({ appDir: p.dir }); p.m = []; p.cpu = [];
  const page = await b.open(); await page.goto(p.server.url);
  await page.evaluate(async () => { localStorage.setItem('usher.holder', JSON.stringify({ device: '01920000-0000-7000-8000-00000000be4c', person: 'jan-kos', post: 'hall-a' })); await navigator.serviceWorker.register('/service-worker.js'); await navigator.serviceWorker.ready; });
  await page.goto(p.server.url); await page.waitForSelector(p.when); await page.waitForTimeout(1500); await page.close();
}
for (const p of places) await p.server.stop();
async function start(p: any, trace?: string) {
  const page = await b.open(4); await b.stopWorkers(page);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const ev: any[] = [];
  if (trace) { const bc = await page.context().browser()!.newBrowserCDPSession().catch(() => cdp); (bc as any).on('Tracing.dataCollected', (d: any) => ev.push(...d.value)); await (bc as any).send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['devtools.timeline', 'v8', 'disabled-by-default-v8.compile', 'loading', 'blink.user_timing', 'ServiceWorker', 'toplevel', 'disabled-by-default-v8.cpu_profiler'] } }); (p as any).bc = bc; }

  const src = `(() => { const o = new MutationObserver(() => { if (!document.querySelector(${JSON.stringify(p.when)})) return; o.disconnect(); performance.mark('dom'); requestAnimationFrame(() => { const { port1, port2 } = new MessageChannel(); port1.onmessage = () => { performance.mark('usable'); const tell = () => { const g = (n) => performance.getEntriesByName(n)[0]?.startTime; const nav = performance.getEntriesByType('navigation')[0]; if (!g('first-contentful-paint')) return setTimeout(tell, 20); benchDone(JSON.stringify({ usable: g('usable'), dom: g('dom'), painted: g('first-contentful-paint'), worker: nav.workerStart, resp: nav.responseStart, respEnd: nav.responseEnd, int: nav.domInteractive, dcl: nav.domContentLoadedEventStart, res: performance.getEntriesByType('resource').map((e) => [e.name.split('/').at(-1), Math.round(e.startTime), Math.round(e.fetchStart), Math.round(e.responseEnd)]), marks: performance.getEntriesByType('mark').map((m) => [m.name, Math.round(m.startTime)]) })); }; tell(); }; port2.postMessage(0); }); }); o.observe(document, { childList: true, subtree: true }); })()`;
  await cdp.send('Runtime.enable'); await cdp.send('Runtime.addBinding', { name: 'benchDone' }); await cdp.send('Page.enable'); await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: src });
  const told = new Promise<string>((res) => cdp.on('Runtime.bindingCalled', (e: any) => res(e.payload)));
  await cdp.send('Page.navigate', { url: p.server.url });
  const r: any = JSON.parse(await told);
  r.cpu = (await cdp.send('Performance.getMetrics')).metrics.find((m: any) => m.name === 'TaskDuration')!.value * 1000;
  if (trace) { await page.waitForTimeout(300); const bc = p.bc; const done = new Promise((res) => bc.once('Tracing.tracingComplete', res)); await bc.send('Tracing.end'); await done; writeFileSync(trace, JSON.stringify({ traceEvents: ev })); }
  await page.close(); return r;
}
for (let i = 0; i < rounds + 2; i++) for (const p of places) { const r = await start(p); if (i >= 2) p.m.push(r); }
const base = (k: string, n: number) => summaryOf(places[n].m.map((x: any) => x[k])).median;
for (const p of places) { const s = (k: string) => { const x = summaryOf(p.m.map((y: any) => Math.round(y[k]))); return `${k} ${x.median.toFixed(0)} [${x.min}-${x.max}]`; }; log(`${p.name.slice(-22).padEnd(22)} ${['worker', 'resp', 'respEnd', 'int', 'dcl', 'painted', 'dom', 'usable', 'cpu'].map(s).join('  ')}  | paint ÷ empty ${(base('painted', places.indexOf(p)) / base('painted', 0)).toFixed(2)}  usable ÷ bare ${(base('usable', places.indexOf(p)) / base('usable', 1)).toFixed(2)}\n`); }
if (process.env['RES']) for (const p of places.slice(1)) log(JSON.stringify(p.m.at(-1).res) + JSON.stringify(p.m.at(-1).marks) + '\n');
if (process.env['TRACE']) for (const p of places) await start(p, `/tmp/trace-${places.indexOf(p)}.json`);
await b.close();
