// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What runs inside Redis, where nothing comes in between. Redis 6 and later; docs/cluster.md has the keys.
namespace Carillon::RedisScripts {

// KEYS: the room, the prefix. `begin()` makes the room when there is none, or none of this generation.
/// What Publish and Ask begin with.
inline constexpr char Room[] = R"lua(
local room, prefix = KEYS[1], KEYS[2]
local function key(kind) return prefix .. ':' .. kind .. ':' .. room end
local function whole(n) return string.format('%.0f', n) end
local function field(s) return struct.pack('>I4c0', #s, s) end
local state = prefix .. ':state'
local gen = redis.call('HGET', state, 'gen')
if not gen then return redis.error_reply('LOST the generation is gone') end
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local meta, log = key('room'), key('log')
local is = redis.call('HMGET', meta, 'epoch', 'seq', 'gen')
local epoch, seq = is[1], tonumber(is[2])
local function begin()
  if is[3] == gen then return end
  epoch = gen .. '.' .. whole(redis.call('HINCRBY', state, 'epochs', 1))
  seq = 0
  redis.call('DEL', log)
  redis.call('HSET', meta, 'epoch', epoch, 'seq', 0, 'gen', gen)
end
-- A day at least, in writes that are rare: thousands of clients that come back ask for their rooms, and each write of
-- theirs would be synced to the append-only file.
local function keep(ttl)
  local least = math.max(ttl, 86400000)
  if redis.call('PTTL', meta) < least then redis.call('PEXPIRE', meta, whole(least * 1.5)) end
end
)lua";

/// ARGV: history size, history ttl in ms, then for each item its id, the number of its records, the records.
/// Numbers, stores and publishes. Gives {counter, epoch, {the last number of each item, or "number epoch" of one
/// whose id is known}}.
inline constexpr char Publish[] = R"lua(
begin()
local size, ttl = tonumber(ARGV[1]), tonumber(ARGV[2])
local slot = math.floor(now / 300000)
local seen, before = key('ids.' .. whole(slot)), key('ids.' .. whole(slot - 1))
local placed, records, first, named = {}, {}, seq, false
local i = 3
while i <= #ARGV do
  local id, count = ARGV[i], tonumber(ARGV[i + 1])
  i = i + 2
  local known = id ~= '' and (redis.call('HGET', seen, id) or redis.call('HGET', before, id))
  if known then
    placed[#placed + 1] = known
  else
    local number = 0
    for j = i, i + count - 1 do
      local record = ARGV[j]
      local kind, rest = string.sub(record, 1, 1), string.sub(record, 2)
      if kind == 'E' then
        seq = seq + 1
        number = seq
        if size > 0 then
          redis.call('XADD', log, 'MAXLEN', '~', size, whole(seq) .. '-0', 'e', struct.pack('>I8', now) .. record)
        end
      elseif kind == '+' then
        redis.call('SADD', key('members'), rest)
      else
        redis.call('SREM', key('members'), rest)
      end
      records[#records + 1] = field(record)
    end
    placed[#placed + 1] = number
    if id ~= '' then
      redis.call('HSET', seen, id, whole(number) .. ' ' .. epoch)
      named = true
    end
  end
  i = i + count
end
local counter = redis.call('HINCRBY', state, 'n', #records)
if named then redis.call('PEXPIRE', seen, 900000) end
if seq > first then
  redis.call('HSET', meta, 'seq', whole(seq))
  keep(ttl)
  if size > 0 then redis.call('PEXPIRE', log, whole(ttl)) end
end
if #records > 0 then
  redis.call('PUBLISH', key('events'), 'L' .. struct.pack('>I8I8I8', counter, now, first) .. field(epoch)
    .. table.concat(records))
end
return {counter, epoch, placed}
)lua";

/// ARGV: epoch, number, history size, ttl in ms, members only, wants presence, page, users. Gives {counter, epoch,
/// {1 or 0 a user}, seq, now, {events}, more, {presence}}; no more than the first three when nobody is a member.
inline constexpr char Ask[] = R"lua(
local members, any = {}, false
for i = 8, #ARGV do
  members[i - 7] = redis.call('SISMEMBER', key('members'), ARGV[i])
  any = any or members[i - 7] == 1
end
if ARGV[5] == '1' and not any then return {0, '', members} end
begin()
local size, page = tonumber(ARGV[3]), tonumber(ARGV[7])
keep(tonumber(ARGV[4]))
local after = ARGV[1] == epoch and tonumber(ARGV[2]) or 0
after = math.max(after, seq - size)
local events = {}
if after < seq then
  events = redis.call('XRANGE', log, whole(after + 1) .. '-0', '+', 'COUNT', page)
end
local presence = ARGV[6] == '1' and redis.call('HGETALL', key('presence')) or {}
return {tonumber(redis.call('HGET', state, 'n')), epoch, members, seq, now, events, #events == page and 1 or 0, presence}
)lua";

/// ARGV: node, then user and number of connections. Keeps and publishes who is there.
inline constexpr char Presence[] = R"lua(
local room, prefix = KEYS[1], KEYS[2]
local key = prefix .. ':presence:' .. room
local function field(s) return struct.pack('>I4c0', #s, s) end
local message = 'P' .. field(ARGV[1])
for i = 2, #ARGV, 2 do
  local name = ARGV[1] .. '\0' .. ARGV[i]
  if ARGV[i + 1] == '0' then redis.call('HDEL', key, name) else redis.call('HSET', key, name, ARGV[i + 1]) end
  message = message .. field(ARGV[i]) .. struct.pack('>I4', tonumber(ARGV[i + 1]))
end
redis.call('PEXPIRE', key, 86400000)
redis.call('PUBLISH', prefix .. ':events:' .. room, message)
return 1
)lua";

/// ARGV: this run of Redis, the generation, the run and the counter that the node has seen (empty when none), a new
/// generation. Whether Redis still has everything that the node has seen of it; otherwise a generation begins.
inline constexpr char Hello[] = R"lua(
local state = KEYS[2] .. ':state'
local run, known, seenRun, seenCounter, new = ARGV[1], ARGV[2], ARGV[3], tonumber(ARGV[4]), ARGV[5]
local is = redis.call('HMGET', state, 'gen', 'run', 'n')
local gen = is[1]
if not gen then
  gen = new
  redis.call('HSET', state, 'gen', gen, 'run', run, 'n', 0)
  return {gen, 0}
end
if is[2] ~= run then redis.call('HSET', state, 'end.' .. is[2], is[3], 'run', run) end
if known == gen then
  local last = seenRun == run and is[3] or redis.call('HGET', state, 'end.' .. seenRun)
  if not last or tonumber(last) < seenCounter then
    gen = new
    redis.call('HSET', state, 'gen', gen)
  end
end
return {gen, tonumber(is[3])}
)lua";

/// ARGV: node, announcement, whether this Redis keeps the table of nodes. Gives {generation, counter}.
inline constexpr char Beat[] = R"lua(
local prefix = KEYS[2]
if ARGV[3] == '1' then
  local now = tonumber(redis.call('TIME')[1])
  redis.call('ZADD', prefix .. ':nodes', now, ARGV[1])
  redis.call('HSET', prefix .. ':announcements', ARGV[1], ARGV[2])
  for _, gone in ipairs(redis.call('ZRANGEBYSCORE', prefix .. ':nodes', '-inf', now - 3600)) do
    redis.call('HDEL', prefix .. ':announcements', gone)
    redis.call('ZREM', prefix .. ':nodes', gone)
  end
  local function field(s) return struct.pack('>I4c0', #s, s) end
  redis.call('PUBLISH', prefix .. ':nodes', 'N' .. field(ARGV[1]) .. field(ARGV[2]))
end
local is = redis.call('HMGET', prefix .. ':state', 'gen', 'n')
return {is[1] or '', tonumber(is[2]) or 0}
)lua";

/// What a node must know when it comes: {{node, announcement, …} of those heard of lately, {revocations}}.
inline constexpr char Join[] = R"lua(
local prefix = KEYS[2]
local now = tonumber(redis.call('TIME')[1])
local nodes = {}
for _, node in ipairs(redis.call('ZRANGEBYSCORE', prefix .. ':nodes', now - 8, '+inf')) do
  nodes[#nodes + 1] = node
  nodes[#nodes + 1] = redis.call('HGET', prefix .. ':announcements', node) or ''
end
local revocations = {}
local all = redis.call('HGETALL', prefix .. ':revocations')
for i = 1, #all, 2 do
  if tonumber(all[i + 1]) < now then redis.call('HDEL', prefix .. ':revocations', all[i])
  else revocations[#revocations + 1] = all[i] end
end
return {nodes, revocations}
)lua";

/// ARGV: the revocation, when it ends.
inline constexpr char Revoke[] = R"lua(
redis.call('HSET', KEYS[2] .. ':revocations', ARGV[1], ARGV[2])
redis.call('PUBLISH', KEYS[2] .. ':nodes', 'V' .. ARGV[1])
return 1
)lua";

/// ARGV: node. It goes and says so.
inline constexpr char Leave[] = R"lua(
redis.call('ZREM', KEYS[2] .. ':nodes', ARGV[1])
redis.call('HDEL', KEYS[2] .. ':announcements', ARGV[1])
redis.call('PUBLISH', KEYS[2] .. ':nodes', 'X' .. struct.pack('>I4c0', #ARGV[1], ARGV[1]))
return 1
)lua";

} // namespace Carillon::RedisScripts
