import type { Rule } from './bundle.js';
import * as content from './content-rules.js';
import * as h5 from './h5-rules.js';
import * as packages from './package-rules.js';

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
  ...packages.packageRules,
  ...clientRules(root),
  speaksHttps: content.speaksHttpsExcept(apiBase),
});

export const h5Rules = (root: string): Record<string, Rule> => ({ ...clientRules(root), ...h5.h5Rules });
