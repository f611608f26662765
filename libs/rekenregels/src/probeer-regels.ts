import { Injectable } from '@nestjs/common';
import { Convenanten, termijnregelsVan } from '@zesweken/convenanten';
import { type Effect, RecountTermijnen } from '@zesweken/dossiers';
import { InvalidInput, NotFound } from '@zesweken/errors';
import { type Convenanttermijnen, keurConvenanttermijnen, regelsVan } from '@zesweken/termijnen';

/** Tells what other rules of a convenant would do to the open termijnen of the tenant; changes nothing. */
@Injectable()
export class ProbeerRegels {
  constructor(
    private readonly convenanten: Convenanten,
    private readonly recount: RecountTermijnen,
  ) {}

  /** @throws NotFound for a convenant that does not bind the tenant; InvalidInput for rules that contradict. */
  async run(convenantId: string, termijnen: Convenanttermijnen): Promise<Effect> {
    const own = await this.convenanten.own();
    if (!own.some(({ id }) => id === convenantId)) throw new NotFound('Dit convenant');
    const wrong = keurConvenanttermijnen(termijnen);
    if (wrong.length > 0)
      throw new InvalidInput(wrong.map((one) => ({ ...one, veld: `termijnen.${one.veld}` })));
    const others = regelsVan(termijnen);
    return this.recount.preview({
      regelsVan: (convenant) => (convenant?.id === convenantId ? others : termijnregelsVan(convenant)),
    });
  }
}
