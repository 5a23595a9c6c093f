/** `st.chat_message`: what somebody says, beside their face. */
import type { JSX } from 'react';

import type { IBlockProps, IRenderContext } from '../renderer';
import type { ChatMessage as ChatMessageBlock } from '../schema';
import { useBlobUrl } from './blobUrl';
import { className } from './className';
import type { GlyphName } from './glyphs';
import { Glyph, Icon } from './icon';
import { sizeStyle } from './size';
import { Stack } from './stack';

export function ChatMessage({ block, children, context }: IBlockProps<ChatMessageBlock>): JSX.Element {
  const { name, avatar, width } = block;
  return (
    <div
      role="group"
      aria-label={`Message of ${name}`}
      className={className('ChatMessage', { user: avatar === 'user' })}
      style={sizeStyle(width)}
    >
      <div className={className('ChatMessage-avatar')} aria-hidden="true">
        <Avatar block={block} context={context} />
      </div>
      <div className={className('ChatMessage-body')}>
        <Stack>{children}</Stack>
      </div>
    </div>
  );
}

interface IAvatarProps {
  readonly block: ChatMessageBlock;
  readonly context: IRenderContext;
}

const FACES: { readonly [name: string]: GlyphName | undefined } = { user: 'person', assistant: 'smart_toy' };

function Avatar({ block, context }: IAvatarProps): JSX.Element {
  const { name, avatar, avatar_type: kind } = block;
  if (typeof avatar !== 'string' || kind === 'image') {
    return <Photo source={avatar} name={name} context={context} />;
  }
  if (avatar === '') {
    return <Letter name={name} />;
  }
  const face = FACES[avatar];
  return face === undefined ? <Icon name={avatar} /> : <Glyph name={face} />;
}

interface IPhotoProps {
  readonly source: ChatMessageBlock['avatar'];
  readonly name: string;
  readonly context: IRenderContext;
}

function Photo({ source, name, context }: IPhotoProps): JSX.Element {
  const url = useBlobUrl(source, context);
  return url === null ? <Letter name={name} /> : <img src={url} alt="" />;
}

function Letter({ name }: { readonly name: string }): JSX.Element {
  return <>{/^./su.exec(name)?.[0].toUpperCase() ?? '?'}</>;
}
