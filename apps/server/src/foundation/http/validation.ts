import { ValidationError, ValidationPipe } from '@nestjs/common';
import { requestErrors } from '../errors/request.errors.js';

/** Bodies and queries must match their class exactly: unknown fields are refused, nothing is converted silently. */
export function createValidationPipe(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
    exceptionFactory: (errors) => requestErrors.invalid({ fields: errors.flatMap((error) => fieldsOf(error)) }),
  });
}

function fieldsOf(error: ValidationError, path = ''): { field: string; problem: string }[] {
  const field = `${path}${error.property}`.slice(0, 100);
  const own = Object.keys(error.constraints ?? {}).map((problem) => ({ field, problem }));
  return [...own, ...(error.children ?? []).flatMap((child) => fieldsOf(child, `${field}.`))];
}
