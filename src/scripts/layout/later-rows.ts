import { fillFold, fillFolds } from './fill-folds.ts';

/* When what a folded list holds as text becomes elements: as it is opened, printed or led to. */

/** An address may lead to what is folded away. */
function followHash(): void {
  const id = decodeURIComponent(location.hash.slice(1));
  if (id !== '' && document.getElementById(id) === null && fillFolds(document))
    document.getElementById(id)?.scrollIntoView();
}

document.addEventListener(
  'toggle',
  ({ target }) => {
    if (target instanceof HTMLDetailsElement && target.matches('.more-rows')) fillFold(target);
  },
  true,
);
addEventListener('beforeprint', () => void fillFolds(document));
addEventListener('hashchange', followHash);
followHash();
