import { Injectable } from '@nestjs/common';
import { GiveToestemming, RefuseToestemming } from '../give-toestemming.js';
import { AskToestemming, RecordToestemming } from '../record-toestemming.js';
import { RenewToestemming } from '../renew-toestemming.js';
import { WithdrawToestemming } from '../withdraw-toestemming.js';

/** Everything that the routes do with a toestemming. */
@Injectable()
export class ToestemmingActies {
  constructor(
    readonly record: RecordToestemming,
    readonly ask: AskToestemming,
    readonly give: GiveToestemming,
    readonly refuse: RefuseToestemming,
    readonly renew: RenewToestemming,
    readonly withdraw: WithdrawToestemming,
  ) {}
}
