import { glassEasel } from 'glass-easel-miniprogram-adapter';

/** Faults in handlers and life-cycles of the mini-program, and what the framework warns of: all of it is to be heard. */
export function hearFramework(fault: (error: unknown) => void): void {
  glassEasel.addGlobalErrorListener((error) => {
    fault(error);
    return false;
  });
  glassEasel.addGlobalWarningListener((message, related, element) => {
    // The component that stands for an unknown tag says it better.
    if (message.startsWith('Cannot find component')) return false;
    const where = element instanceof glassEasel.Element ? `<${tagOf(element)}>` : pathOf(related);
    fault(`${where}: ${message}`.replace(/^: /, ''));
    return false;
  });
}

function tagOf(element: glassEasel.Element): string {
  const component = element.asGeneralComponent();
  return component?.tagName ?? '';
}

const pathOf = (related: unknown): string =>
  typeof related === 'string' ? related : ((related as glassEasel.GeneralComponent | undefined)?.is ?? '');
