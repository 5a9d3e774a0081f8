import 'reflect-metadata';
import { createApp } from './app.factory.js';
import { loadConfig } from './config/config.js';
import { refuseDemoStaff } from './demo/refuse-demo-staff.js';
import { MetricsServer } from './foundation/metrics/metrics-server.js';

const config = loadConfig();
const app = await createApp(config);
await app.init();
await refuseDemoStaff(app, config);
await app.get(MetricsServer).listen(config.METRICS_PORT);
await app.listen(config.PORT, config.HOST);
