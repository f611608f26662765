import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController, type OpenAPIObject } from '@nestjs/swagger';
import { AllowPublic } from '@zesweken/http';
import { NotFound } from '@zesweken/errors';
import { OpenapiHolder } from './openapi-holder.js';

/** The API description, for everybody (NLgov API Design Rules, publish-openapi). */
@ApiExcludeController()
@Controller()
export class OpenapiController {
  constructor(private readonly holder: OpenapiHolder) {}

  @Get('openapi.json')
  @AllowPublic()
  @Header('access-control-allow-origin', '*')
  @Header('cross-origin-resource-policy', 'cross-origin')
  document(): OpenAPIObject {
    if (!this.holder.document) throw new NotFound('De API-beschrijving');
    return this.holder.document;
  }
}
