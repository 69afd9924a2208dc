// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
//
// The demo page of `carillond --dev`, on the JavaScript SDK (its sources, served beside this file): to
// look at and to drive from tests. Everything that comes from the server is set as text, never as markup.
import {Carillon} from '/demo/carillon/index.js';

const MAX_EVENTS = 5000;   // kept in window.carillon.events
const MAX_ROWS = 500;      // kept on the page
const MAX_TASKS = 12;
const DEFAULT_ROOMS = ['chat:lobby', 'prices:metals', 'prices:grain', 'prices:energy'];
const NAMES = ['ada', 'alan', 'edith', 'grace', 'hedy', 'linus', 'lise', 'niklaus', 'rosalind', 'tim'];
const STATUSES = ['open', 'in_progress', 'waiting', 'done'];
const TRANSPORTS = {auto: ['websocket', 'sse', 'poll'], websocket: ['websocket'], sse: ['sse'], poll: ['poll']};
const TRANSPORT_NAMES = {websocket: 'WebSocket', sse: 'SSE', poll: 'long polling'};
const TYPING_SHOWN_MS = 3000;

const query = new URLSearchParams(location.search);
const $ = (id) => document.getElementById(id);
const rooms = new Map();  // name -> {room, unread, users, button, badge}
const typists = new Map(); // in the active room: user -> timer
const prices = new Map(); // symbol -> row
const tasks = new Map();  // title -> card

let active = null;
let typing = null; // the room of who is typing in the active one: numbers and history of a chat are for messages
let missed = 0;
let typedAt = 0;
let userName = query.get('user') || sessionStorage.getItem('carillon.user');
if (!userName) {
  userName = NAMES[Math.floor(Math.random() * NAMES.length)] + '-' + Math.floor(10 + Math.random() * 90);
  sessionStorage.setItem('carillon.user', userName);
}
const wish = TRANSPORTS[query.get('transport')] ? query.get('transport') : 'auto';

async function fetchToken() {
  const answer = await fetch('/demo/token?user=' + encodeURIComponent(userName), {cache: 'no-store'});
  if (!answer.ok)
    throw new Error('no token: HTTP ' + answer.status);
  return (await answer.json()).token;
}

const client = new Carillon(location.origin, {
  token: query.get('token') ?? fetchToken,
  transports: TRANSPORTS[wish],
  onGap,
  connect: false,
});
const page = window.carillon = {client, events: [], gaps: [], subscribe, publish};

// ---- the connection -----------------------------------------------------------------------------

client.on('state', ({state, delay, code, reason}) => {
  const texts = {
    waiting: `back in ${Math.ceil((delay ?? 0) / 1000)} s`,
    closed: `closed: ${code} ${reason}`,
  };
  $('status').dataset.state = state;
  $('status').textContent = texts[state] ?? state;
  $('reconnect').hidden = state !== 'closed' && state !== 'waiting';
  enableForms();
});
const blocked = new Set();
client.on('blocked', ({transport, reason}) => blocked.add(`${TRANSPORT_NAMES[transport]} does not get through here: ${reason || 'refused'}`));
client.on('connected', ({transport, userId}) => {
  $('user').textContent = userId;
  $('transport').textContent = TRANSPORT_NAMES[transport];
  notice([...blocked].join(' · '));
  blocked.clear();
  measure();
  if (!rooms.has(client.user.name))
    addRoom(client.user);
});
client.on('disconnected', () => { $('transport').textContent = '–'; });
client.on('error', (error) => notice(error.message));

async function measure() {
  if (client.state !== 'connected' || document.hidden)
    return;
  try {
    $('latency').textContent = await client.ping() + ' ms';
  } catch {
    $('latency').textContent = '–';
  }
}
setInterval(measure, 5000);

// ---- rooms --------------------------------------------------------------------------------------

function subscribe(name) {
  if (!rooms.has(name))
    addRoom(client.subscribe(name));
  show(name);
}

function addRoom(room) {
  const {name} = room;
  const item = element('li');
  const button = element('button');
  button.type = 'button';
  button.append(element('span', 'name', name), element('span', 'unread', ''));
  button.onclick = () => show(name);
  item.append(button);
  $('rooms').append(item);
  const kept = {room, unread: 0, users: new Set(), button, badge: button.lastChild};
  rooms.set(name, kept);

  room.on('subscribed', async () => {
    showFacts();
    if (!isWritable(name))
      return;
    const now = await room.presence().catch(() => null);
    if (now)
      kept.users = new Set(now.users.map((user) => user.user_id));
    showPeople();
  });
  room.on('presence.join', ({user_id}) => showPeople(kept.users.add(user_id)));
  room.on('presence.leave', ({user_id}) => showPeople(kept.users.delete(user_id)));
  room.on('error', (error) => notice(`${name}: ${error.code}, ${error.message}`));
  room.on('unsubscribed', ({reason}) => addNote(name, `no longer in this room: ${reason}`));
  room.on('*', (event) => {
    if (event.data !== undefined)
      onEvent(kept, event);
  });
}

