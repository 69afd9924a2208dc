// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "common/result.h"
#include "server/core/config.h"
#include "server/core/peeraddress.h"
#include "server/net/loop.h"

#include <QTimer>

#include <functional>
#include <vector>

namespace Carillon {

/// One listening socket. Takes connections in batches and hands each descriptor on; what it may not
/// take, by rate or for lack of descriptors, is answered 503 with Retry-After in one write and
/// closed before it costs anything. Limits that need to know the other connections (in total, by
/// address) are the sink's, which ends a connection with refuseConnection().
///
/// Lives on the hub's thread.
class Listener final : private IoHandler
{
public:
    /// Gets each connection, non-blocking and close-on-exec, with TCP_NODELAY; owns the descriptor.
    /// May close() the listener, but not destroy it.
    using Sink = std::function<void(int descriptor, const PeerAddress &peer)>;

    struct Options
    {
        int acceptsPerSecond = 0; ///< 0: no limit; a second's worth may come at once
        bool tls = false;         ///< a refused peer expects no plain text
    };

    struct Counts
    {
        quint64 accepted = 0;      ///< handed to the sink
        quint64 overRate = 0;      ///< refused by acceptsPerSecond
        quint64 noDescriptors = 0; ///< refused since the process had no descriptor left
    };

    static constexpr int BatchSize = 128; ///< connections a loop turn
    static constexpr std::chrono::milliseconds PauseWithoutDescriptors{100};

    Listener(Sink sink, Options options);
    ~Listener() { close(); }
    Q_DISABLE_COPY_MOVE(Listener)

    /// Binds and listens. An address is IPv4, IPv6 (with scope), "localhost" (127.0.0.1), or one of
    /// "*" and "::" for everything of both families; no name is looked up, which would block. Port
    /// 0 picks a free one. Returns the port, or what is wrong in one sentence.
    Result<quint16, QString> listen(const Endpoint &endpoint);
    /// Serves a socket that somebody else bound, such as systemd, and owns it from then on; port 0
    /// for a local socket. A descriptor that does not listen is refused and stays the caller's.
    Result<quint16, QString> adopt(int descriptor);

    /// Stops listening; connections that nobody has taken are reset by the kernel. May be called
    /// more than once.
    void close();
    [[nodiscard]] bool isListening() const { return m_descriptor >= 0; }
    [[nodiscard]] const Counts &counts() const { return m_counts; }

private:
    void ioReady(Io what) override;
    bool takeOne();
    bool admit();
    void outOfDescriptors(int reason);
    Result<quint16, QString> start(int descriptor);

    Sink m_sink;
    Options m_options;
    Counts m_counts;
    Loop *m_loop = nullptr;
    int m_descriptor = -1;
    int m_spare = -1; ///< given up to accept, and refuse, when there is no descriptor left
    double m_tokens = 0;
    qint64 m_filled = 0;
    qint64 m_lastComplaint = 0;
    bool m_complained = false;
    QTimer m_pause;
};

/// 503 with Retry-After (spread over some seconds, so that those who are refused together do not
/// come back together), then closed. For a peer that expects TLS, only closed.
void refuseConnection(int descriptor, bool tls);

/// The sockets that systemd has bound for us (sd_listen_fds(3)), with the names of their socket
/// units (FileDescriptorName=). Empty when there are none; once, since it takes the environment's
/// variables away.
struct ActivatedSocket
{
    int descriptor = -1;
    QString name;
};
[[nodiscard]] std::vector<ActivatedSocket> activatedSockets();

} // namespace Carillon
