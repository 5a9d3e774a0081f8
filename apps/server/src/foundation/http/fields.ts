import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ClassConstructor, Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  registerDecorator,
  ValidateNested,
} from 'class-validator';
import { isDate } from '../clock/shanghai.js';
import { isId } from '../ids/ids.js';
import { isBlank } from '../text/blank.js';
import { phoneNumber } from '../text/phone.js';

interface Options {
  optional?: boolean;
  description?: string;
}

/** A field that may be left out; null says the same, and no handler ever sees it. */
export const MayBeLeftOut = () =>
  applyDecorators(
    IsOptional(),
    Transform(({ value }: { value: unknown }) => value ?? undefined),
  );

const property = (options: Options, schema: object) =>
  options.optional
    ? applyDecorators(ApiPropertyOptional({ description: options.description, ...schema }), MayBeLeftOut())
    : ApiProperty({ description: options.description, ...schema });

function check(name: string, test: (value: unknown) => boolean): PropertyDecorator {
  return (target, propertyName) =>
    registerDecorator({
      name,
      target: target.constructor,
      propertyName: propertyName as string,
      validator: { validate: test, defaultMessage: () => name },
    });
}

// eslint-disable-next-line no-control-regex -- control characters are what is refused
const UNSAFE = /[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069\ufeff]/;

const LONE_SURROGATE = /\p{Surrogate}/u;

/** An iPhone leaves it in what is dictated. */
const DICTATED = /\ufffc/g;

const LINE_BREAKS = /[\t\n\r\u0085\u2028\u2029]+/g;

/** What nobody would see is nothing, and a line has no breaks. */
function asWritten(text: string, lines: boolean): string {
  const seen = text.replace(DICTATED, '');
  const whole = lines ? seen : seen.replace(LINE_BREAKS, ' ');
  return isBlank(whole) && !UNSAFE.test(whole) && !LONE_SURROGATE.test(whole) ? '' : whole;
}

const AsWritten = (lines: boolean) =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? asWritten(value, lines) : value));

/**
 * Text within bounds: no lone surrogates, no control or direction-changing characters, not only what nobody sees. One line,
 * unless it may have several `lines`: a break becomes a blank.
 */
export const IsText = (max: number, options: Options & { min?: number; lines?: boolean } = {}) =>
  applyDecorators(
    property(options, { type: String, minLength: options.min ?? 1, maxLength: max }),
    AsWritten(options.lines ?? false),
    IsString(),
    MinLength(options.min ?? 1),
    MaxLength(max),
    check(
      'plainText',
      (value) =>
        typeof value === 'string' &&
        !LONE_SURROGATE.test(value) &&
        !UNSAFE.test(value) &&
        (options.min === 0 || !isBlank(value)),
    ),
  );

/** As people type and paste numbers; what is none stays as it is, and is refused. */
const AsPhone = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' && value.length <= 40 ? (phoneNumber(value) ?? value) : value,
);

/** A phone number of mainland China, Hong Kong, Macau or Taiwan, taken as it is typed or pasted, kept as it is dialled. */
export const IsPhone = (options: Options = {}) =>
  applyDecorators(
    property(options, { type: String, maxLength: 40 }),
    AsPhone,
    check('phone', (value) => typeof value === 'string' && value.length <= 40 && phoneNumber(value) === value),
  );

/** Text of a form of its own that a rule knows. */
export const IsWhere = (holds: (text: string) => boolean, name: string, options: Options = {}) =>
  applyDecorators(
    property(options, { type: String }),
    check(name, (value) => typeof value === 'string' && holds(value)),
  );

/** An address that a browser opens, encrypted, on a host with a name, without a password in it. */
export const IsHttpsLink = (max: number, options: Options = {}) =>
  applyDecorators(
    property(options, { type: String, format: 'uri', maxLength: max }),
    MaxLength(max),
    check('httpsLink', (value) => typeof value === 'string' && /^https:\/\/[\x21-\x7e]+$/.test(value) && isLink(value)),
  );

function isLink(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && url.hostname.includes('.') && url.username === '' && url.password === '';
}

/** A 64-bit id as a decimal string. */
export const IsIdText = (options: Options = {}) =>
  applyDecorators(property(options, { type: String, pattern: '^[1-9]\\d{0,18}$' }), check('id', isId));

/** A code: 8 to 32 letters, digits, - and _. */
export const IsCode = (options: Options = {}) =>
  applyDecorators(property(options, { type: String }), IsString(), Matches(/^[\w-]{8,32}$/));

/** A business date, YYYY-MM-DD in Asia/Shanghai. */
export const IsBusinessDate = (options: Options = {}) =>
  applyDecorators(
    property(options, { type: String, format: 'date' }),
    check('date', (value) => typeof value === 'string' && isDate(value)),
  );

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/;

/** An instant in UTC, such as 2026-11-22T01:00:00.000Z. */
export const IsInstant = (options: Options = {}) =>
  applyDecorators(
    property(options, { type: String, format: 'date-time' }),
    check(
      'instant',
      (value) =>
        typeof value === 'string' &&
        INSTANT.test(value) &&
        isDate(value.slice(0, 10)) &&
        // JavaScript takes 24:00 for the next day.
        !value.includes('T24') &&
        !Number.isNaN(Date.parse(value)),
    ),
  );

const NUMBER = /^-?\d{1,15}(\.\d{1,15})?$/;

/** A query is text; nothing but plain digits becomes a number: not blanks, true, 0x10 or 1e3. */
const AsNumber = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' && NUMBER.test(value) ? Number(value) : value,
);

/** A whole number within bounds; from the query too. */
export const IsWhole = (min: number, max: number, options: Options = {}) =>
  applyDecorators(
    property(options, { type: 'integer', minimum: min, maximum: max }),
    AsNumber,
    IsInt(),
    Min(min),
    Max(max),
  );

/** Numbers that are written with an exponent too: class-validator's own check fails on them. */
const hasPlaces = (value: unknown, places: number) =>
  typeof value === 'number' && Number(value.toFixed(places)) === value;

/** A number within bounds, with so many places behind the point at most; from the query too. */
export const IsReal = (min: number, max: number, { places, ...options }: Options & { places?: number } = {}) =>
  applyDecorators(
    property(options, { type: Number, minimum: min, maximum: max }),
    AsNumber,
    IsNumber({ allowInfinity: false, allowNaN: false }),
    check('decimalPlaces', (value) => places === undefined || hasPlaces(value, places)),
    Min(min),
    Max(max),
  );

/** One of a list of words. */
export const IsOneOf = (words: readonly string[], options: Options & { enumName?: string } = {}) =>
  applyDecorators(property(options, { enum: [...words], enumName: options.enumName }), IsIn(words));

/** true or false. */
export const IsFlag = (options: Options = {}) => applyDecorators(property(options, { type: Boolean }), IsBoolean());

/** A list of different ids. */
export const IsIdList = (max: number, options: Options = {}) =>
  applyDecorators(
    property(options, { type: [String], maxItems: max }),
    IsArray(),
    ArrayMaxSize(max),
    ArrayUnique(),
    check('ids', (value) => Array.isArray(value) && value.every(isId)),
  );

/** A list of objects, each with its own rules. A list in the list is none of them, though it would pass as empty. */
export const IsListOf = (type: ClassConstructor<object>, max: number, options: Options = {}) =>
  applyDecorators(
    property(options, { type: [type], maxItems: max }),
    IsArray(),
    ArrayMaxSize(max),
    IsObject({ each: true }),
    ValidateNested({ each: true }),
    Type(() => type),
  );
