// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0

export type TransportKind = 'websocket' | 'sse' | 'poll';
export type State = 'closed' | 'connecting' | 'connected' | 'waiting' | 'offline';
export type Off = () => void;

/** Event type to the type of its `data`: `Carillon<{ 'message.new': Message }>`. */
export type EventMap = Record<string, any>;

export interface RoomEvent<Type extends string = string, Data = any> {
    type: Type;
    room: string;
    chat_id?: string;
    /** Absent on an operator's message to this connection alone. */
    seq: number;
    /** RFC 3339. */
    ts: string;
    sender?: string;
    key?: string;
    data: Data;
}

/** Events that this client did not get and will not get. */
export interface Gap {
    type: 'gap';
    room: string;
    from_seq: number;
    /** null when the room's numbering began anew, so that nobody knows. */
    to_seq: number | null;
    /** The room's policy for slow clients, 'not_recovered' or 'lost'. */
    reason: 'drop_oldest' | 'drop_newest' | 'latest' | 'disconnect' | 'not_recovered' | 'lost' | (string & {});
    renumbered?: boolean;
}

export interface Subscribed {
    room: string;
    chat_id?: string;
    epoch: string;
    seq: number;
    /** Absent on the first subscription. */
    recovered?: boolean;
}

export interface Position {
    epoch: string;
    seq: number;
}

export interface Published extends Position {
    room: string;
    duplicate?: boolean;
}

export interface Presence {
    room: string;
    users: { user_id: string; connections: number }[];
    count: number;
}

export interface History<Events extends EventMap = EventMap> extends Position {
    room: string;
    events: AnyEvent<Events>[];
}

export interface Ended {
    /** A close code of the protocol; 1000 is our own close(), 1006 an end without a word. */
    code: number;
    reason: string;
    retryAfterMs?: number;
}

export type AnyEvent<Events extends EventMap = EventMap> =
    { [Type in keyof Events & string]: RoomEvent<Type, Events[Type]> }[keyof Events & string];

export interface RequestOptions {
    /** Milliseconds, reconnecting included; then it rejects with 'timeout'. */
    timeout?: number;
}

export interface PublishOptions<Type extends string = string> extends RequestOptions {
    /** The event's type, 'message.new' when absent. */
    event?: Type;
    /** What the server knows a repetition by; random when absent. */
    eventId?: string;
    /** Now or never: not kept while there is no connection, and not sent again. */
    volatile?: boolean;
}

export interface HistoryOptions extends RequestOptions {
    since?: Position;
    limit?: number;
}

export interface Options {
    /** A token, or what gets one: at first, before it expires, and after it was refused. */
    token?: string | ((why: { reason: 'connect' | 'expiring' | 'refused' }) => string | Promise<string>);
    /** Tried in this order. All three when absent. */
    transports?: TransportKind[];
    /** 'query' for servers with `auth.first_message: false`. */
    auth?: 'message' | 'query';
    /** ms; the first attempt comes within this, and the ceiling doubles with each (1000). */
    reconnectInterval?: number;
    /** ms (30000). */
    maxReconnectInterval?: number;
    /** ms until the welcome (10000). */
    connectTimeout?: number;
    /** ms (10000). */
    requestTimeout?: number;
    /** ms that an answer to a sign-of-life question may take (10000). */
    pongTimeout?: number;
    /** ms, about, between attempts to get back to a better transport (60000); 0: never. */
    upgradeInterval?: number;
    /** false: wait for connect(). */
    connect?: boolean;
    onGap?: (gap: Gap) => void;
    /** Where there is no global one: that of the package `ws`. */
    WebSocket?: unknown;
    fetch?: typeof fetch;
}

export class CarillonError extends Error {
    /** An error code of the protocol, or 'timeout', 'disconnected', 'closed', 'queue_full'. */
    code: string;
    room?: string;
    retryAfterMs?: number;
}

