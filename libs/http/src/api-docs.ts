import { applyDecorators, type Type } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';

const VERSION_HEADER = {
  'API-Version': { description: 'Versie van de API', schema: { type: 'string' as const, example: '0.1.0' } },
};

/** Documents a 200 (or 201) answer with its type and the API-Version header. */
export function ApiThing(
  type: Type,
  options: { created?: boolean; description?: string } = {},
): MethodDecorator {
  const description = options.description ?? 'Gelukt';
  if (!options.created) return applyDecorators(ApiOkResponse({ type, description, headers: VERSION_HEADER }));
  const location = {
    Location: { description: 'Adres van het nieuwe onderdeel', schema: { type: 'string' as const } },
  };
  return applyDecorators(
    ApiCreatedResponse({ type, description, headers: { ...VERSION_HEADER, ...location } }),
  );
}

/** Documents a 200 answer that is a page of a list, with its Link header. */
export function ApiList(type: Type, description = 'Een pagina van de lijst'): MethodDecorator {
  const link = { Link: { description: 'Andere pagina’s (RFC 8288)', schema: { type: 'string' as const } } };
  return applyDecorators(ApiOkResponse({ type, description, headers: { ...VERSION_HEADER, ...link } }));
}