function publish(name, content) {
  return client.publish(name, {id: randomId(), content, sender_id: client.userId, created_at: new Date(client.serverNow()).toISOString()})
    .catch((error) => notice(`publish to ${name}: ${error.code}, ${error.message}`));
}

// What the backend alone writes.
function isWritable(name) {
  return !name.startsWith('prices:') && !name.startsWith('user:');
}

// crypto.randomUUID() exists on https and localhost only.
function randomId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (b) => b.toString(16).padStart(2, '0')).join('');
}

// ---- events -------------------------------------------------------------------------------------

function onEvent(kept, event) {
  page.events.push(event);
  if (page.events.length > MAX_EVENTS)
    page.events.shift();
  $('event-count').textContent = Number($('event-count').textContent) + 1;
  const age = client.serverNow() - Date.parse(event.ts);
  if (Number.isFinite(age))
    $('delivery').textContent = Math.max(0, age) + ' ms';
  if (event.type.startsWith('price.'))
    showPrice(event);
  if (event.type === 'notification.new')
    showNotification(event);
  if (event.type === 'task.updated')
    showTask(event);
  if (event.room === active)
    stopTyping(event.data?.sender_id ?? event.sender);
  addRow(event.room, eventRow(event));
  if (event.room !== active)
    kept.badge.textContent = Math.min(999, ++kept.unread);
  else
    showFacts();
}

function onGap(gap) {
  page.gaps.push(gap);
  if (page.gaps.length > MAX_EVENTS)
    page.gaps.shift();
  missed += gap.to_seq === null ? 1 : gap.to_seq - gap.from_seq + 1;
  $('gap-count').textContent = missed;
  const row = addNote(gap.room, gap.to_seq === null ? 'the server numbers this room anew; events may be missing'
    : `events ${gap.from_seq} to ${gap.to_seq} were left out: ${gap.reason}`);
  row.dataset.from = gap.from_seq;
  row.dataset.to = gap.to_seq ?? '';
}

function watchTyping() {
  typing?.unsubscribe();
  typists.forEach((timer) => clearTimeout(timer));
  typists.clear();
  typing = isWritable(active) ? client.subscribe('typing:' + active) : null;
  typing?.on('typing', ({sender}) => {
    if (sender === client.userId)
      return;
    clearTimeout(typists.get(sender));
    typists.set(sender, setTimeout(stopTyping, TYPING_SHOWN_MS, sender));
    showPeople();
  });
}

function stopTyping(user) {
  clearTimeout(typists.get(user));
  typists.delete(user);
  showPeople();
}

// ---- what is seen -------------------------------------------------------------------------------

function element(name, className, text) {
  const made = document.createElement(name);
  if (className)
    made.className = className;
  if (text !== undefined)
    made.textContent = text;
  return made;
}

function notice(text) {
  $('notice').textContent = text;
  $('notice').hidden = !text;
}

function show(name) {
  if (name !== active) {
    active = name;
    watchTyping();
  }
  rooms.forEach((kept, other) => kept.button.setAttribute('aria-current', String(other === name)));
  const kept = rooms.get(name);
  kept.unread = 0;
  kept.badge.textContent = '';
  $('room-title').textContent = name;
  for (const row of $('log').children)
    row.hidden = row.dataset.room !== name;
  $('log').scrollTop = $('log').scrollHeight;
  showFacts();
  showPeople();
  enableForms();
}

function showFacts() {
  const {room} = rooms.get(active);
  $('room-facts').textContent = room.epoch === undefined ? 'not subscribed yet' : `seq ${room.seq}  ·  epoch ${room.epoch}`;
}

function showPeople() {
  const {users} = rooms.get(active);
  const names = [...users].sort();
  $('people').textContent = names.length > 8 ? `${names.slice(0, 8).join(', ')} and ${names.length - 8} more` : names.join(', ');
  $('typing').textContent = typists.size > 0 ? `${[...typists.keys()].join(', ')} typing …` : '';
}

function enableForms() {
  const isUp = client.state === 'connected';
  $('message-input').disabled = $('send').disabled = !isUp || active === null || !isWritable(active);
  $('subscribe').disabled = !isUp;
}

