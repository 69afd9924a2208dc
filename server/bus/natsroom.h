// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/bus/natspresence.h"
#include "server/bus/natsreader.h"
#include "server/bus/natsrecords.h"
#include "server/core/clock.h"
#include "server/core/dedupe.h"

#include <deque>

namespace Carillon {

/// A room on JetStream as one node sees it: where it is, what waits to be published, whether it is
/// followed.
///
/// Its events are the messages of one subject. Whoever adds one says which message it takes for the
/// last one, and the stream refuses it when that is not so; so a message can carry the room's own
/// number, and each message names the one before. A refused node finds out where the room is and
/// tries again, with all that has gathered for the room meanwhile. Owned by NatsBus, for as long as
/// the room is followed or has been published into lately; hub's thread.
class NatsRoom final : public std::enable_shared_from_this<NatsRoom>
{
public:
    static constexpr qint64 FrameBytes = 1024; ///< what a message has beside its items, at most
    [[nodiscard]] static bool isOfMembers(const BusItem &item)
    {
        return item.what.empty() || std::holds_alternative<BusMember>(item.what.front());
    }
    struct Pending
    {
        quint64 ticket = 0;
        std::size_t index = 0;
        BusItem item;
        qint64 bytes = 0;
        qint64 sinceMs = 0;
        bool isWritten = false; ///< of members: only the id is left to be said
    };
    /// What the bus is to its rooms.
    class Host
    {
    public:
        Host(const NatsStreams &wanted, NatsLink &to, QByteArray node, const Clock &time)
            : streams(wanted)
            , link(to)
            , reader(to)
            , presence(to, streams, std::move(node))
            , clock(time)
        {}
        const NatsStreams streams;
        NatsLink &link;
        NatsReader reader;
        NatsPresence presence;
        Dedupe ids; ///< of room, epoch and event id
        const Clock &clock;

        [[nodiscard]] virtual bool takesRooms() const = 0; ///< up, and not about to be down
        [[nodiscard]] virtual QByteArrayList aliveNodes() const = 0;
        virtual void pumpLater(NatsRoom &room) = 0; ///< at the end of the turn
        virtual void syncLater(NatsRoom &room) = 0; ///< when not too many others are at it
        virtual void syncDone() = 0;
        virtual void retryLater(NatsRoom &room) = 0; ///< at the next tick
        virtual void roomLost() = 0;
        virtual void giveUp(const QString &reason) = 0; ///< the connection is of no use
        virtual void onPlaced(const Pending &pending, const BusPlacement &placement) = 0;
        virtual void onFailed(const Pending &pending) = 0;
        virtual void onAnswer(const QByteArray &room, const BusAnswer &answer) = 0;
        virtual void onBatch(const QByteArray &room, const BusBatch &batch) = 0;

    protected:
        ~Host() = default;
    };

    NatsRoom(Host &host, QByteArray key);

    void publish(Pending pending);
    void ask(const BusQuestion &question);
    void detach();
    /// What the streams have said again, and what the room's subject has besides.
    void onEvent(quint64 streamSeq, QByteArrayView bytes);
    void onMember(QByteArrayView bytes);

