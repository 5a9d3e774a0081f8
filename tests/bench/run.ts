// npm run bench -- page [--passes 4] [--rounds 6] [--requests 1000] | import [--rows 50000] | fanout [--residents 50000] [--rounds 3] | outage [--residents 1000] [--minutes 10]
const BENCHES: Record<string, () => Promise<unknown>> = {
  page: () => import('./page.bench.js'),
  fanout: () => import('./fanout.bench.js'),
  import: () => import('./import.bench.js'),
  outage: () => import('./outage.bench.js'),
};

const name = process.argv[2] ?? '';
if (Object.hasOwn(BENCHES, name)) await BENCHES[name]();
else {
  console.error(`Usage: npm run bench -- page [--passes 4] [--rounds 6] [--requests 1000]
       npm run bench -- import [--rows 50000]
       npm run bench -- fanout [--residents 50000] [--rounds 3]
       npm run bench -- outage [--residents 1000] [--minutes 10]`);
  process.exitCode = 1;
}
