// Where the images of an answer come from, and go to.
import type { PickedImages } from '../../conversation/use-images.ts';

/** Sent to the desk on a walk (`walk/use-uploads.ts`), only pretended in a trial (`use-pretended-images.ts`). */
export interface Uploads {
  images: PickedImages;
  /** How many of those picked last were more than the question takes. */
  left_out: number;
  /** Whose the images are, where it is not the session. */
  token: string | undefined;
}