    void startSync();
    void retry();
    void pump();
    /// The connection is there.
    void resume();
    /// It has gone. Whether the room is followed.
    [[nodiscard]] bool interrupt();
    /// The room's number stays, however quiet it is; and what never came on the way here is
    /// noticed.
    void touch();
    [[nodiscard]] bool isIdle(qint64 nowMs) const;
    [[nodiscard]] bool isFollowed() const { return m_isFollowed; }

private:
    /// The last message of the room that this node knows of.
    struct Known
    {
        quint64 streamSeq = 0; ///< 0: none
        quint64 mark = 0;
        QByteArray epoch;
        quint64 seq = 0;
        qint64 wallMs = 0;
        bool isNew = false; ///< the epoch is to begin after that message
    };
    struct Stored
    {
        quint64 streamSeq = 0;
        NatsRoomMessage message;
    };
    /// The connection drops its callbacks when it ends; what is left to look at is whether the room
    /// is still there.
    template<typename Then>
    [[nodiscard]] NatsLink::Callback guarded(Then then)
    {
        return
            [weak = weak_from_this(), then = std::move(then)](const NatsMessage &answer) mutable {
                if (const auto room = weak.lock())
                    then(*room, parseNatsReply(answer.data, answer.status));
            };
    }
    void subscribe();
    void unsubscribe();
    void sync();
    void askMembers();
    void onMembers();
    void onHead(const NatsReply &reply);
    void compare(const Stored &head);
    void readOn(const Stored &head, NatsReader::Start start);
    void onRead(const Stored &head, bool isReached);
    [[nodiscard]] quint64 placeToReadFrom() const;
    [[nodiscard]] bool isConfirmed();
    void askAgain();
    void tryLater();
    void collect(const NatsRoomMessage &message);
    void partDone();
    void endSync();
    [[nodiscard]] bool follows(const NatsRoomMessage &message) const;
    [[nodiscard]] bool isSeen(quint64 mark) const;
    [[nodiscard]] bool isKnownMessage(quint64 streamSeq, const NatsRoomMessage &message);
    void noteMark(quint64 mark);
    void comeBackTo(const NatsRoomMessage &message);
    void advance(quint64 streamSeq, const NatsRoomMessage &message);
    void apply(quint64 streamSeq, const NatsRoomMessage &message);
    void take(quint64 streamSeq, const NatsRoomMessage &message);
    void adoptOrBegin(quint64 streamSeq, const NatsRoomMessage &message);
    void begin(quint64 streamSeq, quint64 mark, qint64 wallMs);
    void remember(const NatsRoomMessage &message);
    [[nodiscard]] bool knowsIds() const;
    void loadIds();
    [[nodiscard]] QByteArray idKey(const QByteArray &epoch, const QByteArray &id) const;
    [[nodiscard]] bool isKnown(const Pending &pending);
    void dropOld();
    void sendMembers();
    void onMemberSent(std::size_t index, bool added, const NatsReply &reply);
    void membersSent();
    void sendEvents();
    void send(NatsRoomMessage message, std::vector<Pending> pending);
    void onSent(const NatsRoomMessage &message, const NatsReply &reply);
    [[nodiscard]] QByteArray eventSubject() const { return m_host.streams.roomSubject(m_word); }

    Host &m_host;
    const QByteArray m_key;
    const QByteArray m_word;
    std::optional<Known> m_known;
    std::optional<Known> m_lost;  ///< what m_known was, when it is new because something is gone
    std::vector<quint64> m_marks; ///< of the last messages, the latest at the end
    qint64 m_idsFromMs = 0; ///< ids of messages from then on are known; 0: of all
    int m_idsTries = 0;
    qint64 m_usedMs = 0;
    qint64 m_contendedMs = 0; ///< when another node was faster last

    bool m_isFollowed = false;
    bool m_isAnswered = false; ///< what happens is told
    bool m_isSubscribed = false;
    bool m_isAsked = false;
    BusQuestion m_question;

    // Finding out where the room is.
    bool m_isQueued = false;
    bool m_isSyncing = false;
    bool m_again = false;
    bool m_isInDoubt = false;  ///< it is asked again at the next tick
    qint64 m_doubtSinceMs = 0; ///< 0: what was said last fits
    int m_parts = 0; ///< that are to come yet
    std::optional<BusQuestion> m_answering;
    BusAnswer m_answer;
    quint64 m_after = 0; ///< events after this are wanted
    std::vector<Stored> m_early;

    // Publishing.
    std::deque<Pending> m_queue;
    std::vector<Pending> m_flight;
    std::size_t m_membersLeft = 0;
    std::vector<bool> m_refused; ///< of m_flight
    bool m_isBusy = false;
    bool m_mustSpeak = false; ///< also without an event: an epoch begins, or the room's number
                              ///< would be forgotten
};

} // namespace Carillon
