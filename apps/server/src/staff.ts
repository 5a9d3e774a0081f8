import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { loadConfig } from './config/config.js';
import { refuseDemoStaff } from './demo/refuse-demo-staff.js';
import { CodedError } from './foundation/errors/coded-error.js';
import { createLogger } from './foundation/logging/logger.js';
import { runStaffCommand, UsageError } from './modules/staff/command/staff-command.js';

const config = loadConfig();
const app = await NestFactory.createApplicationContext(AppModule.of(config), { logger: createLogger(config) });
try {
  await refuseDemoStaff(app, config);
  for (const line of await runStaffCommand(app, process.argv.slice(2))) console.log(line);
} catch (error) {
  // What whoever types it can mend is a line; anything else keeps its stack.
  console.error(error instanceof CodedError || error instanceof UsageError ? error.message : error);
  process.exitCode = 1;
} finally {
  await app.close();
}