interface RoomSignals {
    'presence.join': { type: 'presence.join'; room: string; user_id: string };
    'presence.leave': { type: 'presence.leave'; room: string; user_id: string };
    gap: Gap;
    subscribed: Subscribed;
    unsubscribed: { room: string; reason: string };
    error: CarillonError;
}

interface ClientSignals<Events extends EventMap> {
    state: { state: State; delay?: number; code?: number; reason?: string };
    connected: { transport: TransportKind; connectionId: string; userId: string };
    disconnected: Ended;
    /** For good, until connect(). */
    closed: Ended;
    /** A transport does not get through here, or is held back by a proxy; another one is taken. */
    blocked: { transport: TransportKind; reason: string };
    gap: Gap;
    /** An operator put this connection into a room. */
    room: Room<Events>;
    error: Error;
}

export interface Room<Events extends EventMap = EventMap> {
    readonly name: string;
    readonly state: 'pending' | 'subscribed' | 'ended';
    readonly epoch: string | undefined;
    readonly seq: number | undefined;
    /** The first answer; rejects when the room may not be entered. */
    readonly ready: Promise<Subscribed>;

    on<Type extends keyof RoomSignals>(type: Type, listener: (value: RoomSignals[Type]) => void): Off;
    on<Type extends keyof Events & string>(type: Type, listener: (event: RoomEvent<Type, Events[Type]>) => void): Off;
    on(type: '*', listener: (value: any, type: string) => void): Off;
    once<Type extends keyof RoomSignals>(type: Type, listener: (value: RoomSignals[Type]) => void): Off;
    once<Type extends keyof Events & string>(type: Type, listener: (event: RoomEvent<Type, Events[Type]>) => void): Off;
    off(type: string, listener: (...values: any[]) => void): void;

    publish<Type extends keyof Events & string>(data: Events[Type], options?: PublishOptions<Type>): Promise<Published>;
    presence(options?: RequestOptions): Promise<Presence>;
    history(options?: HistoryOptions): Promise<History<Events>>;
    unsubscribe(): void;
}

export class Carillon<Events extends EventMap = EventMap> {
    constructor(url: string | URL, options?: Options);

    readonly state: State;
    readonly transport: TransportKind | undefined;
    readonly userId: string | undefined;
    readonly connectionId: string | undefined;
    /** The own user room, where notifications come. Nobody has to subscribe to it. */
    readonly user: Room<Events>;
    readonly rooms: ReadonlyMap<string, Room<Events>>;
    /** ms, undefined until measured. */
    readonly latency: number | undefined;
    /** The server's clock minus ours, ms. */
    readonly serverTimeOffset: number;
    serverNow(): number;

    connect(): void;
    /** From now on these, at once; rooms go on where they are. */
    setTransports(transports: TransportKind[]): void;
    close(): void;
    /** `name` without a namespace is a chat. The same room is returned every time. */
    subscribe(name: string): Room<Events>;
    unsubscribe(name: string): void;
    publish<Type extends keyof Events & string>(room: string, data: Events[Type], options?: PublishOptions<Type>): Promise<Published>;
    presence(room: string, options?: RequestOptions): Promise<Presence>;
    history(room: string, options?: HistoryOptions): Promise<History<Events>>;
    ping(options?: RequestOptions): Promise<number>;

    on<Type extends keyof ClientSignals<Events>>(type: Type, listener: (value: ClientSignals<Events>[Type]) => void): Off;
    on(type: '*', listener: (value: any, type: string) => void): Off;
    once<Type extends keyof ClientSignals<Events>>(type: Type, listener: (value: ClientSignals<Events>[Type]) => void): Off;
    off(type: string, listener: (...values: any[]) => void): void;
}

/** What to do after an end with this close code. */
export function verdict(code: number): 'stop' | 'token' | 'backoff' | 'after';
/** ms, with full jitter. */
export function backoff(attempt: number, interval: number, maximum: number, random?: () => number): number;
