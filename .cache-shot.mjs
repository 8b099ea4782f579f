// node shot.mjs <base> <outprefix> <band> <width> path…
import { chromium } from 'playwright';
const [base, out, band, width, ...paths] = process.argv.slice(2);
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync'] });
const ctx = await b.newContext({ viewport: { width: +width, height: +width < 500 ? 780 : 800 }, locale: 'vi-VN' });
const host = new URL(base).hostname;
if (band !== '-') await ctx.addCookies([{ name: 'band', value: band, domain: host, path: '/' }]);
if (process.env.COOKIE) for (const c of process.env.COOKIE.split(';')) { const [n,...v]=c.trim().split('='); await ctx.addCookies([{ name:n, value:v.join('='), domain: host, path:'/' }]); }
const p = await ctx.newPage();
p.on('console', m => { if (['error','warning'].includes(m.type())) console.log('console:', m.text().slice(0,300)); });
p.on('pageerror', e => console.log('pageerror:', e.message));
let i = 0;
for (const path of paths) { const r = await p.goto(base + path, { waitUntil: 'load' }); await p.waitForTimeout(+(process.env.WAIT??700)); console.log(path, r.status(), await p.title()); await p.screenshot({ path: `${out}-${i++}.png`, fullPage: process.env.FULL !== '0' }); }
await b.close();
