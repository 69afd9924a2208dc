// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/app/yamltree.h"

#include <QStringDecoder>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <sstream>

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

// Builds the tree from yaml-cpp's events. After the first error the rest is read and ignored:
// throwing through yaml-cpp's parser would be no shorter.
class TreeBuilder final : public YAML::EventHandler
{
public:
    YamlNode root;
    std::optional<YamlError> error;

    void OnDocumentStart(const YAML::Mark &) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark &mark, YAML::anchor_t) override
    {
        leaf({.line = mark.line + 1});
    }
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t) override
    {
        fail(mark, u"aliases (*name) are not supported, write the value out"_s);
    }
    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t,
                  const std::string &value) override
    {
        // yaml-cpp tags a plain scalar "?" and a quoted one "!".
        if (tag != "?" && tag != "!")
            return fail(mark, u"tags (%1) are not supported"_s.arg(QString::fromStdString(tag)));
        leaf({.kind = YamlNode::Kind::Scalar, .quoted = tag == "!", .line = mark.line + 1,
              .text = QString::fromStdString(value)});
    }
    void OnSequenceStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t,
                         YAML::EmitterStyle::value) override
    {
        open(mark, YamlNode::Kind::List);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t,
                    YAML::EmitterStyle::value) override
    {
        open(mark, YamlNode::Kind::Map);
    }
    void OnMapEnd() override { close(); }

private:
    struct Level
    {
        YamlNode node;
        std::optional<YamlNode> key{}; // a map's, until its value comes
    };

    void fail(const YAML::Mark &mark, const QString &message)
    {
        if (!error)
            error = YamlError{mark.line + 1, message};
    }

    void open(const YAML::Mark &mark, YamlNode::Kind kind)
    {
        if (++m_depth > MaxYamlDepth)
            fail(mark, u"nested deeper than %1 levels"_s.arg(MaxYamlDepth));
        if (!error)
            m_open.push_back({.node = {.kind = kind, .line = mark.line + 1}});
    }

    void close()
    {
        --m_depth;
        if (error)
            return;
        YamlNode node = std::move(m_open.back().node);
        m_open.pop_back();
        leaf(std::move(node));
    }

    void leaf(YamlNode node)
    {
        if (error)
            return;
        if (m_open.empty()) {
            root = std::move(node);
            return;
        }
        Level &level = m_open.back();
        if (level.node.kind == YamlNode::Kind::List) {
            level.node.children.push_back(std::move(node));
        } else if (!level.key) {
            if (node.kind != YamlNode::Kind::Scalar)
                error = YamlError{node.line, u"a key must be a word"_s};
            else
                level.key = std::move(node);
        } else {
            node.key = level.key->text;
            node.line = level.key->line; // where a reader looks, also when the value is below
            level.key.reset();
            level.node.children.push_back(std::move(node));
        }
    }

    std::vector<Level> m_open;
    int m_depth = 0;
};

int lineAt(QByteArrayView bytes, qsizetype offset)
{
    return 1 + static_cast<int>(std::count(bytes.begin(), bytes.begin() + offset, '\n'));
}

std::optional<YamlError> checkText(QByteArrayView bytes)
{
    if (bytes.size() > MaxYamlSize)
        return YamlError{0, u"larger than %1 bytes"_s.arg(MaxYamlSize)};
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const auto c = static_cast<unsigned char>(bytes[i]);
        if (c == 0x7f || (c < 0x20 && c != '\t' && c != '\n' && c != '\r'))
            return YamlError{lineAt(bytes, i), u"not text: a control character"_s};
    }
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    static_cast<void>(QString(utf8(bytes)));
    if (utf8.hasError())
        return YamlError{0, u"not UTF-8 text"_s};
    return std::nullopt;
}

} // namespace

Result<YamlNode, YamlError> parseYaml(QByteArrayView bytes)
{
    if (auto error = checkText(bytes))
        return *error;
    TreeBuilder builder;
    try {
        std::istringstream stream(std::string(bytes.data(), size_t(bytes.size())));
        YAML::Parser parser(stream);
        parser.HandleNextDocument(builder);
        TreeBuilder rest;
        if (!builder.error && parser.HandleNextDocument(rest))
            builder.error = YamlError{0, u"more than one document (---) in the file"_s};
    } catch (const YAML::Exception &e) {
        if (!builder.error) {
            const int line = e.mark.is_null() ? 0 : e.mark.line + 1;
            builder.error = YamlError{line, u"not YAML: "_s + QString::fromStdString(e.msg)};
        }
    } catch (const std::exception &e) {
        builder.error = YamlError{0, u"not YAML: "_s + QString::fromUtf8(e.what())};
    }
    if (builder.error)
        return *builder.error;
    return std::move(builder.root);
}

} // namespace Carillon
