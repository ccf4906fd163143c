/** @jsxImportSource preact */
import type { Attachment } from '@switchboard/contract/uploads.ts';
import { useEffect, useState } from 'preact/hooks';
import { useTexts } from './texts.ts';

interface PictureProps {
  image: Attachment;
  token: string | undefined;
}

/** An image of a message, small; a click opens it whole. */
export function Picture({ image: { id, url, name, width, height }, token }: PictureProps) {
  const { t } = useTexts();
  const [own_url, setOwnUrl] = useState<string | null>(null);
  useEffect(() => () => void (own_url && URL.revokeObjectURL(own_url)), [own_url]);
  // An address signed ten minutes ago holds no longer; the image is then fetched by one's token, once.
  const fetchAnew = async () => {
    if (own_url || !token) return;
    const response = await fetch(`/api/upload/${id}`, { headers: { authorization: `Bearer ${token}` } });
    if (response.ok) setOwnUrl(URL.createObjectURL(await response.blob()));
  };
  const source = own_url ?? url;
  return (
    <a class="picture" href={source} target="_blank" rel="noopener" aria-label={t.talk.image(name)}>
      <img src={source} alt="" width={width} height={height} onError={() => void fetchAnew().catch(() => {})} />
    </a>
  );
}
