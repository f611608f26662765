import { Injectable } from '@nestjs/common';
import {
  ChangeVrijstelling,
  EndVrijstelling,
  ExtendVrijstelling,
  NoteContact,
} from '../change-vrijstelling.js';

/** The writes on one vrijstelling, for its controller. */
@Injectable()
export class VrijstellingActies {
  constructor(
    readonly change: ChangeVrijstelling,
    readonly extend: ExtendVrijstelling,
    readonly end: EndVrijstelling,
    readonly contact: NoteContact,
  ) {}
}
