import 'reflect-metadata';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Audience, Needs } from './audience.js';
import { checkAudiences } from './check-audiences.js';

class Words {
  @Get('words')
  list() {
    return this.notARoute();
  }

  notARoute() {
    return [];
  }
}

@Controller()
class NobodySaid extends Words {}

@Audience('public')
@Controller()
class SaidOnce extends Words {}

@Controller()
class SaidOnRoute {
  @Audience('resident')
  @Get('spoken')
  spoken() {
    return [];
  }
}

@Controller()
class SaidOnOne extends SaidOnRoute {
  @Get('forgotten')
  forgotten() {
    return [];
  }
}

@Needs('booking.read')
@Controller('api/console/words')
class OfTheConsole extends Words {}

@Audience('resident')
@Controller('api/console/words')
class WithoutNeed extends Words {}

@Audience('staff')
@Controller('api/words')
class ForStaff extends Words {}

@Module({})
class Application {}

describe('an application starts only when every route names its audience', () => {
  test.each([
    ['said on the class', [SaidOnce], null],
    ['said on the route', [SaidOnRoute], null],
    ['said nowhere', [SaidOnce, NobodySaid], 'Routes without @Audience: NobodySaid.list'],
    ['what it needs is said', [OfTheConsole], null],
    ['what it needs is not said', [OfTheConsole, WithoutNeed], 'without @Needs: WithoutNeed.list'],
    ['what it needs is not said elsewhere', [ForStaff], 'without @Needs: ForStaff.list'],
    ['said on one of two routes', [SaidOnOne], 'Routes without @Audience: SaidOnOne.forgotten'],
  ])('%s', async (_where, controllers, refusal) => {
    const app = await NestFactory.createApplicationContext({ module: Application, controllers }, { logger: false });
    const check = () => checkAudiences(app);
    if (refusal) expect(check).toThrow(refusal);
    else expect(check).not.toThrow();
    await app.close();
  });
});
