import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { VerwijzingenModule } from '@zesweken/verwijzingen';
import { KringStore } from './kring-store.js';
import { Kringen } from './kringen.query.js';
import { Kringtoegang, OpenKring } from './open-kring.js';
import { FollowVerwijzing, LeaveKring, RunKring } from './run-kring.js';
import { TellKring } from './tell-kring.js';
import { Kringtijd, Partijen, WriteItem } from './write-item.js';

/** Shared plans: the parties of one child, each seeing what its own ground allows. */
@Module({})
export class KringenModule {
  /** One module for all that import it, so that a verwijzing that ends is followed once. */
  private static readonly made = new WeakMap<Type, DynamicModule>();

  /** @param meldingen the module that provides and exports DossierMeldingen. */
  static for(meldingen: Type): DynamicModule {
    const made = this.made.get(meldingen) ?? this.make(meldingen);
    this.made.set(meldingen, made);
    return made;
  }

  private static make(meldingen: Type): DynamicModule {
    return {
      module: KringenModule,
      imports: [VerwijzingenModule.for(meldingen)],
      providers: [
        FollowVerwijzing,
        KringStore,
        Kringen,
        Kringtijd,
        Kringtoegang,
        LeaveKring,
        OpenKring,
        Partijen,
        RunKring,
        TellKring,
        WriteItem,
      ],
      exports: [Kringen, LeaveKring, RunKring, WriteItem],
    };
  }
}