function addRow(roomName, row) {
  const log = $('log');
  const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 60;
  row.dataset.room = roomName;
  row.hidden = roomName !== active;
  log.append(row);
  if (log.children.length > MAX_ROWS)
    log.firstChild.remove();
  if (atEnd && !row.hidden)
    log.scrollTop = log.scrollHeight;
}

function addNote(roomName, text) {
  const row = element('li', 'gap', text);
  row.dataset.type = 'gap';
  addRow(roomName, row);
  return row;
}

function timeOf(event) {
  const time = new Date(event.ts);
  return Number.isNaN(time.getTime()) ? '' : time.toLocaleTimeString();
}

function eventRow(event) {
  const data = event.data && typeof event.data === 'object' ? event.data : {};
  const sender = data.sender_id || event.sender || '';
  const isMessage = event.type === 'message.new' && typeof data.content === 'string';
  const row = element('li', isMessage ? 'chat' + (sender === client.userId ? ' mine' : '') : 'fact');
  row.dataset.seq = event.seq;
  row.dataset.type = event.type;
  const head = element('div', 'head');
  head.append(element('b', '', isMessage ? sender : event.type), element('time', '', timeOf(event)), element('span', 'seq', '#' + event.seq));
  row.append(head, element('div', 'text', isMessage ? data.content : summary(data, event.data)));
  return row;
}

function summary(data, whole) {
  const known = ['title', 'status', 'topic', 'body', 'symbol', 'price', 'by'].filter((key) => key in data);
  const text = known.length ? known.map((key) => `${key} ${data[key]}`).join(', ') : JSON.stringify(whole);
  return text.length > 500 ? text.slice(0, 500) + '…' : text;
}

function showPrice(event) {
  const {symbol, price, change} = event.data;
  let row = prices.get(symbol);
  if (!row) {
    if (prices.size >= 100)
      return;
    if (prices.size === 0)
      $('prices').replaceChildren();
    row = element('li');
    row.append(element('span', '', symbol), element('b'), element('span', 'change'));
    prices.set(symbol, row);
    $('prices').append(row);
  }
  row.children[1].textContent = Number(price).toFixed(2);
  const up = Number(change) >= 0;
  row.lastChild.textContent = (up ? '▲ ' : '▼ ') + Math.abs(Number(change)).toFixed(2);
  row.lastChild.className = 'change ' + (up ? 'up' : 'down');
}

// The newest change first; a task that changes again moves up.
function showTask(event) {
  const {title, status, by} = event.data ?? {};
  if (typeof title !== 'string')
    return;
  if (tasks.size === 0)
    $('tasks').replaceChildren();
  tasks.get(title)?.remove();
  tasks.delete(title);
  const card = element('li');
  card.append(element('b', '', title), element('span', 'chip ' + (STATUSES.includes(status) ? status : 'open'), String(status ?? '').replace('_', ' ')),
    element('span', 'by', by ? `by ${by}` : ''));
  tasks.set(title, card);
  $('tasks').prepend(card);
  if (tasks.size > MAX_TASKS) {
    const oldest = tasks.keys().next().value;
    tasks.get(oldest).remove();
    tasks.delete(oldest);
  }
}

function showNotification(event) {
  const list = $('notifications');
  if (list.firstElementChild?.className === 'empty')
    list.replaceChildren();
  const row = element('li');
  row.append(element('b', '', event.data?.title ?? event.type), element('span', '', (event.data?.body ?? '') + ' '), element('time', '', timeOf(event)));
  list.prepend(row);
  while (list.children.length > 50)
    list.lastChild.remove();
}

$('room-form').onsubmit = (submit) => {
  submit.preventDefault();
  const name = $('room-input').value.trim();
  if (!name)
    return;
  subscribe(name.includes(':') ? name : 'chat:' + name);
  $('room-input').value = '';
};
$('message-form').onsubmit = (submit) => {
  submit.preventDefault();
  const text = $('message-input').value;
  if (!text.trim())
    return;
  publish(active, text);
  $('message-input').value = '';
  typedAt = 0;
};
$('message-input').oninput = () => {
  if (Date.now() - typedAt < 2000)
    return;
  typedAt = Date.now();
  typing?.publish(null, {event: 'typing', volatile: true}).catch(() => {});
};
$('reconnect').onclick = () => client.connect();
$('wish').value = wish;
$('wish').onchange = () => client.setTransports(TRANSPORTS[$('wish').value]);

const wanted = query.getAll('room');
(wanted.length ? wanted : DEFAULT_ROOMS).forEach((name) => addRoom(client.subscribe(name)));
show(rooms.keys().next().value);
client.connect();
