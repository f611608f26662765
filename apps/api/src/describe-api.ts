import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { projectVersion } from '@zesweken/config';
import { ProblemDto, ProblemFieldDto } from '@zesweken/http';

const DESCRIPTION = `Zesweken helpt gemeenten, samenwerkingsverbanden en hun partners een kind dat thuiszit binnen zes weken een passende plek te geven.
Een wijziging die bestaande programma's kan breken, komt in een nieuw hoofdnummer; twee hoofdnummers blijven zes maanden naast elkaar.`;

/** Refusals that any route can give, with the problem details they carry. */
const PROBLEMS: Readonly<Record<string, string>> = {
  '400': 'De invoer klopt niet; alle fouten staan erbij',
  '401': 'Niet aangemeld',
  '403': 'Niet toegestaan voor deze rol of herkomst',
  '404': 'Niet gevonden binnen de eigen organisatie',
  '409': 'Past niet bij de toestand van nu',
  '429': 'Te veel pogingen',
  '500': 'Er ging iets mis; er is niets half opgeslagen',
};

/** The OpenAPI description of all routes, by the NLgov API Design Rules. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.0.3')
    .setTitle('Zesweken API')
    .setDescription(DESCRIPTION)
    .setVersion(projectVersion)
    .setLicense('EUPL-1.2', 'https://eupl.eu/1.2/nl/')
    .setContact('Team Zesweken', 'https://zesweken.example', 'team@zesweken.example')
    .addServer('/api/v1', 'Deze installatie')
    .addCookieAuth('zesweken')
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    ignoreGlobalPrefix: true,
    extraModels: [ProblemDto, ProblemFieldDto],
    operationIdFactory: (_controller, method) => method,
  });
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path as Record<string, { responses?: Record<string, unknown> }>)) {
      if (operation.responses) addProblems(operation.responses);
    }
  }
  return document;
}

function addProblems(responses: Record<string, unknown>): void {
  for (const [status, description] of Object.entries(PROBLEMS)) {
    responses[status] ??= {
      description,
      headers: { 'API-Version': { description: 'Versie van de API', schema: { type: 'string' } } },
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemDto' } } },
    };
  }
}
