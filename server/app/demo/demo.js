// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
//
// The demo page of `carillond --dev`: a client of the wire contract without any library, to look at
// and to drive from tests. Everything that comes from the server is set as text, never as markup.
'use strict';

(() => {
  const MAX_EVENTS = 5000;   // kept in window.carillon.events
  const MAX_ROWS = 500;      // kept on the page
  const MAX_MISSING = 10000;
  const DEFAULT_ROOMS = ['chat:lobby', 'prices:metals', 'prices:grain', 'prices:energy'];
  const NAMES = ['ada', 'alan', 'edith', 'grace', 'hedy', 'linus', 'lise', 'niklaus', 'rosalind', 'tim'];

  const query = new URLSearchParams(location.search);
  const $ = (id) => document.getElementById(id);
  const rooms = new Map();   // name -> {epoch, seq, missing, announced, unread, button, badge}
  const pending = new Map(); // id of a command -> what it was about
  const prices = new Map();  // symbol -> row

  const page = {
    events: [], gaps: [], state: 'connecting', userId: null, connectionId: null,
    count: 0, announced: 0, missing: 0, socket: null,
    subscribe, publish, open, close: () => page.socket && page.socket.close(1000),
  };
  window.carillon = page;

  let active = null;
  let nextId = 1;
  let attempt = 0;
  let retryAfter = null;
  let pingSentAt = 0;
  let reconnectTimer = 0;
  let token = query.get('token');
  const tokenWasGiven = token !== null;
  let userName = query.get('user') || sessionStorage.getItem('carillon.user');
  if (!userName) {
    userName = NAMES[Math.floor(Math.random() * NAMES.length)] + '-' + Math.floor(10 + Math.random() * 90);
    sessionStorage.setItem('carillon.user', userName);
  }

  // ---- the connection -------------------------------------------------------------------------

  async function fetchToken() {
    const answer = await fetch('/demo/token?user=' + encodeURIComponent(userName), {cache: 'no-store'});
    if (!answer.ok)
      throw new Error('no token: HTTP ' + answer.status);
    return (await answer.json()).token;
  }

  async function open() {
    clearTimeout(reconnectTimer);
    $('reconnect').hidden = true;
    setState('connecting');
    try {
      if (!token)
        token = await fetchToken();
    } catch (error) {
      notice(String(error.message || error));
      comeBack(4100);
      return;
    }
    const socket = new WebSocket(location.origin.replace(/^http/, 'ws') + '/ws', 'carillon.v1');
    page.socket = socket;
    retryAfter = null;
    // In the first frame and not in the address, where logs would keep it.
    socket.onopen = () => socket.send(JSON.stringify({type: 'auth', token}));
    socket.onmessage = (message) => {
      if (page.socket === socket)
        onFrame(JSON.parse(message.data));
    };
    socket.onclose = (end) => {
      if (page.socket !== socket)
        return;
      page.socket = null;
      pending.clear();
      if (end.code === 4004 && !tokenWasGiven)
        token = null;
      comeBack(end.code === 4004 && !tokenWasGiven ? 4100 : end.code, end.reason);
    };
  }

  // Close codes, section 4 of the wire contract.
  function comeBack(code, reason) {
    const stays = code === 1000 || code === 1008 || (code >= 4000 && code < 4100);
    if (stays) {
      setState('refused', `closed: ${code} ${reason || ''}`);
      $('reconnect').hidden = false;
      return;
    }
    const ceiling = Math.min(30000, 1000 * 2 ** attempt++);
    const delay = code >= 4200 && code < 4300 && retryAfter !== null ? retryAfter : 300 + Math.random() * ceiling;
    setState('waiting', `back in ${Math.ceil(delay / 1000)} s (${code})`);
    reconnectTimer = setTimeout(open, delay);
  }

  function send(frame, about) {
    if (!page.socket || page.socket.readyState !== WebSocket.OPEN || page.state !== 'connected')
      return false;
    frame.id = nextId++;
    pending.set(frame.id, about);
    if (pending.size > 1000)
      pending.delete(pending.keys().next().value);
    page.socket.send(JSON.stringify(frame));
    return true;
  }

  function onFrame(frame) {
    const about = frame.id !== undefined ? pending.get(frame.id) : undefined;
    pending.delete(frame.id);
    switch (frame.type) {
    case 'welcome':
      page.userId = frame.user_id;
      page.connectionId = frame.connection_id;
      $('user').textContent = frame.user_id;
      attempt = 0;
      notice('');
      setState('connected');
      rooms.forEach((room, name) => {
        if (name.startsWith('user:'))
          room.seq = null; // what came while we were away is not missing, it is in the history
        askFor(name);
      });
      ping();
      break;
    case 'subscribed': onSubscribed(frame); break;
    case 'gap': onGap(frame); break;
    case 'pong':
      $('latency').textContent = (performance.now() - pingSentAt).toFixed(1) + ' ms';
      break;
    case 'error':
      notice(`${about || 'the server'}: ${frame.code}${frame.message ? ', ' + frame.message : ''}`);
      break;
    case 'disconnect':
      retryAfter = typeof frame.retry_after_ms === 'number' ? frame.retry_after_ms : null;
      break;
    default:
      if (typeof frame.room === 'string' && typeof frame.seq === 'number' && 'data' in frame)
        onEvent(frame);
    }
  }

  function ping() {
    pingSentAt = performance.now();
    send({type: 'ping'}, 'ping');
  }
  setInterval(ping, 5000);

  // ---- rooms ----------------------------------------------------------------------------------

  function subscribe(name) {
    if (!rooms.has(name))
      addRoom(name);
    askFor(name);
    show(name);
  }

  function askFor(name) {
    const room = rooms.get(name);
    const frame = {type: 'subscribe', room: name};
    if (name === 'user:' + page.userId)
      return; // the server does that by itself
    if (room.epoch !== null)
      frame.since = {epoch: room.epoch, seq: room.seq};
    send(frame, 'subscribe ' + name);
  }

  function onSubscribed(frame) {
    const room = rooms.get(frame.room) || addRoom(frame.room);
    if (frame.recovered !== true) {
      if (frame.recovered === false)
        addGap(frame.room, `some events of ${frame.room} are no longer to be had`, {});
      room.seq = frame.seq;
      room.announced.clear();
    }
    room.epoch = frame.epoch;
    if (frame.room === active)
      showFacts();
  }

  function publish(name, content) {
    return send({
      type: 'publish', room: name, event: 'message.new',
      data: {id: randomId(), content, sender_id: page.userId, created_at: new Date().toISOString()},
    }, 'publish to ' + name);
  }

  // crypto.randomUUID() exists on https and localhost only.
  function randomId() {
    return Array.from(crypto.getRandomValues(new Uint8Array(12)), (b) => b.toString(16).padStart(2, '0')).join('');
  }

  // ---- events ---------------------------------------------------------------------------------

  function onEvent(event) {
    const room = rooms.get(event.room) || addRoom(event.room);
    checkOrder(room, event.seq);
    page.events.push(event);
    if (page.events.length > MAX_EVENTS)
      page.events.shift();
    page.count++;
    $('event-count').textContent = page.count;
    const age = Date.now() - Date.parse(event.ts);
    if (Number.isFinite(age))
      $('delivery').textContent = Math.max(0, age) + ' ms';
    if (event.type.startsWith('price.'))
      showPrice(event);
    if (event.type === 'notification.new')
      showNotification(event);
    addRow(event.room, eventRow(event));
    if (event.room !== active)
      room.badge.textContent = Math.min(999, ++room.unread);
    else
      showFacts();
  }

  // What is missing between two events must have been announced by a gap frame, before or after.
  function checkOrder(room, seq) {
    if (room.seq === null || seq <= room.seq) {
      page.missing -= room.missing.delete(seq) ? 1 : 0;
      room.seq = Math.max(seq, room.seq || 0);
      return;
    }
    for (let s = room.seq + 1; s < seq && room.missing.size < MAX_MISSING; s++) {
      if (!room.announced.delete(s)) {
        room.missing.add(s);
        page.missing++;
      }
    }
    room.seq = seq;
    showGaps();
  }

  function onGap(gap) {
    const room = rooms.get(gap.room) || addRoom(gap.room);
    page.gaps.push(gap);
    if (page.gaps.length > MAX_EVENTS)
      page.gaps.shift();
    page.announced += gap.to_seq - gap.from_seq + 1;
    for (let s = gap.from_seq; s <= gap.to_seq && room.announced.size < MAX_MISSING; s++) {
      if (room.missing.delete(s))
        page.missing--;
      else if (room.seq === null || s > room.seq)
        room.announced.add(s);
    }
    showGaps();
    addGap(gap.room, `events ${gap.from_seq} to ${gap.to_seq} were left out: ${gap.reason}`, gap);
  }

  // ---- what is seen ---------------------------------------------------------------------------

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className)
      made.className = className;
    if (text !== undefined)
      made.textContent = text;
    return made;
  }

  function setState(state, text) {
    page.state = state;
    $('status').dataset.state = state;
    $('status').textContent = text || state;
    enableForms();
  }

  function notice(text) {
    $('notice').textContent = text;
    $('notice').hidden = !text;
  }

  function showGaps() {
    $('gap-count').textContent = page.missing ? `${page.announced} / ${page.missing} missing` : page.announced;
    $('gap-count').classList.toggle('bad', page.missing > 0);
  }

  function addRoom(name) {
    const item = element('li');
    const button = element('button');
    button.type = 'button';
    button.append(element('span', 'name', name), element('span', 'unread', ''));
    button.onclick = () => show(name);
    item.append(button);
    $('rooms').append(item);
    const room = {epoch: null, seq: null, missing: new Set(), announced: new Set(), unread: 0, button, badge: button.lastChild};
    rooms.set(name, room);
    return room;
  }

  function show(name) {
    active = name;
    rooms.forEach((room, other) => room.button.setAttribute('aria-current', String(other === name)));
    const room = rooms.get(name);
    room.unread = 0;
    room.badge.textContent = '';
    $('room-title').textContent = name;
    for (const row of $('log').children)
      row.hidden = row.dataset.room !== name;
    $('log').scrollTop = $('log').scrollHeight;
    showFacts();
    enableForms();
  }

  function showFacts() {
    const room = rooms.get(active);
    $('room-facts').textContent = room.epoch === null && room.seq === null ? 'not subscribed yet' : `seq ${room.seq ?? '–'}  ·  epoch ${room.epoch ?? '–'}`;
  }

  function enableForms() {
    const writable = page.state === 'connected' && active !== null && !active.startsWith('prices:') && !active.startsWith('user:');
    $('message-input').disabled = $('send').disabled = !writable;
    $('subscribe').disabled = page.state !== 'connected';
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

  function addGap(roomName, text, gap) {
    const row = element('li', 'gap', text);
    row.dataset.type = 'gap';
    if (gap.from_seq !== undefined) {
      row.dataset.from = gap.from_seq;
      row.dataset.to = gap.to_seq;
    }
    addRow(roomName, row);
  }

  function timeOf(event) {
    const time = new Date(event.ts);
    return Number.isNaN(time.getTime()) ? '' : time.toLocaleTimeString();
  }

  function eventRow(event) {
    const data = event.data && typeof event.data === 'object' ? event.data : {};
    const sender = data.sender_id || event.sender || '';
    const isMessage = event.type === 'message.new' && typeof data.content === 'string';
    const row = element('li', isMessage ? 'chat' + (sender === page.userId ? ' mine' : '') : 'fact');
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

  function showNotification(event) {
    const list = $('notifications');
    if (list.firstChild && list.firstElementChild.className === 'empty')
      list.replaceChildren();
    const row = element('li');
    row.append(element('b', '', event.data.title ?? event.type), element('span', '', (event.data.body ?? '') + ' '), element('time', '', timeOf(event)));
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
    if (text.trim() && publish(active, text))
      $('message-input').value = '';
  };
  $('reconnect').onclick = () => {
    attempt = 0;
    open();
  };

  const wanted = query.getAll('room');
  (wanted.length ? wanted : DEFAULT_ROOMS).forEach(addRoom);
  show(rooms.keys().next().value);
  open();
})();
