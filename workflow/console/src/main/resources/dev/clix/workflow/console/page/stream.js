/*
 * The page's one stream: the server says that there is something new. A page that nobody sees closes its own.
 *
 * Comes from: main.js, with the place one is at. Goes to: main.js, message by message.
 */

/**
 * @param {{opened: () => void, woken: (message: object) => void, status: (word: string) => void}} hearer
 * @returns {{watch: (route: object) => void}}
 */
export function stream(hearer) {
  let source = null;
  let url = '';

  function open() {
    close();
    if (url === '' || document.hidden) return;
    source = new EventSource(url);
    source.onopen = () => {
      hearer.status('open');
      hearer.opened();
    };
    source.onmessage = ({ data }) => hearer.woken(JSON.parse(data));
    source.onerror = () => hearer.status(source?.readyState === EventSource.CLOSED ? 'refused' : 'lost');
  }

  function close() {
    source?.close();
    source = null;
    hearer.status('closed');
  }

  document.addEventListener('visibilitychange', open);

  return {
    watch(route) {
      const next = streamOf(route);
      if (next === url) return;
      url = next;
      open();
    },
  };
}

/** The stream of a place. */
export function streamOf({ page, arn }) {
  if (page === 'executions' && arn !== '') return `console/stream?execution=${encodeURIComponent(arn)}`;
  return page === 'waiting' ? 'console/stream?watch=any' : 'console/stream?watch=list';
}
