/*
 * The two ways to the server. Both speak the same messages and are opened the same way:
 *
 *   door({ opened(), heard(frame), closed(code) }) → { send(message), close() }
 *
 * where a frame is parsed JSON: one message or an array of several.
 */

const SOCKJS = 'lib/sockjs-client/dist/sockjs.min.js';
// The bridge takes a client that is silent for ten seconds for gone (Vert.x, SockJSBridgeOptions.pingTimeout).
const BRIDGE_PING_EVERY = 5_000;

/** A websocket, one JSON message in each text frame. */
export function fastDoor(listener) {
  const url = new URL('ws', location.href);
  url.protocol = url.protocol.replace('http', 'ws');
  const socket = new WebSocket(url);
  socket.onopen = () => listener.opened();
  socket.onmessage = ({ data }) => listener.heard(JSON.parse(data));
  socket.onclose = ({ code }) => listener.closed(code);
  return { send: message => socket.send(JSON.stringify(message)), close: () => socket.close() };
}

/** The Vert.x event bus over SockJS, which finds a way where websockets are blocked. */
export function bridgeDoor(listener) {
  let socket = null;
  let shut = false;
  const open = SockJS => {
    if (!shut) socket = bridge(new SockJS(new URL('eventbus', location.href).href), listener);
  };
  sockJS().then(open, () => listener.closed(0));
  return {
    send: message => socket.send(envelope('send', message)),
    close() {
      shut = true;
      socket?.close();
    },
  };
}

function bridge(socket, listener) {
  let pings = 0;
  socket.onopen = () => {
    pings = setInterval(() => socket.send('{"type":"ping"}'), BRIDGE_PING_EVERY);
    listener.opened();
  };
  socket.onmessage = ({ data }) => {
    const { type, body } = JSON.parse(data);
    if (type === 'rec') listener.heard(body);
    else console.warn(`Expected a "rec" from the bridge, but found ${data}`);
  };
  socket.onclose = ({ code }) => {
    clearInterval(pings);
    listener.closed(code);
  };
  return socket;
}

const envelope = (type, body) => JSON.stringify({ type, address: 'clix.in', body });

/** SockJS is no module: it is fetched when this door is needed, and leaves itself in the window. */
function sockJS() {
  if (window.SockJS) return Promise.resolve(window.SockJS);
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = SOCKJS;
    script.onload = () => resolve(window.SockJS);
    script.onerror = reject;
    document.head.append(script);
  });
}
