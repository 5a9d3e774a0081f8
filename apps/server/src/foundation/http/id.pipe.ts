import { Injectable, PipeTransform } from '@nestjs/common';
import { requestErrors } from '../errors/request.errors.js';
import { isId } from '../ids/ids.js';

/** An id in the path; anything else is a thing that does not exist. */
@Injectable()
export class IdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!isId(value)) throw requestErrors.notFound();
    return value;
  }
}
