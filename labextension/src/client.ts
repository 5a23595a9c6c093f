/**
 * Who speaks: one client per browser page, the same over all its channels and reconnects.
 * Its events are counted over all sessions, so that a channel opened anew goes on counting.
 */
import { UUID } from '@lumino/coreutils';

export class Client {
  readonly id: string;
  private events = 0;

  constructor(id: string = UUID.uuid4()) {
    this.id = id;
  }

  nextEvent(): number {
    return ++this.events;
  }
}

export const PAGE = new Client();
