import { Injectable } from '@nestjs/common';
import { AnswerVerwijzing } from '../answer-verwijzing.js';
import { DraftVerwijzing } from '../draft-verwijzing.js';
import { LinkDossier } from '../link-dossier.js';
import { SendVerwijzing } from '../send-verwijzing.js';
import { WithdrawVerwijzing } from '../withdraw-verwijzing.js';

/** Everything that the routes do with a verwijzing. */
@Injectable()
export class VerwijzingActies {
  constructor(
    readonly draft: DraftVerwijzing,
    readonly send: SendVerwijzing,
    readonly answer: AnswerVerwijzing,
    readonly withdraw: WithdrawVerwijzing,
    readonly link: LinkDossier,
  ) {}
}
