import { INestApplication } from '@nestjs/common';
import { DocumentBuilder, OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { KEY_HEADER } from '../idempotency/key.js';
import { errorComponents, errorResponses } from './error-schemas.js';
import { type Operation, operationsOf } from './operations.js';
import { errorsOf } from './route-errors.js';
import { operationId, type Route, routesOf } from './routes.js';
import { ABOUT, refuseWordless, SIGN_IN, whoMay } from './words.js';

/** What each tag is about. The application names them, the foundation does not. */
export type Tags = Record<string, string>;

const SESSION = 'session';

/** The contract: made from what controllers and DTO classes say of themselves, committed in packages/contract. */
export function createDocument(app: INestApplication, tags: Tags): OpenAPIObject {
  const routes = new Map(routesOf(app).map((route) => [route.id, route]));
  const details = [...routes.values()].flatMap(errorsOf).flatMap((kind) => kind.details ?? []);
  const document = SwaggerModule.createDocument(app, about(tags), {
    operationIdFactory: operationId,
    extraModels: [...new Set(details)],
  });
  refuseWordless(document);
  const told = operationsOf(document).map((operation) => ({ operation, route: routes.get(operation.operationId!)! }));
  for (const { operation, route } of told) tell(operation, route);
  const { schemas, responses } = errorComponents([...new Set(told.flatMap(({ route }) => errorsOf(route)))]);
  const { components } = document;
  document.components = { ...components, schemas: { ...components?.schemas, ...schemas }, responses };
  return document;
}

function about(tags: Tags) {
  const builder = new DocumentBuilder()
    .setTitle('Qianqu 千区')
    .setDescription(ABOUT)
    .setVersion('1')
    .addSecurity(SESSION, { type: 'http', scheme: 'bearer', description: SIGN_IN });
  for (const [name, description] of Object.entries(tags)) builder.addTag(name, description);
  return builder.build();
}

/** Where anybody may ask, a session tells who does, or does nothing. */
function securityOf({ audience, personal }: Route) {
  const session = { [SESSION]: [] };
  if (audience !== 'public') return [session];
  return personal ? [{}, session] : [];
}

/** Adds what follows from the route: who may ask, with which key, and every error. */
function tell(operation: Operation, route: Route): void {
  operation.description = `${operation.description ?? ''}\n\n${whoMay(route.audience, route.need)}`.trim();
  operation.security = securityOf(route);
  if (route.keyed) operation.parameters = [...(operation.parameters ?? []), { in: 'header', ...KEY_HEADER }];
  operation.responses = { ...operation.responses, ...errorResponses(errorsOf(route)) };
}
