// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/core/jsoncheck.h"

#include <QPlainTextEdit>
#include <QTimer>

namespace Carillon {

class JsonHighlighter;

/// Plain text that is JSON: coloured, checked as it is typed, the first mistake underlined.
/// Read-only it shows a payload, with control and bidi characters made visible.
class JsonEdit final : public QPlainTextEdit
{
    Q_OBJECT

public:
    static constexpr int MaxHighlighted = 200000; ///< characters; longer text stays plain

    explicit JsonEdit(QWidget *parent = nullptr);

    void showPayload(const QString &json); ///< from outside: made visible, read-only
    void reformat(bool indented);
    [[nodiscard]] const JsonCheck &check() const { return m_check; }

Q_SIGNALS:
    void checked();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void runCheck();

    JsonHighlighter *m_highlighter;
    JsonCheck m_check;
};

} // namespace Carillon
