/*
 * Plays a game to the end of its first round with the stock event-bus client, as docs/protocol.md shows it: in Node.js by
 *
 *   node stock-client.js URL TRANSPORT GAME NAME
 *
 * which prints what it hears, a JSON text a line; in a browser by the global function `play`.
 */

/* exported play */
function play(EventBus, [url, transport, game, name], hear) {
  const bus = new EventBus(url, { transports: [transport] });
  let messages = 0;
  const say = (type, fields) => bus.send('clix.in', { type, id: `s${++messages}`, ...fields });

  bus.onerror = error => hear({ type: 'error', error: String(error.message ?? error) });
  bus.onclose = event => hear({ type: 'closed', code: event.code });
  bus.onopen = () => {
    bus.registerHandler('clix.out', (error, message) => [message.body].flat().forEach(heard));
    say('joinGame', { name, game });
  };

  function heard(message) {
    hear(message);
    if (message.type === 'roundStarted') {
      say('click', { clicks: 1 });
      say('click', { clicks: 1 });
      say('ship', {});
    }
    if (message.type === 'roundEnded') bus.close();
  }
}

if (typeof require === 'function')
  play(require('@vertx/eventbus-bridge-client.js'), process.argv.slice(2), message => {
    console.log(JSON.stringify(message));
    if (message.type === 'closed') process.exit(0);
  });
