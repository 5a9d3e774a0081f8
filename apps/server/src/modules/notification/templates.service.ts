import { readFileSync } from 'node:fs';
import { Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { Config } from '../../config/config.js';
import { subscribeData } from './rules/subscribe-data.js';
import type { FieldValue } from './rules/subscribe-field.js';

/** A subscribe-message template as the word declares it whose news it carries. */
export interface Template<Value extends string = string> {
  /** As in the file of templates. */
  name: string;
  /** What its messages may say. There is no place for an address, a phone number or another resident. */
  values: readonly Value[];
  /** The taps at which the mini-program asks for it. */
  askedAt: readonly string[];
  /** Its fields in the simulated account. */
  simulated: Record<string, Value>;
}

/** What a template's message says. */
export interface Push<Value extends string = string> {
  template: Template<Value>;
  values: Partial<Record<Value, FieldValue>>;
}

/** A template of the WeChat account: its id, and which value goes into which field. The field's type is in its key: thing1. */
export interface AccountTemplate {
  id: string;
  fields: Record<string, string>;
}

/** A message as WeChat takes it. */
export interface Filled {
  templateId: string;
  data: Record<string, string>;
}

const ID = /^[\w-]{1,64}$/;
const KEY =
  /^(thing|number|letter|symbol|character_string|time|date|amount|phone_number|car_number|name|phrase|enum)\d{1,3}$/;

/** The subscribe-message templates of this deployment. Without any, notices reach the inbox only. */
@Injectable()
export class TemplatesService implements OnApplicationBootstrap {
  private readonly declared: Template[] = [];
  private account: Record<string, AccountTemplate> = {};

  constructor(private readonly config: Config) {}

  /** Words declare their templates when they start. */
  declare(...templates: Template[]): void {
    this.declared.push(...templates);
  }

  onApplicationBootstrap(): void {
    const { WECHAT_TEMPLATES_FILE: file, wechatSimulated } = this.config;
    if (file) this.account = readTemplates(readFileSync(file, 'utf8'), this.declared);
    else if (wechatSimulated) this.account = simulated(this.declared);
  }

  /** The message of a push; null: the account has no such template, or one of its fields cannot be filled. */
  filled(push: Push | null): Filled | null {
    const template = push && this.account[push.template.name];
    const data = template && subscribeData(template.fields, push.values);
    return data ? { templateId: template.id, data } : null;
  }

  knows(id: string): boolean {
    return Object.values(this.account).some((template) => template.id === id);
  }

  /** Template ids to ask for at a tap. */
  idsFor(tap: string): string[] {
    return this.declared
      .filter(({ askedAt }) => askedAt.includes(tap))
      .flatMap(({ name }) => this.account[name]?.id ?? []);
  }
}

/** The templates that the simulated account has. */
const simulated = (declared: Template[]): Record<string, AccountTemplate> =>
  Object.fromEntries(declared.map(({ name, simulated: fields }) => [name, { id: `sim-template-${name}`, fields }]));

/** Reads the file of templates, or says what is wrong with it. */
export function readTemplates(text: string, declared: Template[]): Record<string, AccountTemplate> {
  const given = JSON.parse(text) as Record<string, AccountTemplate | undefined>;
  for (const [name, template] of Object.entries(given)) {
    const known = declared.find((each) => each.name === name);
    if (!known) throw wrong(name, `is none of ${declared.map((each) => each.name).join(', ')}`);
    if (!ID.test(String(template?.id))) throw wrong(name, 'has no id');
    const fields = Object.entries(template?.fields ?? {});
    if (fields.length === 0) throw wrong(name, 'has no fields');
    for (const [key, value] of fields)
      if (!KEY.test(key) || !known.values.includes(value)) throw wrong(name, `cannot fill ${key} with ${value}`);
  }
  return given as Record<string, AccountTemplate>;
}

const wrong = (name: string, why: string) => new Error(`WECHAT_TEMPLATES_FILE: the template ${name} ${why}`);
