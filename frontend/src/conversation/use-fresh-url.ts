import { useEffect, useState } from 'react';
import { currentSession } from '../session.tsx';

/** An address signed ten minutes ago holds no longer; the image is then fetched by one's token, once. */
export function useFreshUrl(id: string, token = currentSession()?.token): [url: string | null, fetchAnew: () => void] {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => () => void (url && URL.revokeObjectURL(url)), [url]);
  const fetchAnew = async () => {
    if (url || !token) return;
    const response = await fetch(`/api/upload/${id}`, { headers: { authorization: `Bearer ${token}` } });
    if (response.ok) setUrl(URL.createObjectURL(await response.blob()));
  };
  return [url, () => void fetchAnew().catch(() => {})];
}
