import { readFileSync } from 'node:fs';
import { Injectable } from '@nestjs/common';
import { Config } from '../../config/config.js';

export const TEMPLATE_NAMES = ['booking', 'arrival', 'visit'] as const;
export type TemplateName = (typeof TEMPLATE_NAMES)[number];

/** What a message may say; nothing here leads to a person or a flat. */
export const TEMPLATE_VALUES = ['service', 'community', 'engineer', 'start', 'day', 'status', 'note'] as const;
export type TemplateValue = (typeof TEMPLATE_VALUES)[number];

/** Template of the WeChat account: its id, and which value goes into which field. The field's type is in its key: thing1. */
export interface SubscribeTemplate {
  id: string;
  fields: Record<string, TemplateValue>;
}

/** The taps at which the mini-program asks, and what it asks for. */
export const PURPOSES = {
  book: ['booking', 'arrival'],
  join: ['booking', 'arrival'],
  visit: ['visit'],
} as const satisfies Record<string, readonly TemplateName[]>;
export type Purpose = keyof typeof PURPOSES;

type Templates = Partial<Record<TemplateName, SubscribeTemplate>>;

const ID = /^[\w-]{1,64}$/;
const KEY =
  /^(thing|number|letter|symbol|character_string|time|date|amount|phone_number|car_number|name|phrase|enum)\d{1,3}$/;

/** The templates that the simulated account has. */
const SIMULATED: Templates = {
  booking: {
    id: 'sim-template-booking',
    fields: { thing1: 'service', time2: 'start', phrase3: 'status', thing4: 'note' },
  },
  arrival: {
    id: 'sim-template-arrival',
    fields: { thing1: 'service', name2: 'engineer', time3: 'start', thing4: 'note' },
  },
  visit: {
    id: 'sim-template-visit',
    fields: { thing1: 'community', date2: 'day', name3: 'engineer', thing4: 'note' },
  },
};

/** The subscribe-message templates of this deployment. Without any, notices reach the inbox only. */
@Injectable()
export class SubscribeTemplates {
  private readonly templates: Templates;

  constructor(config: Config) {
    if (config.WECHAT_TEMPLATES_FILE)
      this.templates = readTemplates(readFileSync(config.WECHAT_TEMPLATES_FILE, 'utf8'));
    else this.templates = config.wechatSimulated ? SIMULATED : {};
  }

  find(name: TemplateName): SubscribeTemplate | null {
    return this.templates[name] ?? null;
  }

  knows(id: string): boolean {
    return Object.values(this.templates).some((template) => template.id === id);
  }

  /** Template ids to ask for at a tap. */
  idsFor(purpose: Purpose): string[] {
    return PURPOSES[purpose].flatMap((name) => this.templates[name]?.id ?? []);
  }
}

/** Reads the file of templates, or says what is wrong with it. */
export function readTemplates(text: string): Templates {
  const given = JSON.parse(text) as Record<string, SubscribeTemplate | undefined>;
  for (const [name, template] of Object.entries(given)) {
    if (!TEMPLATE_NAMES.some((known) => known === name)) throw wrong(name, `is none of ${TEMPLATE_NAMES.join(', ')}`);
    if (!ID.test(String(template?.id))) throw wrong(name, 'has no id');
    const fields = Object.entries(template?.fields ?? {});
    if (fields.length === 0) throw wrong(name, 'has no fields');
    for (const [key, value] of fields)
      if (!KEY.test(key) || !TEMPLATE_VALUES.includes(value)) throw wrong(name, `cannot fill ${key} with ${value}`);
  }
  return given as Templates;
}

const wrong = (name: string, why: string) => new Error(`WECHAT_TEMPLATES_FILE: the template ${name} ${why}`);
