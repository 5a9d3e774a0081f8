import 'reflect-metadata';
import { Controller, Delete, Get, HttpCode, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { Field, ListOf, Nullable } from '../openapi/view-fields.js';
import { AnsweredBy, Repeatable } from './answered-by.js';
import { checkAnswers } from './check-answers.js';

class Named {
  @Field() id!: string;
  @Nullable(String) visitId!: string | null;
  @Field() code!: string;
  @Field() expiresAt!: string;
  @Field() count!: number;
  @Field() on!: boolean;
}

class Person extends Named {
  @Field() name!: string;
}

class Phones {
  @ListOf(String) id!: string[];
}

class Booking {
  @Field() id!: Person;
}

@Controller()
class Sound {
  @Get('words')
  @ApiOkResponse({ type: Person })
  words() {
    return [];
  }

  @Post('named')
  @ApiCreatedResponse({ type: Named })
  named() {
    return { id: '1' };
  }

  @Post('answered')
  @AnsweredBy('words')
  @ApiCreatedResponse({ type: Person })
  answered() {
    return { id: '1' };
  }

  @Delete('nothing')
  @HttpCode(204)
  nothing() {}

  @Post('repeatable')
  @Repeatable('a test')
  @ApiCreatedResponse({ type: Person })
  repeatable() {
    return {};
  }
}

@Controller()
class Texts {
  @Post('person')
  @ApiCreatedResponse({ type: Person })
  person() {
    return {};
  }
}

@Controller()
class Lists {
  @Post('phones')
  @ApiCreatedResponse({ type: Phones })
  phones() {
    return {};
  }
}

@Controller()
class Objects {
  @Post('booking')
  @ApiCreatedResponse({ type: Booking })
  booking() {
    return {};
  }
}

@Controller()
class Secret {
  @Post('unsaid')
  unsaid() {
    return {};
  }
}

class Renamed {
  view() {
    return {};
  }

  @AnsweredBy('view')
  @Post('named')
  named() {
    return { id: '1' };
  }
}

@Controller()
class Lost extends Renamed {}
Object.defineProperty(Lost.prototype, 'view', { value: undefined });

@Module({})
class Application {}

describe('an application starts only when no unsafe route has its answer kept', () => {
  test.each([
    ['nothing but names, or made anew', [Sound], null],
    ['a text about a person', [Sound, Texts], 'Unsafe routes without @AnsweredBy: Texts.person'],
    ['a list', [Lists], 'Lists.phones'],
    ['an object in it', [Objects], 'Objects.booking'],
    ['nobody says what', [Secret], 'Secret.unsaid'],
    ['made by what is not there', [Lost], 'Lost.named'],
  ])('%s', async (_what, controllers, refusal) => {
    const app = await NestFactory.createApplicationContext({ module: Application, controllers }, { logger: false });
    const check = () => checkAnswers(app);
    if (refusal) expect(check).toThrow(refusal);
    else expect(check).not.toThrow();
    await app.close();
  });
});
