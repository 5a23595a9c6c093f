/** Files on their way to the kernel, as one field shows them; its value changes when all are there. */
import { useEffect, useRef, useState } from 'react';

import type { IFiles } from '../renderer';
import type { UploadedFileInfo } from '../schema';
import { problemOf } from './fileRules';

export interface IArrival {
  readonly key: number;
  readonly name: string;
  readonly size: number;
  readonly share: number;
  /** Why it will not come. */
  readonly problem: string | null;
}

export interface IArrivals {
  readonly list: readonly IArrival[];
  readonly add: (files: readonly File[]) => void;
  readonly cancel: (key: number) => void;
  readonly remove: (id: string) => void;
}

interface IRules {
  readonly file_type: readonly string[];
  readonly max_upload_size: number;
}

type Infos = readonly UploadedFileInfo[];

export function useArrivals(rules: IRules, many: boolean, value: Infos, setValue: (value: Infos) => void, files: IFiles): IArrivals {
  const [list, setList] = useState<readonly IArrival[]>([]);
  const under = useRef(new Map<number, AbortController>());
  const here = useRef<UploadedFileInfo[]>([]);
  const held = useHeld(value, setValue);
  useEffect(() => {
    const controllers = under.current;
    return () => controllers.forEach(each => each.abort());
  }, []);

  const change = (key: number, changes: Partial<IArrival>) =>
    setList(now => now.map(each => (each.key === key ? { ...each, ...changes } : each)));
  const drop = (key: number) => setList(now => now.filter(each => each.key !== key));

  /** One has come, or will not: the last of them makes the value another. */
  const ended = (key: number) => {
    under.current.delete(key);
    if (under.current.size === 0 && here.current.length > 0) {
      const come = here.current.splice(0);
      const before = held.value();
      held.set(many ? [...before, ...come] : come.slice(-1));
      if (!many) {
        before.forEach(each => files.drop(each.id));
      }
    }
  };

  const begin = (file: File) => {
    const key = nextKey++;
    const problem = problemOf(file, rules);
    const name = file.webkitRelativePath || file.name;
    setList(now => [...now, { key, name, size: file.size, share: 0, problem }]);
    if (problem !== null) {
      return;
    }
    const controller = new AbortController();
    under.current.set(key, controller);
    files
      .upload(file, share => change(key, { share }), controller.signal)
      .then(info => {
        here.current.push(info);
        drop(key);
      })
      .catch((reason: unknown) => (controller.signal.aborted ? drop(key) : change(key, { problem: (reason as Error).message })))
      .finally(() => ended(key));
  };

  return {
    list,
    add: given => {
      if (!many) {
        under.current.forEach(each => each.abort());
      }
      setList(now => now.filter(each => each.problem === null));
      (many ? given : given.slice(0, 1)).forEach(begin);
    },
    cancel: key => {
      const controller = under.current.get(key);
      return controller ? controller.abort() : drop(key);
    },
    remove: id => {
      held.set(held.value().filter(each => each.id !== id));
      files.drop(id);
    }
  };
}

let nextKey = 0;

/** The value as it will be: two changes may come before the first is drawn. */
function useHeld(value: Infos, setValue: (value: Infos) => void) {
  const latest = useRef({ value, setValue });
  useEffect(() => {
    latest.current = { value, setValue };
  });
  return {
    value: () => latest.current.value,
    set: (next: Infos) => {
      latest.current = { ...latest.current, value: next };
      latest.current.setValue(next);
    }
  };
}
