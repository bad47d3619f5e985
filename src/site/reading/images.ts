import { errorMessage } from '../../model/errors.ts';
import { FolderFiles } from '../../portfolio/files/folder-files.ts';
import type { SiteImage } from '../../portfolio/links/picture-jobs.ts';
import { maxPictureBytes, type Pictures } from '../../portfolio/links/pictures.ts';
import { PicturesApart } from '../../portfolio/links/pictures-apart.ts';

/** Encodes all pictures that documents may show. Others have diagnostics; one that became unreadable is logged. */
export async function prepareImages(
  pictures: Pictures,
  swarm: string,
  log: (message: string) => void,
): Promise<Map<string, SiteImage>> {
  const files = new FolderFiles(swarm, { git: false });
  const images = new Map<string, SiteImage>();
  const apart = new PicturesApart();
  for (const [path, refused] of pictures) {
    if (refused !== null) continue;
    try {
      images.set(path, await apart.run('encode', await files.read(path, maxPictureBytes)));
    } catch (error) {
      log(`${path} is not shown: ${errorMessage(error)}`);
    }
  }
  apart.end();
  return images;
}
