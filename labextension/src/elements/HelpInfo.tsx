/** `st.help`: what an object says of itself. */
import type { JSX } from 'react';

import type { ILeafProps } from '../renderer';
import type { HelpInfo as HelpElement, Member } from '../schema';
import { className } from './className';
import { sizeStyle } from './size';

export function HelpInfo({ element }: ILeafProps<HelpElement>): JSX.Element {
  const { name, kind, value, doc_string: words, members, width } = element;
  return (
    <section className={className('HelpInfo')} style={sizeStyle(width)} aria-label={`About ${name ?? value ?? kind}`}>
      <header>
        {name !== null && <strong>{name}</strong>} <span className={className('HelpInfo-kind')}>{kind}</span>{' '}
        {value !== null && <code>{value}</code>}
      </header>
      <pre>{words ?? 'No words are written about it.'}</pre>
      {members.length > 0 && (
        <div className={className('HelpInfo-members')} tabIndex={0} role="group" aria-label="Members">
          <table>
            <tbody>
              {members.map(member => (
                <MemberRow key={member.name} member={member} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function MemberRow({ member: { name, kind, value, doc_string: words } }: { readonly member: Member }): JSX.Element {
  return (
    <tr>
      <th scope="row">
        {name} <span className={className('HelpInfo-kind')}>{kind}</span>
      </th>
      <td>{value !== null ? <code>{value}</code> : words}</td>
    </tr>
  );
}
