import { Injectable } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';

/** Holds the API description, which can only be made once all routes are known. */
@Injectable()
export class OpenapiHolder {
  document: OpenAPIObject | undefined;
}
