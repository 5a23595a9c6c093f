/** The open apps of a kernel, as the panel follows them. */
import type { IBatch } from './batch';
import type { Channel, IReceiver } from './channel';
import { CONNECTING, type Connection } from './connection';
import { Listeners } from './listeners';
import type { AppInfo, CacheInfo, Command } from './schema';

export class AppList implements IReceiver {
  readonly blobHashes: readonly string[] = [];
  private readonly listeners = new Listeners<'changed'>();
  private channel: Channel | null = null;
  private _apps: readonly AppInfo[] = [];
  private _caches: readonly CacheInfo[] | null = null;
  private told = false;
  private _connection: Connection = CONNECTING;

  get apps(): readonly AppInfo[] {
    return this._apps;
  }

  /** What the kernel's caches held when it was last asked; null before. */
  get caches(): readonly CacheInfo[] | null {
    return this._caches;
  }

  /** True once the kernel has said which apps it has. */
  get isTold(): boolean {
    return this.told;
  }

  get connection(): Connection {
    return this._connection;
  }

  readonly on = (listener: () => void): (() => void) => this.listeners.add('changed', listener);

  connect(channel: Channel): void {
    this.channel = channel;
  }

  steer(session: string, command: Command['command']): void {
    this.channel?.order({ type: 'command', session, command });
  }

  askForCaches(): void {
    this.channel?.order({ type: 'list_caches' });
  }

  /** Forget the results of a function, or of all. */
  clearCache(decorator: CacheInfo['decorator'], name: string | null): void {
    this.channel?.order({ type: 'clear_cache', decorator, function: name });
  }

  apply(batch: IBatch): void {
    for (const message of batch.messages) {
      if (message.type === 'apps') {
        this._apps = message.apps;
        this.told = true;
      } else if (message.type === 'caches') {
        this._caches = message.functions;
      }
    }
    this.listeners.call('changed');
  }

  setConnection(connection: Connection): void {
    this._connection = connection;
    if (connection.state === 'lost') {
      this._apps = [];
      this._caches = null;
      this.told = false;
    }
    this.listeners.call('changed');
  }
}
