import { errorMessage } from '../../model/errors.ts';
import { type PictureAnswer, type PictureTask, pictureJobs } from './picture-jobs.ts';

/** A process that decodes pictures one after the other, and can be killed if one takes too long. */

const send = (answer: PictureAnswer): void => void process.send?.(answer);

process.on('message', ({ job, bytes }: PictureTask) => {
  pictureJobs[job](bytes).then(
    (result) => send({ result }),
    (error: unknown) => send({ problem: errorMessage(error) }),
  );
});
// The parent is gone, and a decoder may run for ever.
process.on('disconnect', () => process.exit());
