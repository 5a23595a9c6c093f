import { beforeEach, describe, expect, it } from 'vitest';

import { ElementTree, TreeError } from '../src/elementTree';
import { EMPTY, insert, move, remove, snapshot, text, update } from './builders';

let tree: ElementTree;

beforeEach(() => {
  tree = new ElementTree();
});

function children(id: number): readonly number[] | undefined {
  return tree.get(id)?.children;
}

describe('inserting', () => {
  it('appends without a sibling and goes before the one that is named', () => {
    tree.apply(insert(10, text('a')));
    tree.apply(insert(11, text('b')));
    tree.apply(insert(12, text('c'), { before: 11 }));
    expect(children(1)).toEqual([10, 12, 11]);
  });

  it('takes neighbours last to first, as the kernel sends them', () => {
    tree.apply(insert(10, text('0')));
    for (let id = 20; id > 10; id--) {
      tree.apply(insert(id, text(String(id)), { before: id === 20 ? null : id + 1 }));
    }
    expect(children(1)).toEqual([10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20]);
  });

  it.each([
    ['an unknown parent', insert(10, text('a'), { parent: 99 })],
    ['an unknown sibling', insert(10, text('a'), { before: 99 })]
  ])('refuses %s', (_, message) => {
    expect(() => tree.apply(message)).toThrow(TreeError);
  });

  it('refuses an id twice', () => {
    tree.apply(insert(10, text('a')));
    expect(() => tree.apply(insert(10, text('a')))).toThrow(TreeError);
  });
});

describe('widgets that are gone', () => {
  beforeEach(() => {
    tree.apply(insert(10, EMPTY));
    tree.apply(insert(11, text('a'), { parent: 10, widget: 'w' }));
  });

  it('are those of a removed subtree', () => {
    expect(tree.apply(remove(10))).toEqual(['w']);
  });

  it('are those whose node is another widget now', () => {
    expect(tree.apply(update(11, text('a')))).toEqual(['w']);
  });

  it('are none where one has moved', () => {
    expect(tree.apply(move(11, 1, null))).toEqual([]);
  });
});

describe('identity', () => {
  beforeEach(() => {
    tree.apply(insert(10, EMPTY));
    tree.apply(insert(11, text('a'), { parent: 10 }));
    tree.apply(insert(12, text('b')));
    tree.commit();
  });

  it('of a record that did not change is kept', () => {
    const before = [1, 10, 12].map(id => tree.get(id));
    tree.apply(update(11, text('new')));
    expect([1, 10, 12].map(id => tree.get(id))).toEqual(before);
    expect([1, 10, 12].every((id, index) => tree.get(id) === before[index])).toBe(true);
    expect([...tree.commit().changed]).toEqual([11]);
  });

  it('changes for a record that did, and the old record stays as it was', () => {
    const before = tree.get(10);
    tree.apply(insert(13, text('c'), { parent: 10 }));
    expect(tree.get(10)).not.toBe(before);
    expect(before?.children).toEqual([11]);
  });

  it('of a parent changes when a child takes another size, which the parent may lay out', () => {
    const before = tree.get(1);
    tree.apply(update(12, { ...text('b'), width: 'stretch' }));
    expect(tree.get(1)).not.toBe(before);
  });

  it('survives a snapshot that says the same', () => {
    const before = [1, 10, 11, 12].map(id => tree.get(id));
    tree.apply(snapshot([insert(10, EMPTY), insert(11, text('a'), { parent: 10 }), insert(12, text('b'))]));
    expect([1, 10, 11, 12].every((id, index) => tree.get(id) === before[index])).toBe(true);
    expect(tree.commit().changed.size).toBe(0);
  });

  it('is new in a snapshot only where that differs', () => {
    const kept = tree.get(12);
    tree.apply(snapshot([insert(10, EMPTY), insert(11, text('other'), { parent: 10 }), insert(12, text('b'))]));
    expect([...tree.commit().changed]).toEqual([11]);
    expect(tree.get(12)).toBe(kept);
  });
});

describe('moving', () => {
  beforeEach(() => {
    tree.apply(insert(10, EMPTY));
    tree.apply(insert(11, text('a')));
    tree.apply(insert(12, text('b')));
    tree.commit();
  });

  it('goes to another parent', () => {
    tree.apply(move(12, 10, null));
    expect([children(1), children(10), tree.get(12)?.parent]).toEqual([[10, 11], [12], 10]);
  });

  it('goes before a sibling of the same parent', () => {
    tree.apply(move(12, 1, 10));
    expect(children(1)).toEqual([12, 10, 11]);
  });

  it('refuses what is not there', () => {
    expect(() => tree.apply(move(99, 1, null))).toThrow(TreeError);
  });
});

describe('removing', () => {
  it('takes all that stands in a block with it, and may name it again', () => {
    tree.apply(insert(10, EMPTY));
    tree.apply(insert(11, text('a'), { parent: 10 }));
    tree.commit();
    tree.apply(remove(10, 11));
    expect([children(1), tree.get(10), tree.get(11)]).toEqual([[], undefined, undefined]);
    expect([...tree.commit().removed].sort()).toEqual([10, 11]);
  });

  it('leaves a child that moved out before', () => {
    tree.apply(insert(10, EMPTY));
    tree.apply(insert(11, text('a'), { parent: 10 }));
    tree.apply(move(11, 1, null));
    tree.apply(remove(10));
    expect(children(1)).toEqual([11]);
  });
});

describe('updating', () => {
  it('keeps the children', () => {
    tree.apply(insert(10, EMPTY));
    tree.apply(insert(11, text('a'), { parent: 10 }));
    tree.apply(update(10, { type: 'tab', label: 'x' }));
    expect(tree.get(10)?.node.type).toBe('tab');
    expect(children(10)).toEqual([11]);
  });

  it('refuses what is not there', () => {
    expect(() => tree.apply(update(99, text('a')))).toThrow(TreeError);
  });
});

describe('a snapshot', () => {
  it('replaces everything, roots included', () => {
    tree.apply(insert(10, text('old')));
    tree.commit();
    tree.apply(snapshot([insert(20, text('new'), { parent: 2 })]));
    expect([children(1), children(2)]).toEqual([[], [20]]);
    const { changed, removed } = tree.commit();
    expect(removed).toEqual(new Set([10]));
    expect(changed).toEqual(new Set([1, 2, 10, 20]));
  });
});
