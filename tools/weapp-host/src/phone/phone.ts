import type { Program } from '../compile/program.js';
import { Control } from './control.js';
import { Handset } from './handset.js';
import type { Settings } from './settings.js';
import { openCapsuleMenu } from './wx/capsule.js';
import { System } from './wx/system.js';
import { createWx } from './wx/wx.js';

/** One phone with one mini-program open, and WeChat around it. */
export class Phone extends Handset {
  readonly system: System;
  readonly control: Control;
  readonly wx: Record<string, unknown>;

  constructor(program: Program, templates: Record<string, unknown>, settings: Settings, entry: string) {
    super(program, settings, entry, {
      menu: () => void openCapsuleMenu(this.system).catch((error) => this.fault(error)),
      leave: () => this.system.front.home(),
      drawn: () => this.control.tell(),
    });
    this.system = new System(this);
    this.control = new Control(this.system);
    this.wx = createWx(this.system);
    this.install(templates, this.wx);
  }
}
