#include <carillon/hubclient.h>

#include <QCoreApplication>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTextStream>

using namespace Carillon;

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QString user = app.arguments().value(1, "dave");
    const QString words = app.arguments().value(2, "Hello from Qt");
    QTextStream out(stdout);
    QNetworkAccessManager http;
    HubClient client(QUrl("http://127.0.0.1:8080"));

    client.setTokenProvider([&](HubTokenReason, const HubTokenReply &reply) { // asked again before it expires
        QNetworkReply *token = http.get(QNetworkRequest(QUrl("http://127.0.0.1:3000/token?user=" + user)));
        QObject::connect(token, &QNetworkReply::finished, &client, [token, reply] {
            reply(token->error() ? QString() : QString::fromUtf8(token->readAll()));
            token->deleteLater();
        });
    });

    HubRoom *lobby = client.subscribe("chat:lobby");
    lobby->on("message.new", &app, [&](const HubEvent &event) {
        out << event.data["sender_id"].toString() << ": " << event.data["content"].toString() << Qt::endl;
    });
    QObject::connect(lobby, &HubRoom::gapFound, &app, [&] { out << "(some messages are lost)" << Qt::endl; });
    QObject::connect(&client, &HubClient::closed, &app, &QCoreApplication::quit); // only what waiting cannot mend
    client.open();

    // Kept until there is a connection, and delivered once whatever breaks meanwhile.
    lobby->publish(QJsonObject{{"sender_id", user}, {"content", words}}, {}, &app, [&](const HubResult<HubPublished> &published) {
        if (!published)
            out << "not sent: " << published.error().message << Qt::endl;
    });
    return app.exec();
}
