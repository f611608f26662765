import { Injectable } from '@nestjs/common';
import { DomainError, NotFound } from '@zesweken/errors';
import { FailedJobs } from '@zesweken/queue';
import { Tenants } from '@zesweken/tenancy';

/** The queue is away; what was asked of it may or may not have arrived. */
export class WachtrijAway extends DomainError {
  constructor() {
    super(
      'unavailable',
      'wachtrij.weg',
      'De wachtrij antwoordt nu niet. Er gaat niets verloren: probeer het over een minuut opnieuw.',
      [],
      60,
    );
  }
}

/** Tries an opdracht of the own tenant again that failed for good. */
@Injectable()
export class RetryOpdracht {
  constructor(
    private readonly tenants: Tenants,
    private readonly failed: FailedJobs,
  ) {}

  /** @throws NotFound when there is no such failed opdracht here; WachtrijAway when the queue does not answer. */
  async run(id: string): Promise<void> {
    const tenantId = this.tenants.db.tenant.id;
    const found = await this.failed.again(id, tenantId).catch(() => {
      throw new WachtrijAway();
    });
    if (!found) throw new NotFound('Deze mislukte opdracht');
  }
}
