import type { Bundle, Rule } from './bundle.js';
import { compilerRules } from './compiler-rules.js';
import * as content from './content-rules.js';
import * as h5 from './h5-rules.js';
import * as packages from './package-rules.js';
import { privateRules } from './private-rules.js';
import { referenceRules } from './reference-rules.js';
import { themeIsComplete } from './theme-rules.js';

/** The rules of every client we ship. `root` is where it was built. */
const clientRules = (root: string): Record<string, Rule> => ({
  runsNoText: content.runsNoText,
  keepsNoSecret: content.keepsNoSecret,
  namesNoMachine: content.namesNoMachine(root),
  asksNoProcess: content.asksNoProcess,
  scriptsParse: content.scriptsParse,
  scriptsAreOld: content.scriptsAreOld,
});

export const weappRules = (root: string, apiBase: string): Record<string, Rule> => ({
  settingsParse: content.settingsParse,
  ...packages.packageRules,
  ...privateRules,
  ...referenceRules,
  themeIsComplete,
  ...clientRules(root),
  speaksHttps: content.speaksHttpsExcept(apiBase),
  ...compilerRules,
});

export const h5Rules = (root: string): Record<string, Rule> => ({ ...clientRules(root), ...h5.h5Rules });

/** All faults of a mini-program, each with the name of its rule. The others read the settings, so those come first. */
export function faultsOf(bundle: Bundle, rules: Record<string, Rule>): string[] {
  const broken = content.settingsParse(bundle);
  if (broken.length > 0) return broken.map((fault) => `${fault}（settingsParse）`);
  return Object.entries(rules).flatMap(([name, rule]) => rule(bundle).map((fault) => `${fault}（${name}）`));
}
