import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Ref {
  $ref: string;
}

interface Response {
  content: { 'application/json': { schema: Ref | { oneOf: Ref[] } } };
}

interface Contract {
  paths: Record<string, Record<string, { responses: Record<string, Ref | Response> } | undefined>>;
  components: {
    schemas: Record<string, { properties: Record<string, { allOf?: [Ref] }> }>;
    responses: Record<string, Response>;
  };
}

interface Heard {
  status: number;
  body: unknown;
}

const contract = JSON.parse(readFileSync(join(__dirname, '../../packages/contract/openapi.json'), 'utf8')) as Contract;
const { schemas, responses } = contract.components;
/** Those with fewer parameters first: an address is of the first that it fits. */
const PATHS = Object.keys(contract.paths)
  .sort((a, b) => a.split('{').length - b.split('{').length)
  .map((path) => ({ path, form: new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`) }));

const untold: string[] = [];

/** Errors that were heard since the last call and that the contract does not tell. */
export const takeUntold = (): string[] => untold.splice(0);

/** Remembers an error that its operation does not tell in packages/contract: its code with this status, and the form of its details. */
export function compareWithContract(method: string, url: string, { status, body }: Heard): void {
  if (status < 400) return;
  const [address] = url.split('?');
  const path = PATHS.find(({ form }) => form.test(address))?.path;
  const operation = path && contract.paths[path][method.toLowerCase()];
  if (!operation) return;
  const { code, details } = body as { code?: string; details?: object | null };
  const where = `${method} ${path} answers ${status} ${code}`;
  if (!code || !codesOf(operation.responses[status]).includes(code))
    untold.push(`${where}: say it with @Refuses and run npm run contract`);
  else if (!fits(details, code)) untold.push(`${where} with other details: ${JSON.stringify(details)}`);
}

/** The schema of an error has the name of its code. */
function codesOf(response: Ref | Response | undefined): string[] {
  if (!response) return [];
  const { content } = '$ref' in response ? responses[nameIn(response)] : response;
  const { schema } = content['application/json'];
  return ('oneOf' in schema ? schema.oneOf : [schema]).map(nameIn);
}

function fits(details: object | null | undefined, code: string): boolean {
  const told = schemas[code].properties.details.allOf?.[0];
  if (!details || !told) return details === null;
  return Object.keys(details).join() === Object.keys(schemas[nameIn(told)].properties).join();
}

function nameIn({ $ref }: Ref): string {
  return $ref.split('/').at(-1)!;
}
