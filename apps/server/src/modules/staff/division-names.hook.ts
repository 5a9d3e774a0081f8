import { Injectable } from '@nestjs/common';

type Names = (codes: string[]) => Promise<Map<string, string>>;

/** What divisions are called: the module that has them says it when it starts. Codes that there are not are left out. */
@Injectable()
export class DivisionNamesHook {
  private names: Names = () => Promise.resolve(new Map());

  on(names: Names): void {
    this.names = names;
  }

  of(codes: string[]): Promise<Map<string, string>> {
    return this.names([...new Set(codes)]);
  }
}
