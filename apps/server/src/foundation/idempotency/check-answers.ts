import { INestApplicationContext, RequestMethod } from '@nestjs/common';
import { HTTP_CODE_METADATA, METHOD_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, ModulesContainer } from '@nestjs/core';
import { ANSWERED_BY, REPEATABLE } from './answered-by.js';
import { isNaming } from './names.js';

/** Where @nestjs/swagger keeps what a handler answers and the fields of a class; it exports neither name. */
const ANSWERS = 'swagger/apiResponse';
const FIELDS = 'swagger/apiModelPropertiesArray';
const FIELD = 'swagger/apiModelProperties';
const NO_CONTENT = 204;
const SAFE = [RequestMethod.GET, RequestMethod.HEAD, RequestMethod.OPTIONS];

type Prototype = Record<string, object>;
type Answers = Record<string, { type?: { prototype: object } }>;

/**
 * Refuses to start an application that has an unsafe route whose answer would have to be kept: it names what makes its
 * answer, or answers nothing, or nothing but names.
 */
export function checkAnswers(app: INestApplicationContext): void {
  const controllers = new DiscoveryService(app.get(ModulesContainer)).getControllers();
  const wrong = controllers.flatMap(({ metatype }) => (metatype ? keepingAnswers(metatype) : []));
  if (wrong.length > 0) throw new Error(`Unsafe routes without @AnsweredBy: ${wrong.join(', ')}`);
}

function keepingAnswers(controller: { name: string; prototype?: unknown }): string[] {
  const prototype = controller.prototype as Prototype;
  return new MetadataScanner()
    .getAllMethodNames(prototype)
    .filter((name) => isUnsafe(prototype[name]) && !Reflect.hasMetadata(REPEATABLE, prototype[name]))
    .filter((name) => !isAnswered(prototype, name))
    .map((name) => `${controller.name}.${name}`);
}

function isUnsafe(handler: object): boolean {
  const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
  return method !== undefined && !SAFE.includes(method);
}

function isAnswered(prototype: Prototype, name: string): boolean {
  const handler = prototype[name];
  const renderer = Reflect.getMetadata(ANSWERED_BY, handler) as string | undefined;
  if (renderer !== undefined) return typeof prototype[renderer] === 'function';
  if (Reflect.getMetadata(HTTP_CODE_METADATA, handler) === NO_CONTENT) return true;
  const answers = Object.values((Reflect.getMetadata(ANSWERS, handler) ?? {}) as Answers);
  return answers.length > 0 && answers.every(({ type }) => type !== undefined && holdsNames(type.prototype));
}

/** What a text holds is told by what it is called; numbers and flags say nothing of a person. */
function holdsNames(fields: object): boolean {
  const names = (Reflect.getMetadata(FIELDS, fields) ?? []) as string[];
  return names.every((each) => {
    const member = each.slice(1);
    const { type, isArray } = Reflect.getMetadata(FIELD, fields, member) as { type?: unknown; isArray?: boolean };
    if (isArray) return false;
    return type === Number || type === Boolean || (type === String && isNaming(member));
  });
}
