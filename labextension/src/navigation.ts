/** The list of an app's pages: the kernel draws it among what has no place of its own, the newest last. */
import { ROOTS } from './elementTree';
import type { AppModel } from './model';
import { useNode } from './nodeView';
import type { Navigation } from './schema';

const NOWHERE = -1;

export function useNavigation(model: AppModel): Navigation | null {
  const lists = useNode(model, ROOTS.event)?.children.filter(id => model.node(id)?.node.type === 'navigation');
  const record = useNode(model, lists?.at(-1) ?? NOWHERE);
  return record?.node.type === 'navigation' ? record.node : null;
}
