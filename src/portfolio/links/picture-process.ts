import { type PictureAnswer, type PictureTask, pictureJobs } from './picture-jobs.ts';

/** A process that decodes pictures of documents, one after the other, and can be ended if one takes too long. */

const answer = (said: PictureAnswer): void => void process.send?.(said);

process.on('message', ({ job, bytes }: PictureTask) => {
  pictureJobs[job](bytes).then(
    (result) => answer({ result }),
    (error: unknown) => answer({ problem: error instanceof Error ? error.message : String(error) }),
  );
});
// Whoever asked is gone, and a decoder may be at work for ever.
process.on('disconnect', () => process.exit());
