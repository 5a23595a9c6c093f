/** `st.image`: one picture or several in a row. */
import type { JSX, ReactNode } from 'react';

import type { ILeafProps, IRenderContext } from '../renderer';
import type { Image as ImageElement, Picture } from '../schema';
import { useBlobUrl } from './blobUrl';
import { className } from './className';
import { MarkdownText } from './markdownText';
import { isSafeLink } from './safeLink';
import { sizeStyle, type Size } from './size';

export function Image({ element, context }: ILeafProps<ImageElement>): JSX.Element {
  const { pictures, width } = element;
  return (
    <div className={className('Image')}>
      {pictures.map((picture, index) => (
        <Figure key={index} picture={picture} width={width} context={context} />
      ))}
    </div>
  );
}

interface IFigureProps {
  readonly picture: Picture;
  readonly width: Size;
  readonly context: IRenderContext;
}

function Figure({ picture, width, context }: IFigureProps): JSX.Element {
  const { caption, link } = picture;
  return (
    <figure style={sizeStyle(width)}>
      <Linked link={link}>
        <Pixels picture={picture} width={width} context={context} />
      </Linked>
      {caption && (
        <figcaption>
          <MarkdownText text={caption} trusted={context.trusted} inline />
        </figcaption>
      )}
    </figure>
  );
}

function Linked({ link, children }: { readonly link: string | null; readonly children: ReactNode }): JSX.Element {
  return link !== null && isSafeLink(link) ? (
    <a href={link} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  ) : (
    <>{children}</>
  );
}

/** Draws the picture before until the new one has been decoded, so that nothing flickers. */
function Pixels({ picture, width, context }: IFigureProps): JSX.Element | null {
  const url = useBlobUrl(picture.source, context);
  if (url === null) {
    return <span className={className('Image-missing')}>{picture.alt ?? 'Picture not available'}</span>;
  }
  const alt = picture.alt ?? picture.caption ?? picture.link ?? '';
  return <img src={url} alt={alt} style={width === 'stretch' ? { width: '100%' } : {}} />;
}
